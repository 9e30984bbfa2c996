/** Ways into search from other pages: the words reach the panel without crossing the wire, however early they are sent. */
import { resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../../scripts/chromium.ts';
import { serve, type Served } from './serve.ts';

const WORDS = '会坐牢吗';
let browser: Browser;
let site: Served;
beforeAll(async () => {
  browser = await launchChromium();
  site = await serve(resolve(process.env['DIST'] ?? 'dist'));
});
afterAll(async () => {
  await browser.close();
  site.close();
});

const isAnswered = (page: Page): Promise<unknown> =>
  page.waitForSelector(`[data-search][data-answered="${WORDS}"]`, { state: 'attached' });
async function open(): Promise<{ page: Page; sent: string[] }> {
  const page = await (await browser.newContext({ serviceWorkers: 'block' })).newPage();
  const sent: string[] = [];
  page.on('request', (request) => sent.push(request.url()));
  return { page, sent };
}
const carries = (sent: readonly string[]): string[] =>
  sent.filter((url) => /q=|坐牢/.test(decodeURIComponent(url.split('#')[0] ?? '')));

describe.each(['/', '/404.html'])('the field on %s', (path) => {
  it.each(['button', 'Enter'])('leads to the answer: %s', async (how) => {
    const { page, sent } = await open();
    await page.goto(site.origin + path);
    await page.fill('form[role=search] input', WORDS);
    // Half an emoji, as a field's length or a paste leaves it: no address can hold it.
    await page.$eval('form[role=search] input', (field) => {
      (field as HTMLInputElement).value += '\ud83d';
    });
    await (how === 'Enter' ? page.keyboard.press('Enter') : page.click('form[role=search] button'));
    await isAnswered(page);
    expect(page.url()).toContain('/search/#q=');
    expect(carries(sent)).toEqual([]);
    await page.context().close();
  });
});

it('every article has the way to search in its header, and no second field', async () => {
  const { page } = await open();
  await page.goto(`${site.origin}/faq/jail/`);
  expect(await page.locator('form[role=search]').count()).toBe(0);
  await page.click('header a[href$="/search/"]');
  await page.waitForURL(/\/search\/$/);
  await page.fill('[data-search-input]', WORDS);
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-search-results] > li a');
  expect(page.url()).toContain('/search/#q='); // at once: Enter does not wait for a pause in typing
  await page.context().close();
});

describe.each(['/', '/search/'])('sent on %s before the script is there', (path) => {
  it('the words stay, and are answered when it comes', async () => {
    const { page, sent } = await open();
    let release = (): void => undefined;
    const isReleased = new Promise<void>((done) => {
      release = done;
    });
    await page.route('**/_astro/*.js', async (route) => {
      await isReleased;
      await route.continue();
    });
    await page.goto(site.origin + path, { waitUntil: 'commit' });
    await page.locator('form[role=search] input').pressSequentially(WORDS);
    await page.keyboard.press('Enter');
    await page.waitForTimeout(200);
    expect(new URL(page.url()).pathname).toBe(path);
    expect(await page.inputValue('form[role=search] input')).toBe(WORDS);
    release();
    await isAnswered(page);
    await page.waitForURL(/\/search\/#q=/);
    expect(carries(sent)).toEqual([]);
    if (path !== '/') return page.context().close();
    await page.goBack();
    await page.waitForTimeout(500);
    expect(new URL(page.url()).pathname).toBe('/'); // and not sent off again
    await page.context().close();
  });
});

it('words still being typed on the home page when the script comes are left alone', async () => {
  const { page } = await open();
  await page.route('**/_astro/*.js', async (route) => {
    await new Promise((done) => setTimeout(done, 1500));
    await route.continue();
  });
  await page.goto(site.origin, { waitUntil: 'commit' });
  await page.locator('form[role=search] input').pressSequentially('会坐');
  await page.waitForLoadState();
  await page.locator('form[role=search] input').pressSequentially('牢吗');
  await page.keyboard.press('Enter');
  await isAnswered(page);
  await page.context().close();
});

it.each([
  ['/', 'SearchField'],
  ['/search/', 'SearchPanel'],
])(
  'on %s, its script lost on the way: the button asks again, and the words come along',
  async (path, name) => {
    const { page, sent } = await open();
    let isLost = true;
    await page.route(`**/_astro/${name}*.js`, (route) =>
      isLost ? route.abort() : route.continue(),
    );
    await page.goto(site.origin + path);
    await page.fill('form[role=search] input', WORDS);
    isLost = false;
    await page.click('form[role=search] button');
    await isAnswered(page);
    expect(carries(sent)).toEqual([]);
    await page.context().close();
  },
);

it.each(['/', '/404.html', '/search/'])(
  'without scripts %s sends the words nowhere',
  async (path) => {
    const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    const sent: string[] = [];
    page.on('request', (request) => sent.push(request.url()));
    await page.goto(site.origin + path);
    await page.fill('form[role=search] input', WORDS);
    await page.keyboard.press('Enter');
    await page.waitForTimeout(300);
    expect(carries(sent)).toEqual([]);
    // A button that cannot work says so, and where to go.
    expect(await page.locator('noscript').allInnerTexts()).toContainEqual(
      expect.stringContaining('搜索需要运行脚本'),
    );
    await page.context().close();
  },
);
