/** Serves dist/ as a static host does, gzip included, and counts what crosses the wire. */

import { readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.svg': 'image/svg+xml', '.txt': 'text/plain; charset=utf-8',
};
const compressible = new Set(['.html', '.js', '.css', '.json', '.svg', '.txt']);

export interface Served {
  origin: string;
  /** Bytes sent so far, and the names of the files. */
  bytes: () => number;
  files: () => string[];
  reset: () => void;
  close: () => void;
}

export async function serve(distDir: string, refuse: (path: string) => boolean = () => false): Promise<Served> {
  let bytes = 0;
  let files: string[] = [];
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname));
    const file = join(distDir, path.endsWith('/') ? `${path}index.html` : path);
    if (refuse(path) || !statSync(file, { throwIfNoEntry: false })?.isFile()) {
      response.writeHead(404).end();
      return;
    }
    const raw = readFileSync(file);
    const isPacked = compressible.has(extname(file));
    const body = isPacked ? gzipSync(raw) : raw;
    bytes += body.length;
    files.push(`${path} ${body.length}`);
    response.writeHead(200, {
      'content-type': types[extname(file)] ?? 'application/octet-stream',
      'cache-control': 'max-age=3600',
      ...(isPacked ? { 'content-encoding': 'gzip' } : {}),
    }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    bytes: () => bytes,
    files: () => files,
    reset: () => { bytes = 0; files = []; },
    close: () => { server.closeAllConnections(); server.close(); },
  };
}
