import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setStage, type Stage } from '../browser/browser.ts';
import { CANARY, heard, watch } from './canary.ts';
import { EXAMPLE } from './walk.ts';

const PATH = '/tools/cost/';
const WIDE = { viewport: { width: 1024, height: 800 } };
let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

describe('逾期费与方案', () => {
  it('keeps everything typed on the page: canaries', async () => {
    const page = await stage.open(PATH, WIDE);
    const { requests, traces } = await watch(page);
    const before = await traces();
    await page.fill('#principal', CANARY[0]);
    await page.fill('#rate', CANARY[1]);
    await page.fill('#income', CANARY[2]);
    await page.fill('#each-0', CANARY[1]);
    await page.click('[data-go]');
    await page.click('[data-copy]');
    await page.waitForTimeout(500);
    expect(requests).toEqual([]);
    expect(await traces()).toBe(before);
    expect(heard(await traces())).toEqual([]);
    await page.click('[data-clear]');
    for (const id of ['principal', 'income', 'each-0'])
      expect(await page.inputValue(`#${id}`)).toBe('');
    expect(heard((await page.textContent('body')) ?? '')).toEqual([]);
    await page.context().close();
  });

  it('works out the example of the guide, draws it, and says the sentence', async () => {
    const page = await stage.open(PATH, WIDE);
    for (const [id, value] of Object.entries(EXAMPLE)) await page.fill(`#${id}`, value);
    await page.click('[data-go]');
    const result = page.locator('[data-result]');
    const text = await result.innerText();
    expect(text).toContain('6000 元 × 10 天 × 0.05% = 30 元');
    expect(text).toContain('6480 元，比现在欠的多 80 元');
    expect(text).toContain('17 号能还 720 元');
    expect(text).toContain('第 1 期付不出');
    const bars = page.locator('[data-chart=fee] rect');
    expect(await bars.count()).toBe(5);
    const rows = page.locator('[data-chart=fee] tbody tr');
    expect(await rows.count()).toBe(5);
    expect(await page.locator('[style]').count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-result'))).toBe(
      true,
    );
    // Typing on changes what is shown.
    await page.fill('#principal', '12000');
    expect(await result.innerText()).toContain('= 60 元');
    // Copied, a row of the table is still two things.
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', {
        value: {
          writeText: (copied: string) => {
            document.title = copied;
            return Promise.resolve();
          },
        },
      });
    });
    await page.click('[data-copy]');
    expect(await page.title()).toContain('算到那天 60 元 再过 1 个月 240 元');
    await page.context().close();
  });

  it('asks one question at a time on a phone, and fits it', async () => {
    const page = await stage.open(PATH);
    const shown = page.locator('[data-question]:visible');
    expect(await shown.count()).toBe(1);
    await page.fill('#principal', '六千');
    await page.click('[data-step-next]');
    expect(await page.textContent('#principal-problem')).toContain('写成数字');
    expect(await page.locator('#due').isVisible()).toBe(false);
    await page.fill('#principal', '6000');
    await page.keyboard.press('Enter');
    expect(await page.locator('#due').isVisible()).toBe(true);
    for (let step = 0; step < 5; step += 1) await page.click('[data-step-next]');
    expect(await page.locator('[data-result]').isVisible()).toBe(true);
    await page.click('[data-step-all]');
    expect(await shown.count()).toBe(6);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      360,
    );
    await page.context().close();
  });

  it('informs without a script, and a form without one sends nothing', async () => {
    const page = await stage.open(PATH, { javaScriptEnabled: false });
    expect(await page.locator('.method td:visible').count()).toBe(20);
    expect(await page.locator('.method .c').count()).toBeGreaterThan(0);
    expect(await page.locator('form [name]').count()).toBe(0);
    await page.context().close();
  });
});
