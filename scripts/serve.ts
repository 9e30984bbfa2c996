// Serves a built folder under the base path it was built for, by the rules of src/hosting; used by `npm start` and by the tests.
import { createServer, type Server } from 'node:http';
import { networkInterfaces } from 'node:os';
import { resolve } from 'node:path';
import { readArgs, refuse } from './cli.ts';
import { readSettings } from '../src/build/settings.ts';
import { fileServer } from '../src/hosting/files.ts';

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

/** Starts on `port` (0 picks a free one) and resolves when it listens. */
export function serve(
  directory: string,
  port: number,
  { base = readSettings(process.env).base, host = '127.0.0.1' }: ServeOptions = {},
): Promise<Serving> {
  const answer = fileServer(resolve(directory), base);
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
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
  if (/^\s*\d+\s*$/.test(value) && port < 65_536) return port;
  throw new Error(`PORT=${value} 不是端口号。写 0 到 65535 之间的整数，例如：PORT=8080 npm start`);
}

/** `--host` is all there is; a number is most often meant as the port. */
export function readFlags(args: readonly string[]): { host: boolean } {
  const { values } = readArgs('PORT=8080 npm start -- [--host]', {
    args: [...args],
    options: { host: { type: 'boolean', default: false } },
  });
  return values;
}

/** Opens dist/ for whoever runs `npm start`: `--host` lets the same network in. */
export async function openSite(args: readonly string[]): Promise<void> {
  const { host: isOpen } = readFlags(args);
  const told = readPort(process.env['PORT']);
  const host = isOpen ? '0.0.0.0' : '127.0.0.1';
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
  if (isOpen)
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
}

if (process.argv[1] === import.meta.filename)
  await openSite(process.argv.slice(2)).catch((error: Error) => refuse(error.message));
