// Answers requests for the files of a built site. By hand and not with sirv: it takes `Range: bytes=5-2` for an order to die,
// the last five bytes for the first six, and sends no Vary.
import { createReadStream, readFileSync, statSync, type Stats } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { isUnchanged, packingOf, pathOf, rangeOf } from './request.ts';
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
    else if (!(await sendPacked(found, target !== undefined, request, response, pack)))
      sendPlain(found, target !== undefined, request, response);
  };
}

type Way = keyof typeof PACKERS;
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

/** What every answer with this file says; true when the asker has it already and has been told so. */
function describe(
  { file, name, stats }: Found,
  isThere: boolean,
  { headers }: IncomingMessage,
  response: ServerResponse,
  tag: string,
): boolean {
  const end = file.split('.').at(-1) ?? '';
  response.setHeader('cache-control', isThere ? cachingOf(name) : 'no-cache');
  response.setHeader('content-type', typeOf(file) ?? OTHER_TYPES[end] ?? RAW);
  if (isText(file)) response.setHeader('vary', 'accept-encoding');
  if (!isThere) return false;
  response.setHeader('etag', tag).setHeader('last-modified', stats.mtime.toUTCString());
  const asked = { tag: headers['if-none-match'], since: headers['if-modified-since'] };
  if (!isUnchanged(asked, { tag, changed: stats.mtime })) return false;
  response.writeHead(304).end();
  return true;
}

/** Text goes compressed to whoever can read it; false when this answer goes as it is. */
async function sendPacked(
  found: Found,
  isThere: boolean,
  request: IncomingMessage,
  response: ServerResponse,
  pack: Pack,
): Promise<boolean> {
  const { headers, method } = request;
  const way = packingOf([headers['accept-encoding'] ?? ''].flat().join(','));
  if (way === undefined || !isText(found.file) || (isThere && headers.range !== undefined))
    return false;
  const tag = tagOf(found.stats, way);
  if (describe(found, isThere, request, response, tag)) return true;
  const bytes = await pack(found.file, way, `${found.file} ${tag}`);
  const sized = { 'content-encoding': way, 'content-length': bytes.length };
  response.writeHead(isThere ? 200 : 404, sized);
  response.end(method === 'HEAD' ? undefined : bytes);
  return true;
}

function sendPlain(
  found: Found,
  isThere: boolean,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const { file, stats } = found;
  if (describe(found, isThere, request, response, tagOf(stats))) return;
  const { method, headers } = request;
  const isAsked = isThere && method === 'GET' && isFresh(headers['if-range'], stats);
  const part = isAsked ? rangeOf(headers.range, stats.size) : undefined;
  response.setHeader('accept-ranges', 'bytes');
  if (part === 'none') {
    response.writeHead(416, { 'content-range': `bytes */${stats.size}` }).end();
    return;
  }
  const { first, last } = part ?? { first: 0, last: stats.size - 1 };
  response.setHeader('content-length', last - first + 1);
  if (part !== undefined)
    response.setHeader('content-range', `bytes ${first}-${last}/${stats.size}`);
  response.writeHead(part !== undefined ? 206 : isThere ? 200 : 404);
  if (method === 'HEAD' || last < first) response.end();
  else
    createReadStream(file, { start: first, end: last })
      .on('error', () => response.destroy()) // it vanished as an edition changed: this answer is lost, the server is not
      .pipe(response);
}

/** Types of what is no text. */
const OTHER_TYPES: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
  wasm: 'application/wasm',
};
const RAW = 'application/octet-stream';

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

const tagOf = ({ size, mtimeMs }: Stats, way = ''): string =>
  `W/"${size.toString(36)}-${Math.floor(mtimeMs).toString(36)}${way && `-${way}`}"`;

/** A range is only a part of the same file: `If-Range` says which the asker has. Our tags are weak, so only a date can say so. */
const isFresh = (condition: string | string[] | undefined, { mtime }: Stats): boolean =>
  condition === undefined ||
  Date.parse(String(condition)) === Math.floor(mtime.getTime() / 1000) * 1000;
