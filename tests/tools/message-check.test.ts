import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setStage, type Stage } from '../browser/browser.ts';
import { CANARY, heard, watch } from './canary.ts';

const PATH = '/tools/message-check/';
let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

describe('短信拆解', () => {
  it('keeps everything typed on the page: canaries', async () => {
    const page = await stage.open(PATH);
    const { requests, traces } = await watch(page);
    const before = await traces();
    const text = `${CANARY.join(' ')} 今天不还就起诉，把钱转到我私人微信 http://${CANARY[1]}.top/x`;
    await page.fill('#message', text);
    await page.click('[data-read]');
    await page.waitForSelector('[data-result]:not([hidden])');
    expect(await page.textContent('[data-marked]')).toContain(CANARY[0]);
    await page.click('[data-marked] button');
    await page.click('[data-copy]');
    await page.waitForTimeout(500);
    expect(requests).toEqual([]);
    expect(await traces()).toBe(before);
    expect(heard(await traces())).toEqual([]);
    await page.click('[data-clear]');
    expect(await page.inputValue('#message')).toBe('');
    expect(heard((await page.textContent('body')) ?? '')).toEqual([]);
    await page.context().close();
  });

  it('shows the urgent card before the stop card before the court card', async () => {
    const page = await stage.open(PATH);
    await page.fill('#message', '不想活了，他说今天不转到他个人账户就起诉我');
    await page.click('[data-read]');
    const shown = page.locator('[data-card]:visible');
    expect(
      await shown.evaluateAll((cards) => cards.map((card) => card.getAttribute('data-card'))),
    ).toEqual(['despair', 'stop', 'court']);
    expect(await page.locator('[data-found] article').count()).toBeGreaterThanOrEqual(2);
    expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-result'))).toBe(
      true,
    );
    await page.context().close();
  });

  it('raises no alarm at a parcel', async () => {
    const page = await stage.open(PATH);
    await page.fill('#message', '【菜鸟驿站】您的包裹已到，取件码5-2-3301');
    await page.click('[data-read]');
    expect(await page.locator('[data-card]:visible').count()).toBe(0);
    expect(await page.textContent('[data-look=parcel]:visible')).toContain('快递');
    expect(await page.textContent('[data-summary]')).toBe('');
    // Too long to be read at once: what was left out is never left out in silence.
    await page.fill('#message', `${'好'.repeat(2000)}法院传票`);
    await page.click('[data-read]');
    expect(await page.textContent('[data-summary]')).toMatch(/前 2000 字.*还有 4 字没有看/);
    // Nothing is in the field any more, or nothing anybody sees: it says so, and shows no answer to what was there before.
    for (const nothing of ['', ' \u3000\u200b']) {
      await page.fill('#message', nothing);
      await page.click('[data-read]');
      expect(await page.isVisible('[data-nothing]')).toBe(true);
      expect(await page.isVisible('[data-result]')).toBe(false);
    }
    await page.context().close();
  });

  it('informs without a script: every saying and its explanation', async () => {
    const page = await stage.open(PATH, { javaScriptEnabled: false });
    expect(await page.locator('[data-all] article:visible').count()).toBe(42);
    expect(await page.locator('[data-all] .c').count()).toBeGreaterThan(40);
    await page.context().close();
  });

  it('fits 360 px and leaves at once', async () => {
    const page = await stage.open(PATH);
    await page.fill('#message', CANARY[0]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      360,
    );
    await page.route('https://www.weather.com.cn/**', (route) =>
      route.fulfill({ body: '<p>天气</p>', contentType: 'text/html' }),
    );
    await page.click('[data-leave]');
    await page.waitForURL('https://www.weather.com.cn/');
    await page.context().close();
  });
});
