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
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    serviceWorkers: 'block',
    ...options,
  });
  const page = await context.newPage();
  await page.addInitScript(before);
  await page.goto(`${serving.origin}${serving.base}${PAGE.slice(1)}${hash}`);
  return page;
}
const SHARE = '#share summary';
const status = (page: Page): Promise<string | null> =>
  page.textContent('.share-sheet [data-status]');
/** The site's own address when it was built with one, else where the page was opened. */
const linkOf = (page: Page): Promise<string> =>
  page.evaluate(
    () =>
      document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ??
      location.href.split('#')[0] ??
      '',
  );

it('copies the answer, ending with the address', async () => {
  const page = await open('', { permissions: ['clipboard-read', 'clipboard-write'] });
  await page.click(SHARE);
  await page.click('.share-sheet [data-copy=text]');
  await expect.poll(() => status(page)).toContain('已复制');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.split('\n').at(-1)).toBe(await linkOf(page));
  expect(copied).toMatch(/核对于 \d{4} 年[\s\S]*依据：/);
  await page.click('.share-sheet [data-copy=link]');
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toBe(await linkOf(page));
});

it('shares one section with its own words, address and QR code', async () => {
  const page = await open();
  const heading = page.locator('.prose > h2[id]').nth(1);
  const id = (await heading.getAttribute('id')) ?? '';
  await page.click(SHARE);
  const code = page.locator('.share-sheet [data-qr] img');
  await expect.poll(() => code.getAttribute('src')).toMatch(/^data:image\/png/);
  const whole = await code.getAttribute('src');
  await page.selectOption('.share-sheet select', id);
  const words = await page.inputValue('.share-sheet [data-text]');
  expect(words).toContain(`（${await heading.textContent()}）`);
  expect(words.split('\n').at(-1)).toBe(`${await linkOf(page)}#${id}`);
  await expect.poll(() => code.getAttribute('src')).not.toBe(whole);
  await page.keyboard.press('Escape');
  expect(await page.locator('dialog').count()).toBe(0);
  expect(await page.locator('#share .panel').count()).toBe(1); // the panel went back
});

it('copies a selection where there is no clipboard, as in older WebViews', async () => {
  const page = await open('', {}, () => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await page.click(SHARE);
  await page.click('.share-sheet [data-copy=text]');
  await expect.poll(() => status(page)).toContain('已复制');
});

it('leaves the text selected for a long press where nothing can copy', async () => {
  const page = await open('', {}, () => {
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: () => Promise.reject(new Error('refused')) },
    });
    document.execCommand = () => false;
  });
  await page.click(SHARE);
  await page.click('.share-sheet [data-copy=text]');
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
  await without.click(SHARE);
  expect(await without.locator('[data-send]').isVisible()).toBe(false);
  const page = await open('', {}, () => {
    navigator.share = (data) => {
      document.title = JSON.stringify(data);
      return Promise.resolve();
    };
  });
  await page.click(SHARE);
  await page.click('.share-sheet [data-send]');
  const sent = JSON.parse(await page.title()) as ShareData;
  expect(sent.url).toMatch(/\/faq\/jail\/$/);
  expect(sent.text).not.toContain('http');
});

it('shows the picture to be saved', async () => {
  const page = await open();
  await page.click('#picture summary');
  await expect
    .poll(() =>
      page
        .locator('.share-sheet .poster')
        .evaluate((image: HTMLImageElement) => image.naturalWidth),
    )
    .toBeGreaterThanOrEqual(900);
});

it('takes a correction as words to copy, and keeps what was written', async () => {
  const page = await open();
  await page.click('#feedback summary');
  const field = page.locator('.share-sheet [data-text]');
  expect(await field.inputValue()).toContain(await linkOf(page));
  await field.fill('第二条写错了');
  await page.keyboard.press('Escape');
  await page.click('#feedback summary');
  expect(await field.inputValue()).toBe('第二条写错了');
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
  await page.click(SHARE);
  const { violations } = await new AxeBuilder({ page }).include('.share-sheet').analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});

it('without JavaScript opens in place, with the picture and without dead buttons', async () => {
  const page = await open('', { javaScriptEnabled: false });
  await page.click(SHARE);
  expect(await page.locator('#share .plain').isVisible()).toBe(true);
  await page.click('#picture summary');
  expect(await page.locator('#picture .poster').isVisible()).toBe(true);
  await page.click('#feedback summary');
  expect(await page.locator('#feedback p').first().isVisible()).toBe(true);
  expect(await page.locator('.sheets button:visible').count()).toBe(0);
});
