/** Serves dist/ as a static host does, gzip included, and counts what crosses the wire. */

import { readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
};
const compressible = new Set(['.html', '.js', '.css', '.json', '.svg', '.txt']);

export interface Served {
  origin: string;
  /** Bytes sent so far, of the files whose path fits. */
  bytes: (path: RegExp) => number;
  files: () => string[];
  reset: () => void;
  close: () => void;
}

export async function serve(
  distDir: string,
  refuse: (path: string) => boolean = () => false,
): Promise<Served> {
  let sent: { path: string; bytes: number }[] = [];
  const server = createServer((request, response) => {
    const path = normalize(
      decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname),
    );
    const file = join(distDir, path.endsWith('/') ? `${path}index.html` : path);
    if (refuse(path) || !statSync(file, { throwIfNoEntry: false })?.isFile()) {
      response.writeHead(404).end();
      return;
    }
    const raw = readFileSync(file);
    const isPacked = compressible.has(extname(file));
    const body = isPacked ? gzipSync(raw) : raw;
    sent.push({ path, bytes: body.length });
    response
      .writeHead(200, {
        'content-type': types[extname(file)] ?? 'application/octet-stream',
        'cache-control': 'max-age=3600',
        ...(isPacked ? { 'content-encoding': 'gzip' } : {}),
      })
      .end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    bytes: (fits) =>
      sent.filter(({ path }) => fits.test(path)).reduce((sum, { bytes }) => sum + bytes, 0),
    files: () => sent.map(({ path }) => path),
    reset: () => {
      sent = [];
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
