/** Asks the built site's own search page, in a real browser, the way a reader does. */

import type { Browser, Page } from 'playwright-core';
import type { JudgedQuery, Outcome } from './judge.ts';

/** Opens the page and turns to the search field, which starts the loading. Without the offline worker: in each fresh context it would store the whole site meanwhile. */
export async function openSearch(browser: Browser, origin: string, throttle = 1): Promise<Page> {
  const page = await browser.newPage({
    viewport: { width: 390, height: 844 },
    serviceWorkers: 'block',
  });
  if (throttle > 1)
    await (
      await page.context().newCDPSession(page)
    ).send('Emulation.setCPUThrottlingRate', { rate: throttle });
  await page.goto(`${origin}/search/`);
  await page.focus('[data-search-input]');
  return page;
}

/** One query: typed, answered, read. The time runs from the key to the drawn results. */
export async function ask(page: Page, query: JudgedQuery): Promise<Outcome> {
  const answer = await page.evaluate(
    async (text) => {
      const root = document.querySelector<HTMLElement>('[data-search]');
      const input = document.querySelector<HTMLInputElement>('[data-search-input]');
      if (!root || !input) throw new Error('搜索页没有输入框');
      delete root.dataset['answered'];
      const started = performance.now();
      const isAnswered = new Promise<void>((resolve) => {
        const watch = new MutationObserver(() => {
          if (root.dataset['answered'] === undefined) return;
          watch.disconnect();
          resolve();
        });
        watch.observe(root, { attributes: true });
      });
      input.value = text;
      input.dispatchEvent(new InputEvent('input'));
      await isAnswered;
      const ms = performance.now() - started;
      // The results below the first screen come with the next task.
      await new Promise((resolve) => setTimeout(resolve, 5));
      return {
        ms,
        paths: [...document.querySelectorAll<HTMLElement>('[data-search-results] > li')].map(
          (row) => row.dataset['path'] ?? '',
        ),
      };
    },
    query.q.slice(0, 200),
  );
  return { query, ...answer };
}

/** Stock Pagefind on the same index: the whole question, as its own interface would send it. */
export async function askStock(page: Page, query: JudgedQuery): Promise<Outcome> {
  const answer = await page.evaluate(async (text) => {
    const engine = (await import(new URL('/pagefind/pagefind.js', location.href).href)) as {
      search(words: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }>;
    };
    const started = performance.now();
    const { results } = await engine.search(text);
    const ms = performance.now() - started;
    const pages = await Promise.all(results.slice(0, 10).map((result) => result.data()));
    return { ms, paths: pages.map(({ url }) => url) };
  }, query.q);
  return { query, ...answer };
}
