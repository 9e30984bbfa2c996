import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setStage, type Stage } from '../browser/browser.ts';
import { CANARY, heard, watch } from './canary.ts';

const PATH = '/tools/write-it/';
const WIDE = { viewport: { width: 1024, height: 800 } };
let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

async function save(page: Page, act: string): Promise<{ name: string; bytes: Buffer }> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.click(`[data-act=${act}]`),
  ]);
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

describe('写给机构的话', () => {
  it('keeps everything typed on the page, also when it is saved: canaries', async () => {
    const page = await stage.open(PATH, WIDE);
    const { requests, traces } = await watch(page);
    const before = await traces();
    await page.selectOption('#pick', 'complaint');
    await page.fill('#q-name', CANARY[1]);
    // A paste that does not fit is cut by the browser; the page says so for as long as it is true.
    await page.focus('#q-facts');
    await page.keyboard.insertText('他又打来。'.repeat(2000));
    expect(await page.textContent('[data-full]')).toContain('最多 2000 字');
    await page.fill('#q-facts', CANARY.join(' '));
    expect(await page.locator('[data-full]').count()).toBe(0);
    expect(await page.textContent('[data-paper]')).toContain(CANARY[0]);
    await page.click('[data-act=copy]');
    const text = await save(page, 'txt');
    expect(text.name).toBe('投诉信.txt');
    expect(text.bytes.toString('utf8')).toContain(CANARY[0]);
    const word = await save(page, 'docx');
    expect(word.name).toBe('投诉信.docx');
    expect(word.bytes.subarray(0, 2).toString()).toBe('PK');
    await page.waitForTimeout(500);
    // The library for .docx is fetched when it is asked for; nothing else is, and its address says nothing.
    const others = requests.filter((line) => !/^GET blob:/.test(line));
    expect(others.every((line) => /^GET [^?#]*\/_astro\/[\w.-]+\.js$/.test(line))).toBe(true);
    expect(heard(requests.join())).toEqual([]);
    expect(await traces()).toBe(before);
    await page.click('[data-clear]');
    expect(heard((await page.textContent('body')) ?? '')).toEqual([]);
    await page.selectOption('#pick', 'identity');
    expect(await page.inputValue('#q-name')).toBe('');
    await page.context().close();
  });

  it.each([
    ['1970-01-01T00:00:00Z', '年　　月　　日'],
    ['2030-02-28T20:00:00Z', '2030 年 3 月 1 日'],
  ])('dates a letter by the phone’s clock, %s, when that can be: %s', async (now, day) => {
    const page = await stage.blank(WIDE);
    await page.clock.setFixedTime(now);
    await page.goto(`${stage.origin}${PATH}#complaint`);
    const paper = page.locator('[data-paper]');
    await expect.poll(() => paper.innerText()).toContain(day);
    expect(await paper.innerText()).not.toContain('1970');
    await page.context().close();
  });

  it('asks only what the letter needs, and drops what was not answered', async () => {
    const page = await stage.open(`${PATH}#payment-order`, WIDE);
    const paper = page.locator('[data-paper]');
    expect(await page.locator('#payment-order:visible').count()).toBe(1);
    expect(await page.locator('#complaint:visible').count()).toBe(0);
    expect(await paper.innerText()).not.toContain('终结督促程序');
    expect(await page.textContent('[data-left]')).toContain('哪天收到的');
    // An address that names no letter, whatever every object has of that name, changes nothing.
    const errors: Error[] = [];
    page.on('pageerror', (error) => errors.push(error));
    for (const hash of ['#constructor', '#__proto__', '#%zz', '#'])
      await page.evaluate((to) => {
        location.hash = to;
      }, hash);
    expect(await page.locator('#payment-order:visible').count()).toBe(1);
    expect(errors).toEqual([]);
    await page.fill('#q-received', '2026-11-20');
    await page.check('[name=q-scope][value=part]');
    await page.fill('#q-items-item-0', '服务费');
    await page.fill('#q-items-reason-0', '没钱，想分期');
    expect(await page.textContent('[data-question=items] [data-warn]')).toContain('不算异议');
    await page.fill('#q-items-reason-0', '合同里没有这一项');
    expect(await page.textContent('[data-question=items] [data-warn]')).toBe('');
    expect(await paper.innerText()).toContain('其余各项没有异议');
    // What stays enforceable is said, and only for the choice that was made.
    expect(await page.locator('[data-if="scope=part"]:visible').innerText()).toContain('照样有效');
    expect(await page.locator('[data-if="scope=all"]:visible').count()).toBe(0);
    // A look at another letter takes nothing away.
    await page.selectOption('#pick', 'complaint');
    expect(await page.inputValue('#q-facts')).toBe('');
    await page.selectOption('#pick', 'payment-order');
    expect(await page.inputValue('#q-items-item-0')).toBe('服务费');
    expect(await paper.innerText()).toContain('其余各项没有异议');
    await page.context().close();
  });

  it('warns before a personal number goes out', async () => {
    const page = await stage.open(`${PATH}#settlement`, WIDE);
    expect(await page.locator('#q-id-number').isVisible()).toBe(false);
    await page.check('[data-question=id-number] [data-personal-tick]');
    await page.fill('#q-id-number', '110101199003070012');
    expect(await page.textContent('[data-personal-warn]')).toContain('…0012');
    await page.click('[data-act=copy]');
    expect(await page.textContent('[data-letter-status]')).toContain('再按一次');
    await page.click('[data-act=copy]');
    await expect
      .poll(() => page.textContent('[data-letter-status]'), { timeout: 5000 })
      .not.toContain('再按一次');
    await page.uncheck('[data-question=id-number] [data-personal-tick]');
    expect(await page.textContent('[data-paper]')).not.toContain('110101');
    await page.context().close();
  });

  it('prints the letter and nothing else', async () => {
    const page = await stage.open(`${PATH}#hardship`, WIDE);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('[data-paper]:visible').count()).toBe(1);
    for (const part of ['h1', '#hardship', '.limits', '#sources', '[data-act]'])
      expect(await page.locator(`.tool ${part}:visible`).count(), part).toBe(0);
    await page.context().close();
  });

  it('is one question at a time on a phone, with the letter below, and fits', async () => {
    const page = await stage.open(`${PATH}#answer`);
    expect(await page.locator('[data-question]:visible').count()).toBe(1);
    expect(await page.locator('[data-paper]').isVisible()).toBe(true);
    // Older engines heed only `returnValue`; what was copied, or never begun, is left without a question.
    const asks = (): Promise<boolean> =>
      page.evaluate(() => {
        const leaving = new Event('beforeunload', { cancelable: true });
        let asked: unknown;
        Object.defineProperty(leaving, 'returnValue', { set: (value) => (asked = value) });
        dispatchEvent(leaving);
        return leaving.defaultPrevented && asked === true;
      });
    expect(await asks()).toBe(false);
    await page.locator('[data-current]').locator('input, textarea').first().fill('（2026）1 号');
    expect(await asks()).toBe(true);
    await page.click('[data-act=copy]');
    expect(await asks()).toBe(false);
    await page.click('[data-step-next]');
    expect(await page.textContent('[data-step-place]')).toContain('第 2 题');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      360,
    );
    await page.context().close();
  });

  it('informs without a script: twelve letters, their blanks, and their evidence', async () => {
    const page = await stage.open(PATH, { javaScriptEnabled: false });
    expect(await page.locator('article[data-letter]:visible').count()).toBe(12);
    expect(await page.locator('[data-blank]').count()).toBe(12);
    expect(await page.locator('article .c').count()).toBeGreaterThan(80);
    await page.context().close();
  });
});
