// Sharing in a real browser: with everything, without the clipboard, without JavaScript.
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchChromium } from '../../scripts/chromium.ts';
import { serve, type Serving } from '../../scripts/serve.ts';

const PAGE = '/faq/jail/';
let serving: Serving;
let browser: Browser;
beforeAll(async () => {
  [serving, browser] = await Promise.all([
    serve(process.env['DIST'] ?? 'dist', 0),
    launchChromium(),
  ]);
});
afterAll(async () => {
  await browser.close();
  serving.server.close();
});

async function open(
  hash = '',
  options: BrowserContextOptions = {},
  before = (): void => undefined,
): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, ...options });
  const page = await context.newPage();
  await page.addInitScript(before);
  await page.goto(`${serving.origin}${serving.base}${PAGE.slice(1)}${hash}`);
  return page;
}
const status = (page: Page): Promise<string | null> =>
  page.textContent('.share-sheet [data-status]');

it('copies the answer, ending with the page’s address', async () => {
  const page = await open('', { permissions: ['clipboard-read', 'clipboard-write'] });
  await page.click('[data-share]');
  await page.click('.share-sheet [data-copy]');
  await expect.poll(() => status(page)).toContain('已复制');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.split('\n').at(-1)).toBe(page.url()); // without SITE_URL, the address it was opened at
  expect(copied).toMatch(/核对于 \d{4} 年[\s\S]*依据：/);
});

it('shares one section with its own words, address and QR code', async () => {
  const page = await open();
  const heading = page.locator('.prose > h2[id]').nth(1);
  const id = await heading.getAttribute('id');
  await page.locator('.share-one').nth(1).click();
  expect(await page.inputValue('.share-sheet [data-link-field]')).toMatch(
    new RegExp(`${PAGE}#${id}$`),
  );
  expect(await page.inputValue('.share-sheet [data-text]')).toContain(
    `（${await heading.textContent()}）`,
  );
  await expect
    .poll(() =>
      page
        .locator('.share-sheet [data-qr] img')
        .evaluate((image: HTMLImageElement) => image.naturalWidth),
    )
    .toBeGreaterThan(200);
  await page.keyboard.press('Escape');
  expect(await page.locator('dialog').count()).toBe(0);
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('share-one');
});

it('copies a selection where there is no clipboard, as in older WebViews', async () => {
  const page = await open('', {}, () => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await page.click('[data-share]');
  await page.click('.share-sheet [data-copy]');
  await expect.poll(() => status(page)).toContain('已复制');
});

it('leaves the text selected for a long press where nothing can copy', async () => {
  const page = await open('', {}, () => {
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: () => Promise.reject(new Error('refused')) },
    });
    document.execCommand = () => false;
  });
  await page.click('[data-share]');
  await page.click('.share-sheet [data-copy]');
  await expect.poll(() => status(page)).toContain('长按');
  expect(
    await page.evaluate(() => {
      const field = document.activeElement as HTMLTextAreaElement;
      return field.selectionEnd === field.value.length;
    }),
  ).toBe(true);
});

it('offers the system’s sharing only where it exists', async () => {
  const without = await open('', {}, () => {
    Reflect.deleteProperty(Navigator.prototype, 'share');
  });
  expect(await without.locator('[data-send]').isVisible()).toBe(false);
  const page = await open('', {}, () => {
    navigator.share = (data) => {
      document.title = JSON.stringify(data);
      return Promise.resolve();
    };
  });
  await page.click('[data-share]');
  await page.click('.share-sheet [data-send]');
  const sent = JSON.parse(await page.title()) as ShareData;
  expect(sent.url).toMatch(/\/faq\/jail\/$/);
  expect(sent.text).not.toContain('http');
});

it('shows the picture to be saved', async () => {
  const page = await open();
  await page.click('[data-share]');
  await page.click('.share-sheet [data-poster-link]');
  await expect
    .poll(() =>
      page
        .locator('.share-sheet [data-poster] img')
        .evaluate((image: HTMLImageElement) => image.naturalWidth),
    )
    .toBe(900);
});

it('lands on a shared section: scrolled to, focused, marked', async () => {
  const page = await open('#risk');
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.id), { timeout: 10_000 })
    .toBe('risk');
  expect(await page.evaluate(() => document.querySelector(':target')?.id)).toBe('risk');
  await expect
    .poll(
      () =>
        page
          .locator('#risk')
          .evaluate((heading) => Math.abs(heading.getBoundingClientRect().top) < 120),
      { timeout: 10_000 },
    )
    .toBe(true);
});

it('has nothing axe objects to in the open panel', async () => {
  const page = await open();
  await page.click('[data-share]');
  const { violations } = await new AxeBuilder({ page }).include('.share-sheet').analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});

it('without JavaScript still shows text, link, QR code and picture', async () => {
  const page = await open('#share', { javaScriptEnabled: false });
  for (const selector of [
    '[data-text]',
    '[data-link-field]',
    '[data-qr]',
    '[data-poster-link]',
    '#feedback',
  ])
    expect(await page.locator(selector).first().isVisible(), selector).toBe(true);
  expect(await page.locator('.share button:visible, .feedback button:visible').count()).toBe(0);
});
