import { launchChromium } from '../../scripts/chromium.ts';
import type { Engine } from './tab.ts';

export async function startChromium(): Promise<Engine> {
  const browser = await launchChromium();
  return {
    name: 'chromium',
    close: () => browser.close(),
    open: async (width) => {
      const context = await browser.newContext({ viewport: { width, height: 780 } });
      const page = await context.newPage();
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(String(error)));
      return {
        errors,
        goto: async (url) => void (await page.goto(url)),
        run: (work, ...given) =>
          page.evaluate(`(${work.toString()})(...${JSON.stringify(given)})`) as Promise<never>,
        click: (selector) => page.locator(selector).first().click(),
        type: (selector, text) => page.locator(selector).first().fill(text),
        press: (key) => page.keyboard.press(key),
        pdf: () => page.pdf({ format: 'A4' }),
        close: () => context.close(),
      };
    },
  };
}
