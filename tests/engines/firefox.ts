import { launch, TimeoutError } from 'puppeteer-core';
import { findFirefox } from '../../scripts/engines.ts';
import type { Engine } from './tab.ts';

/** Firefox through WebDriver BiDi. */
export async function startFirefox(): Promise<Engine | undefined> {
  const executablePath = findFirefox();
  if (executablePath === undefined) return undefined;
  const browser = await launch({ browser: 'firefox', executablePath, headless: true });
  return {
    name: 'firefox',
    close: () => browser.close(),
    open: async (width) => {
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      await page.setViewport({ width, height: 780 });
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(String(error)));
      return {
        errors,
        // After a page kept for Back the driver may wait for a load that was over; whoever asked looks at the page itself.
        goto: async (url) => {
          await page.goto(url, { timeout: 6000 }).catch((problem: unknown) => {
            if (!(problem instanceof TimeoutError)) throw problem;
          });
        },
        run: (work, ...given) =>
          page.evaluate(`(${work.toString()})(...${JSON.stringify(given)})`) as Promise<never>,
        click: (selector) => page.click(selector),
        type: async (selector, text) => {
          await page.click(selector);
          await page.$eval(selector, (field) => {
            (field as HTMLInputElement).value = '';
          });
          await page.type(selector, text);
        },
        press: (key) => page.keyboard.press(key),
        pdf: () => page.pdf({ format: 'A4' }),
        close: () => context.close(),
      };
    },
  };
}
