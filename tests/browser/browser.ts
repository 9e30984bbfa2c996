// One browser and one server for all browser tests.
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launchChromium } from '../../scripts/chromium.ts';
import { serve, type Serving } from '../../scripts/serve.ts';

export interface Stage {
  browser: Browser;
  origin: string;
  open: (path: string, options?: BrowserContextOptions) => Promise<Page>;
  /** A page that has gone nowhere yet: to listen before it does. */
  blank: (options?: BrowserContextOptions) => Promise<Page>;
  close: () => Promise<void>;
}

/** Serves dist/ and opens a browser; `open` gives a fresh, phone-sized page. */
export async function setStage(): Promise<Stage> {
  const serving: Serving = await serve('dist', 0, { base: '/' });
  const browser = await launchChromium();
  const blank = async (options: BrowserContextOptions = {}): Promise<Page> => {
    const context = await browser.newContext({
      viewport: { width: 360, height: 780 },
      serviceWorkers: 'block', // a fresh context would store the whole edition for each test; tests/offline/ is about that
      ...options,
    });
    return context.newPage();
  };
  return {
    browser,
    origin: serving.origin,
    blank,
    open: async (path, options) => {
      const page = await blank(options);
      await page.goto(serving.origin + path);
      return page;
    },
    close: async () => {
      await browser.close();
      serving.server.close();
    },
  };
}

/** One page of each layout. */
export const LAYOUTS = [
  '/',
  '/timeline/',
  '/timeline/first-3-days/',
  '/methods/home-visit/',
  '/guides/work-out-what-you-can-pay/',
  '/faq/',
  '/faq/call-family/',
  '/myths/',
  '/myths/small-sum-no-lawsuit/',
  '/help/urgent-help/',
  '/sources/',
  '/glossary/',
  '/updates/',
  '/about/',
  '/search/',
  '/404.html',
];
