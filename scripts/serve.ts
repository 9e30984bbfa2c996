// Serves dist/ under the base path it was built for; used by `npm start` and by the tests.
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import sirv from 'sirv';

export interface Serving {
  origin: string;
  base: string;
  server: Server;
}

/** Starts on `port` (0 picks a free one) and resolves when it listens. */
export function serve(
  directory: string,
  port: number,
  base = process.env['BASE_PATH'] ?? '/',
): Promise<Serving> {
  const prefix = `/${base.replace(/^\/+|\/+$/g, '')}/`.replace('//', '/');
  const files = sirv(directory, { etag: true, extensions: ['html'] });
  const server = createServer((request, response) => {
    const missing = (): void => {
      const page = join(directory, '404.html');
      response
        .writeHead(404, { 'content-type': 'text/html; charset=utf-8' })
        .end(existsSync(page) ? readFileSync(page) : '404');
    };
    if (!(request.url ?? '').startsWith(prefix)) {
      missing();
      return;
    }
    request.url = `/${(request.url ?? '').slice(prefix.length)}`;
    files(request, response, missing);
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '0.0.0.0', () => {
      const address = server.address();
      const actual = typeof address === 'object' && address !== null ? address.port : port;
      resolve({ origin: `http://127.0.0.1:${actual}`, base: prefix, server });
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

if (process.argv[1] === import.meta.filename) {
  const wanted = Number(process.env['PORT'] ?? 4321);
  const { origin, base } = await serve('dist', wanted).catch(() => serve('dist', 0));
  const port = origin.split(':').at(-1) ?? '';
  console.log(`\n网站已经开着：\n  本机        http://localhost:${port}${base}`);
  lanAddresses().forEach((address) =>
    console.log(`  同一网络    http://${address}:${port}${base}`),
  );
  console.log('\n按 Ctrl+C 停下。');
}
