// dist/ on a host that tells what it was asked for, can vanish, and can switch scripts off as a browser would.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import send from 'send';

export interface Host {
  root: string;
  asked: string[];
  isDown: boolean;
  /** Every page answers with a policy that runs no script. */
  isScriptless: boolean;
  close: () => void;
}

export async function openHost(folder: string): Promise<Host> {
  const server = createServer((request, response) => {
    if (host.isDown) {
      request.socket.destroy();
      return;
    }
    host.asked.push(decodeURIComponent(request.url ?? ''));
    if (host.isScriptless) {
      delete request.headers['if-none-match'];
      delete request.headers['if-modified-since'];
      response.setHeader('content-security-policy', "script-src 'none'; worker-src 'none'");
      response.setHeader('cache-control', 'no-store');
    } else response.setHeader('cache-control', 'no-cache');
    send(request, (request.url ?? '/').replace(/[?#].*/, ''), { root: folder })
      .on('error', () => response.writeHead(404).end('404'))
      .pipe(response);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const host: Host = {
    root: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked: [],
    isDown: false,
    isScriptless: false,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
  return host;
}
