// Answers requests for the files of a built site, by the rules of this folder. What goes uncompressed is sent by the `send` library.
import { readFileSync, statSync, type Stats } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import fresh from 'fresh';
import Negotiator from 'negotiator';
import send from 'send';
import { pathOf } from './request.ts';
import { cachingOf, HEADERS, isText, typeOf } from './rules.ts';

const PACKERS = {
  br: (bytes: Buffer): Promise<Buffer> =>
    promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (bytes: Buffer): Promise<Buffer> => promisify(gzip)(bytes),
};

interface Found {
  file: string;
  /** Its path in the site: `faq/jail/index.html` */
  name: string;
  stats: Stats;
}

type Answer = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Answers from `root`, which stands under `base`. The folder is looked at anew each time: an edition may take its place. */
export function fileServer(root: string, base: string): Answer {
  const pack = packer();
  return async (request, response) => {
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD', 'content-length': 0 }).end();
      return;
    }
    const path = pathOf(request.url ?? '/');
    const target = path === undefined ? undefined : resolveIn(root, base, path);
    if (typeof target === 'string') {
      // Not for ever: the same port may serve another site tomorrow.
      const query = /\?[^#]*/.exec(request.url ?? '')?.[0] ?? '';
      response.writeHead(302, { location: encodeURI(target) + query, 'cache-control': 'no-cache' });
      response.end();
      return;
    }
    const found = target ?? find(root, '404.html');
    if (found === undefined)
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('404');
    else {
      describe(found, target !== undefined, response);
      if (!(await sendPacked(found, target !== undefined, request, response, pack)))
        sendPlain(root, found, target !== undefined, request, response);
    }
  };
}

type Way = keyof typeof PACKERS;
const WAYS: readonly Way[] = ['br', 'gzip']; // the smaller first
type Pack = (file: string, way: Way, key: string) => Promise<Buffer>;

/** Each file is compressed once. */
function packer(): Pack {
  const packed = new Map<string, Promise<Buffer>>();
  return (file, way, key) => {
    const bytes = packed.get(key) ?? PACKERS[way](readFileSync(file));
    packed.set(key, bytes);
    return bytes;
  };
}

/** What every answer with this file says. */
function describe({ file, name }: Found, isThere: boolean, response: ServerResponse): void {
  response.setHeader('cache-control', isThere ? cachingOf(name) : 'no-cache');
  const type = typeOf(file);
  if (type !== undefined) response.setHeader('content-type', type); // what is no text is named by the library
  if (isText(file)) response.setHeader('vary', 'accept-encoding');
}

/** Text goes compressed to whoever can read it; false when this answer goes as it is. */
async function sendPacked(
  { file, stats }: Found,
  isThere: boolean,
  request: IncomingMessage,
  response: ServerResponse,
  pack: Pack,
): Promise<boolean> {
  const { headers, method } = request;
  const accepted = new Negotiator(request).encodings([...WAYS]);
  const way = WAYS.find((one) => accepted.includes(one));
  if (way === undefined || !isText(file) || (isThere && headers.range !== undefined)) return false;
  const tag = `W/"${stats.size.toString(36)}-${Math.floor(stats.mtimeMs).toString(36)}-${way}"`;
  const changed = stats.mtime.toUTCString();
  if (isThere) response.setHeader('etag', tag).setHeader('last-modified', changed);
  if (isThere && fresh(headers, { etag: tag, 'last-modified': changed })) {
    response.writeHead(304).end();
    return true;
  }
  const bytes = await pack(file, way, `${file} ${tag}`);
  const sized = { 'content-encoding': way, 'content-length': bytes.length };
  response.writeHead(isThere ? 200 : 404, sized);
  response.end(method === 'HEAD' ? undefined : bytes);
  return true;
}

/** As it is: ranges, conditions and a file that vanishes as an edition changes are the library's business. */
function sendPlain(
  root: string,
  { file, name }: Found,
  isThere: boolean,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  if (!isThere) {
    response.writeHead(404);
    response.end(request.method === 'HEAD' ? undefined : readFileSync(file));
    return;
  }
  send(request, encodeURI(name), { root, index: false, dotfiles: 'ignore' })
    .on('error', ({ status, headers }: SendError) => {
      if (response.headersSent) response.destroy();
      else response.writeHead(status, headers).end();
    })
    .pipe(response);
}

interface SendError extends Error {
  status: number;
  headers?: Record<string, string>;
}

const find = (root: string, name: string): Found | undefined => {
  const file = join(root, name);
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats?.isFile() === true ? { file, name, stats } : undefined;
};

/** The file of a path; the address to go to instead when only the last `/` is missing; undefined when there is nothing. */
function resolveIn(root: string, base: string, path: string): Found | string | undefined {
  if (`${path}/` === base) return base;
  if (!path.startsWith(base)) return undefined;
  const name = path.slice(base.length);
  try {
    if (name === '' || name.endsWith('/')) return find(root, join(name, 'index.html'));
    const isFolder = find(root, join(name, 'index.html')) !== undefined;
    return find(root, name) ?? (isFolder ? `${path}/` : undefined);
  } catch {
    return undefined; // a name no file can have (too long)
  }
}
