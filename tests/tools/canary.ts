// Proof that nothing follows what is typed: not a request, not an address, a title, or a stored byte.
import type { Page } from 'playwright-core';

/** Words nobody else would write. */
export const CANARY = ['金丝雀壹号七七四', 'kanari-5519', '13000000000'] as const;

export interface Watch {
  /** Everything asked of any server since the watch began. */
  requests: string[];
  /** What could remember: address, title, history, storage, cookies, databases, caches. */
  traces: () => Promise<string>;
}

/** Begins to watch a page that has come to rest. */
export async function watch(page: Page): Promise<Watch> {
  await page.waitForLoadState('networkidle');
  // The browser fetches the page's own icon when it finds the time; the address is fixed and says nothing.
  const icon = await page.evaluate(
    () => document.querySelector<HTMLLinkElement>('link[rel=icon]')?.href,
  );
  const requests: string[] = [];
  page.on('request', (request) => {
    if (request.url() !== icon) requests.push(`${request.method()} ${request.url()}`);
  });
  page.on('websocket', (socket) => requests.push(`WS ${socket.url()}`));
  page.context().on('page', (opened) => requests.push(`PAGE ${opened.url()}`));
  return { requests, traces: () => tracesOf(page) };
}

async function tracesOf(page: Page): Promise<string> {
  const inPage = await page.evaluate(async () => {
    const cached: string[] = [];
    for (const name of await caches.keys())
      for (const { url } of await (await caches.open(name)).keys()) cached.push(`${name} ${url}`);
    return {
      address: location.href,
      title: document.title,
      entries: history.length,
      state: JSON.stringify(history.state),
      name: window.name,
      local: { ...localStorage },
      session: { ...sessionStorage },
      databases: (await indexedDB.databases?.())?.map(({ name }) => name) ?? [],
      cached,
    };
  });
  return JSON.stringify({ ...inPage, cookies: await page.context().cookies() });
}

/** Which canary words stand in a text. */
export const heard = (text: string): string[] =>
  CANARY.filter((word) => text.includes(word) || text.includes(encodeURIComponent(word)));
