import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setStage, type Stage } from './browser.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

describe('reading', () => {
  it('needs no JavaScript: answer, steps, sources and all links are there', async () => {
    const page = await stage.open('/', { javaScriptEnabled: false });
    await page.click('.timetable a');
    expect(await page.textContent('h1')).toMatch(/还款日/);
    expect((await page.textContent('#answer'))?.length).toBeGreaterThan(20);
    expect(await page.locator('#now li').count()).toBeGreaterThan(0);
    expect(await page.locator('.sources li').count()).toBeGreaterThan(0);
    await page.goto(`${stage.origin}/search/?q=上门`);
    expect(await page.locator('noscript').first().textContent()).toContain('搜索需要运行脚本'); // the driver switches scripts off without telling the parser, so the element stays hidden
    expect(await page.locator('[data-search-all] a').first().isVisible()).toBe(true);
    expect(await page.locator('[data-search-all] a').count()).toBeGreaterThan(180);
    await page.context().close();
  });

  it('by keyboard: skip link first, a citation leads to its source', async () => {
    const page = await stage.open('/faq/call-family/');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('跳到正文');
    await page.keyboard.press('Enter');
    expect(page.url()).toMatch(/#main$/);
    await page.focus('#answer a.c, .prose a.c');
    await page.keyboard.press('Enter');
    const id = new URL(page.url()).hash.slice(1);
    expect(id).toMatch(/^s-/);
    expect(await page.locator(`[id="${id}"]`).isVisible()).toBe(true);
    await page.context().close();
  });

  it('on paper: sources are numbered, the interface is gone', async () => {
    const page = await stage.open('/faq/call-family/');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('body > header').isVisible()).toBe(false);
    expect(await page.locator('.related').isVisible()).toBe(false);
    const number = await page.$eval('.prose a.c', (mark) => {
      const { content } = getComputedStyle(mark, '::before');
      return content.includes('data-n') ? mark.getAttribute('data-n') : content;
    });
    expect(number).toMatch(/\d/);
    expect(await page.locator('.sources li').first().isVisible()).toBe(true);
    await page.context().close();
  });

  it('every target a thumb uses outside running text is at least 44 px tall', async () => {
    const page = await stage.open('/');
    const small = await page.$$eval(
      'header a, header button, .field button, .field input, footer nav a',
      (all) =>
        all
          .filter(
            (one) =>
              one.getBoundingClientRect().height < 44 && one.getBoundingClientRect().height > 0,
          )
          .map((one) => one.outerHTML.slice(0, 80)),
    );
    expect(small).toEqual([]);
    await page.context().close();
  });
});

describe('search', () => {
  it('answers from a shared address and from the header of any page, in ol[data-search-results] > li a', async () => {
    const page = await stage.open('/search/?q=会不会打给家里人');
    await page.waitForSelector('ol[data-search-results] > li a');
    expect(await page.locator('ol[data-search-results] > li a').first().getAttribute('href')).toBe(
      '/faq/call-family/',
    );
    await page.goto(`${stage.origin}/methods/sms/`);
    await page.click('header a[href$="/search/"]');
    await page.waitForURL(/\/search\/$/);
    await page.fill('form[role=search] input', '还清了还在催');
    await page.keyboard.press('Enter');
    await page.waitForSelector('ol[data-search-results] > li a');
    expect(page.url()).toContain('/search/#q='); // behind #: the words are sent to nobody
    expect(await page.locator('ol[data-search-results] > li a').first().getAttribute('href')).toBe(
      '/faq/still-collected-after-paid/',
    );
    await page.context().close();
  });

  it('says so and keeps the whole list when the index cannot be loaded', async () => {
    const page = await stage.open('/about/');
    await page.route('**/search/lexicon*', (route) => route.abort());
    await page.goto(`${stage.origin}/search/?q=上门`);
    await page.waitForSelector('[data-search-failure]:visible');
    expect(await page.locator('[data-search-all]').isVisible()).toBe(true);
    await page.context().close();
  });
});
