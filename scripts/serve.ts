// Serves a built folder under the base path it was built for, by the rules of src/hosting; used by `npm start` and by the tests.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { networkInterfaces } from 'node:os';
import { join, resolve, sep } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import sirv from 'sirv';
import { readSettings } from '../src/build/settings.ts';
import { cachingOf, HEADERS, isText, typeOf } from '../src/hosting/rules.ts';

export interface Serving {
  origin: string;
  base: string;
  server: Server;
}

export interface ServeOptions {
  /** Where it stands; by default the address it was built for. */
  base?: string | undefined;
  /** Who may come; by default this machine only. */
  host?: string | undefined;
}

const PACKERS = {
  br: (bytes: Buffer): Promise<Buffer> =>
    promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (bytes: Buffer): Promise<Buffer> => promisify(gzip)(bytes),
};

/** Starts on `port` (0 picks a free one) and resolves when it listens. */
export function serve(
  directory: string,
  port: number,
  { base = readSettings(process.env).base, host = '127.0.0.1' }: ServeOptions = {},
): Promise<Serving> {
  const root = resolve(directory);
  // `dev`: looked up at each request, as a new edition may take the folder's place while we serve.
  const files = sirv(root, { dev: true, etag: true, extensions: ['html'], setHeaders: describe });
  const pack = packer(root);
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD' }).end();
      return;
    }
    const missing = (): void => notFound(root, request, response);
    const { url = '' } = request;
    if (!url.startsWith(base)) {
      missing();
      return;
    }
    request.url = `/${url.slice(base.length)}`;
    pack(request, response)
      .then((isSent) => {
        if (!isSent) files(request, response, missing);
      })
      .catch(missing);
  });
  server.requestTimeout = 30_000; // one who sends slowly does not keep a place for ever
  server.headersTimeout = 15_000;
  server.maxConnections = 500;
  return new Promise((started, failed) => {
    server.once('error', failed);
    server.listen(port, host, () => {
      const address = server.address();
      const actual = typeof address === 'object' && address !== null ? address.port : port;
      started({ origin: `http://127.0.0.1:${actual}`, base, server });
    });
  });
}

function describe(response: ServerResponse, path: string): void {
  response.setHeader('cache-control', cachingOf(path));
  const type = typeOf(path.endsWith('/') ? 'index.html' : path);
  if (type !== undefined) response.setHeader('content-type', type);
}

/** Text goes compressed to whoever can read it; each file is compressed once. */
function packer(root: string): (q: IncomingMessage, a: ServerResponse) => Promise<boolean> {
  const packed = new Map<string, Promise<Buffer>>();
  return async (request, response) => {
    const asked = String(request.headers['accept-encoding'] ?? '');
    const way = /\bbr\b/.test(asked) ? 'br' : /\bgzip\b/.test(asked) ? 'gzip' : undefined;
    const path = pathOf(request.url ?? '/');
    if (way === undefined || path === undefined || request.headers.range !== undefined)
      return false;
    const name = path.endsWith('/') ? `${path}index.html` : path;
    const file = join(root, name);
    const stats = statSync(file, { throwIfNoEntry: false });
    if (!isText(name) || !file.startsWith(root + sep) || stats?.isFile() !== true) return false;
    const etag = `W/"${stats.size}-${stats.mtimeMs}-${way}"`;
    describe(response, path);
    response.setHeader('vary', 'accept-encoding').setHeader('etag', etag);
    if (request.headers['if-none-match'] === etag) {
      response.writeHead(304).end();
      return true;
    }
    const key = `${file} ${etag}`;
    const bytes = await (packed.get(key) ?? PACKERS[way](readFileSync(file)));
    packed.set(key, Promise.resolve(bytes));
    response.writeHead(200, { 'content-encoding': way, 'content-length': bytes.length });
    response.end(request.method === 'HEAD' ? undefined : bytes);
    return true;
  };
}

/** The path asked for, or undefined when it is nothing a file could be called. */
function pathOf(url: string): string | undefined {
  try {
    const path = decodeURIComponent(url.split(/[?#]/)[0] ?? '/');
    return /\0|\\|(?:^|\/)\.\.?(?:\/|$)/.test(path) ? undefined : path;
  } catch {
    return undefined;
  }
}

function notFound(root: string, request: IncomingMessage, response: ServerResponse): void {
  const page = join(root, '404.html');
  const body = existsSync(page) ? readFileSync(page) : Buffer.from('404');
  response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** Addresses a phone on the same network can open. */
function lanAddresses(): string[] {
  return Object.values(networkInterfaces())
    .flat()
    .filter((one) => one?.family === 'IPv4' && !one.internal)
    .map((one) => one?.address ?? '');
}

/** PORT as a number, refused by name when it is not one. */
export function readPort(value: string | undefined): number | undefined {
  if (value === undefined || value.trim() === '') return undefined;
  const port = Number(value);
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port;
  throw new Error(`PORT=${value} 不是端口号。写 0 到 65535 之间的整数，例如：PORT=8080 npm start`);
}

/** Opens dist/ for whoever runs `npm start`: `--host` lets the same network in. */
export async function openSite(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: { host: { type: 'boolean', default: false } },
  });
  const told = readPort(process.env['PORT']);
  const host = values.host ? '0.0.0.0' : '127.0.0.1';
  const { origin, base, server } = await serve('dist', told ?? 4321, { host }).catch((error) => {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code !== 'EADDRINUSE' && code !== 'EACCES') throw error;
    const why = code === 'EACCES' ? '不许用' : '已经有别的程序在用';
    if (told !== undefined)
      throw new Error(`端口 ${told} ${why}（${message}）。换一个，例如：PORT=8080 npm start`);
    console.log(`\n端口 4321 ${why}，换了一个空的。`);
    return serve('dist', 0, { host });
  });
  console.log(`\n网站已经开着：\n  本机        ${origin}${base}`);
  const port = origin.split(':').at(-1) ?? '';
  if (values.host)
    for (const address of lanAddresses())
      console.log(`  同一网络    http://${address}:${port}${base}`);
  else console.log('  想让同一网络的手机也能打开：npm start -- --host');
  console.log('\n按 Ctrl+C 停下。');
  const close = (): void => {
    server.closeAllConnections();
    server.close(() => process.exit(0));
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, close);
  process.on('disconnect', close); // whoever started us is gone, however it went
  // A file that vanishes between being found and being opened, as an edition changes, costs one answer and not the server.
  process.on('uncaughtException', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT' || error.syscall !== 'open') throw error;
  });
}

if (process.argv[1] === import.meta.filename)
  await openSite(process.argv.slice(2)).catch((error: Error) => {
    console.error(`✘ ${error.message}`);
    process.exit(1);
  });
