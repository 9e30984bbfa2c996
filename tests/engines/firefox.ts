import { launch } from 'puppeteer-core';
import { findFirefox } from '../../scripts/engines.ts';
import { travel, type Engine, type InPage, type Plain } from './tab.ts';

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
      const run = <T>(work: InPage<T>, ...given: readonly Plain[]): Promise<T> =>
        page.evaluate(`(${work.toString()})(...${JSON.stringify(given)})`) as Promise<T>;
      return {
        errors,
        // After a page kept for Back the driver waits for a load that was over: nobody waits for the driver.
        goto: (url) =>
          travel(run, url, () => {
            page.goto(url).catch(() => undefined);
            return Promise.resolve();
          }),
        run,
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
