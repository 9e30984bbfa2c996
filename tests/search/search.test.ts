/** The built site's search in a real browser: our own questions keep their floors, and the reader's journeys work. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../../scripts/chromium.ts';
import { ask, openSearch } from './browser-search.ts';
import { buildForm } from './forms.ts';
import { readQueries, score, sayScore, type Outcome } from './judge.ts';
import { serve, type Served } from './serve.ts';

const dist = resolve(process.env['DIST'] ?? 'dist');
const queries = readQueries(readFileSync('tests/search/queries.jsonl', 'utf8'));
const floors = { success1: 0.92, success3: 0.96, mrr10: 0.94, zero: 0.01 };
/** What another spelling may cost: three in a hundred, on our own questions. */
const formLoss = 0.03;
const intents = JSON.parse(readFileSync('tests/search/intents.json', 'utf8')) as Record<
  string,
  string[]
>;
const firstAnswerBytes = 165_000; // 254 pages; 150,000 held at 200. The goal is 100,000
const laterAnswerBytes = 5_000;
/** The offline copy has its own budget and its own time. */
const searchBytes = (): number => site.bytes(/^(?!\/(sw\.js|offline\.json)$)/);

let browser: Browser;
let site: Served;
beforeAll(async () => {
  browser = await launchChromium();
  site = await serve(dist);
});
afterAll(async () => {
  await browser.close();
  site.close();
});

const title = (page: Page): Promise<string> =>
  page.locator('[data-search-results] [data-row-title]').first().innerText();
const type = async (page: Page, text: string): Promise<void> => {
  await page.fill('[data-search-input]', text);
  await page.waitForSelector(`[data-search][data-answered="${text}"]`, { state: 'attached' });
};

describe('our own questions', () => {
  it('keep their floors', async () => {
    const page = await openSearch(browser, site.origin);
    const outcomes: Outcome[] = [];
    for (const query of queries) outcomes.push(await ask(page, query));
    const result = score('本站', outcomes, intents);
    console.log(sayScore(result));
    expect(result.success1).toBeGreaterThanOrEqual(floors.success1);
    expect(result.success3).toBeGreaterThanOrEqual(floors.success3);
    expect(result.mrr10).toBeGreaterThanOrEqual(floors.mrr10);
    expect(result.zero).toBeLessThanOrEqual(floors.zero);
    await page.close();
  });
});

describe('the same questions typed by other hands', () => {
  it.each(['traditional', 'pinyin', 'typo'] as const)('%s', async (form) => {
    const page = await openSearch(browser, site.origin);
    const plain: Outcome[] = [];
    const other: Outcome[] = [];
    for (const query of queries) {
      const typed = buildForm(query, form);
      if (!typed) continue;
      plain.push(await ask(page, query));
      other.push(await ask(page, typed));
    }
    const [before, after] = [score(`${form} 原来`, plain, intents), score(form, other, intents)];
    console.log(`${sayScore(before)}\n${sayScore(after)}`);
    expect(plain.length).toBeGreaterThan(100);
    expect(after.success1).toBeGreaterThanOrEqual(before.success1 - formLoss);
    expect(after.success3).toBeGreaterThanOrEqual(before.success3 - formLoss);
    await page.close();
  });
});

describe('cost', () => {
  it('loads nothing before the reader turns to search, and little after', async () => {
    const page = await browser.newPage();
    site.reset();
    await page.goto(`${site.origin}/search/`);
    await page.waitForTimeout(300);
    expect(site.files().filter((file) => /pagefind|lexicon/.test(file))).toEqual([]);
    site.reset();
    await page.focus('[data-search-input]');
    await type(page, '会坐牢吗');
    await page.waitForTimeout(2500);
    expect(searchBytes()).toBeLessThanOrEqual(firstAnswerBytes);
    site.reset();
    await type(page, '催收会上门吗');
    await page.waitForTimeout(1000);
    expect(searchBytes()).toBeLessThanOrEqual(laterAnswerBytes);
    await page.close();
  });
});

describe('journeys', () => {
  it('keeps the words in the address and comes back to the same place', async () => {
    const page = await openSearch(browser, site.origin);
    await type(page, '爆通讯录');
    await page.locator('[data-search-results] > li > a').nth(1).click();
    await page.waitForLoadState();
    await page.goBack();
    expect(page.url()).toContain('#q=');
    await page.waitForSelector('[data-search-results] > li');
    expect(await page.inputValue('[data-search-input]')).toBe('爆通讯录');
    await page.close();
  });

  it('reads the words behind # and ?, and sends them nowhere', async () => {
    const page = await browser.newPage();
    const sent: string[] = [];
    page.on('request', (request) => sent.push(request.url()));
    await page.goto(`${site.origin}/search/#q=${encodeURIComponent('坐牢')}`);
    await page.waitForSelector('[data-search-results] > li');
    await page.evaluate(() => {
      location.hash = 'q=上门';
    });
    await page.waitForSelector('[data-search][data-answered="上门"]', { state: 'attached' });
    await page.reload();
    await page.waitForSelector('[data-search][data-answered="上门"]', { state: 'attached' });
    expect(sent.filter((url) => url.split('#')[0]?.includes('q='))).toEqual([]);
    await page.goto(`${site.origin}/search/?q=${encodeURIComponent('征信')}`);
    await page.waitForSelector('[data-search][data-answered="征信"]', { state: 'attached' });
    await page.waitForURL((url) => !url.search.includes('q='));
    await page.close();
  });

  it('works from the keyboard', async () => {
    const page = await browser.newPage();
    await page.goto(`${site.origin}/search/`);
    await page.keyboard.press('/');
    await type(page, '上门');
    await page.keyboard.press('ArrowDown');
    expect(
      await page.evaluate(
        () => document.activeElement?.closest('li')?.dataset['path'] !== undefined,
      ),
    ).toBe(true);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Escape');
    expect(await page.inputValue('[data-search-input]')).toBe('');
    expect(await page.isVisible('[data-search-suggestions]')).toBe(true);
    await page.close();
  });

  it('waits while an input method composes', async () => {
    const page = await openSearch(browser, site.origin);
    await type(page, '征信');
    const before = await title(page);
    await page.evaluate(() => {
      const input = document.querySelector<HTMLInputElement>('[data-search-input]');
      if (input) input.value = "shang'men";
      input?.dispatchEvent(new InputEvent('input', { isComposing: true }));
    });
    await page.waitForTimeout(200);
    expect(await title(page)).toBe(before);
    await page.close();
  });

  it('brings help first for words of despair, and keeps them nowhere', async () => {
    const page = await openSearch(browser, site.origin);
    await type(page, '还不上不想活了');
    expect(await page.isVisible('[data-search-urgent]')).toBe(true);
    expect(page.url()).not.toContain('q=');
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
    await type(page, '催收烦死了');
    expect(await page.isVisible('[data-search-urgent]')).toBe(false);
    await page.close();
  });

  it('says so when nothing fits', async () => {
    const page = await openSearch(browser, site.origin);
    await type(page, '明天会下雨吗');
    expect(await page.isVisible('[data-search-little]')).toBe(true);
    await page.close();
  });
});

describe('failures', () => {
  it.each([
    ['the lexicon is missing', /lexicon\./, true],
    ['Pagefind is missing', /^\/pagefind\//, false],
  ])('%s', async (_, refused, isFatal) => {
    const broken = await serve(dist, (path) => refused.test(path));
    const page = await openSearch(browser, broken.origin);
    await page.fill('[data-search-input]', '坐牢');
    await page.waitForSelector(
      isFatal ? '[data-search-failure]:not([hidden])' : '[data-search-results] > li',
    );
    if (isFatal) expect(await page.isVisible('[data-search-all]')).toBe(true);
    await page.close();
    broken.close();
  });

  it('answers from titles where WebAssembly is blocked', async () => {
    const page = await browser.newPage();
    // Without Worker, Pagefind runs in the page; there WebAssembly is gone.
    await page.addInitScript(
      "Reflect.deleteProperty(globalThis, 'Worker'); Reflect.deleteProperty(globalThis, 'WebAssembly');",
    );
    await page.goto(`${site.origin}/search/`);
    await type(page, '明天会下雨吗');
    await page.waitForSelector('[data-search][data-body="missing"]', { state: 'attached' });
    expect(await page.isVisible('[data-search-failure]')).toBe(false);
    await type(page, '会坐牢吗');
    expect(await title(page)).toContain('坐牢');
    await page.close();
  });

  it('lists every question without scripts', async () => {
    const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await page.goto(`${site.origin}/search/`);
    expect(await page.locator('[data-search-all] a').count()).toBeGreaterThan(100);
    await page.close();
  });
});
