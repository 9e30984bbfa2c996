// A copy of dist/ on a server that can be slow, change or vanish.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import send from 'send';
import { launchChromium } from '../../scripts/chromium.ts';

export const DIST = process.env['DIST'] ?? 'dist';
const prefix = process.env['BASE_PATH'] ?? '/';

export interface Stage {
  folder: string;
  root: string;
  delay: number;
  isDown: boolean;
  context: (options?: BrowserContextOptions) => Promise<BrowserContext>;
  close: () => Promise<void>;
  asked: string[];
}

export async function setStage(): Promise<Stage> {
  const folder = mkdtempSync(join(tmpdir(), 'offline-'));
  cpSync(DIST, folder, { recursive: true });
  const server = createServer((request, response) => {
    if (stage.isDown) {
      request.socket.destroy();
      return;
    }
    const path = request.url ?? '';
    stage.asked.push(path);
    if (!path.startsWith(prefix)) {
      response.writeHead(404).end();
      return;
    }
    const file = `/${path.slice(prefix.length).replace(/[?#].*/, '')}`;
    // Only pages are slow: that is what a reader waits for.
    setTimeout(
      () =>
        send(request, file, { root: folder })
          .on('error', () => response.writeHead(404).end('404'))
          .pipe(response),
      /\/$/.test(path) ? stage.delay : 0,
    );
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const browser = await launchChromium();
  const stage: Stage = {
    folder,
    root: `http://127.0.0.1:${(server.address() as AddressInfo).port}${prefix}`,
    delay: 0,
    isDown: false,
    asked: [],
    context: (options = {}) =>
      browser.newContext({ viewport: { width: 360, height: 780 }, ...options }),
    close: async () => {
      await browser.close();
      server.closeAllConnections();
      server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return stage;
}

/** Asks the page again and again until it says yes. */
export async function until(
  page: Page,
  isTrue: () => Promise<boolean>,
  milliseconds = 20_000,
): Promise<void> {
  for (const end = Date.now() + milliseconds; Date.now() < end; await page.waitForTimeout(150))
    if (await page.evaluate(isTrue).catch(() => false)) return;
  throw new Error(`等了 ${milliseconds} 毫秒也没有成立：${isTrue.toString()}`);
}

/** Waits until the worker has stored every page. */
export const filled = (page: Page): Promise<void> =>
  until(page, async () => {
    for (const name of await caches.keys())
      if (name.startsWith('pages '))
        return (await (await caches.open(name)).keys()).some(({ url }) =>
          url.endsWith('offline.json'),
        );
    return false;
  });

export const registrations = (page: Page): Promise<number> =>
  page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
export const cacheNames = (page: Page): Promise<string[]> => page.evaluate(() => caches.keys());
