import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { setStage, type Stage } from '../browser/browser.ts';
import { watch } from './canary.ts';

const PATH = '/tools/cost/';
/** Sums nobody would find by chance. */
const TYPED = {
  principal: '7319.47',
  due: '2026-10-09',
  income: '5113.31',
  living: '2917.53',
  cash: '811.07',
  first1: '517.29',
  monthly1: '631.83',
  months1: '12',
  first2: '6100.01',
};
let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

async function fill(page: Page): Promise<void> {
  for (let step = 0; step < 3; step++) {
    for (const [id, value] of Object.entries(TYPED))
      if (await page.locator(`#${id}`).isVisible()) await page.fill(`#${id}`, value);
    await page.click('[data-next]');
  }
  await page.waitForSelector('[data-result]:not([hidden])');
}

describe('逾期费与方案', () => {
  it('compares two offers with a chart beside its tables, and leaves no trace', async () => {
    const page = await stage.open(PATH, { serviceWorkers: 'block' });
    const { requests, traces } = await watch(page);
    const before = await traces();
    await fill(page);
    expect(await page.locator('[data-tables] table').count()).toBe(2);
    expect(await page.locator('[data-tables] tr').count()).toBe(14);
    expect(await page.locator('[data-chart] rect').count()).toBe(6);
    expect(await page.textContent('[data-tables]')).toContain('8,099.25 元');
    expect(await page.textContent('[data-counter-words]')).toMatch(/每个月.*拿得出 1,750 元/);
    await page.click('[data-copy]');
    await page.waitForTimeout(300);
    expect(requests).toEqual([]);
    expect(await traces()).toBe(before);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      360,
    );
    await page.context().close();
  });

  it('keeps only when asked, and forgets when asked', async () => {
    const page = await stage.open(PATH, { serviceWorkers: 'block' });
    const { requests } = await watch(page);
    await fill(page);
    await page.click('[data-keep]');
    const stored = (): Promise<string> => page.evaluate(() => JSON.stringify({ ...localStorage }));
    expect(await stored()).toContain(TYPED.principal);
    expect(requests).toEqual([]);
    await page.reload();
    expect(await page.inputValue('#principal')).toBe(TYPED.principal);
    await page.click('[data-clear]');
    expect(await stored()).not.toContain('hb-tool');
    expect(await page.inputValue('#principal')).toBe('');
    await page.context().close();
  });

  it('does not go on with a number it cannot read', async () => {
    const page = await stage.open(PATH);
    await page.fill('#principal', '五千');
    await page.fill('#due', TYPED.due);
    expect(await page.isDisabled('[data-next]')).toBe(true);
    await page.fill('#principal', '5000');
    expect(await page.isDisabled('[data-next]')).toBe(false);
    await page.context().close();
  });

  it('informs without a script: the sums by hand', async () => {
    const page = await stage.open(PATH, { javaScriptEnabled: false });
    expect(await page.locator('.hand li:visible').count()).toBe(3);
    expect(await page.locator('[data-step]:visible').count()).toBe(3);
    await page.context().close();
  });
});
