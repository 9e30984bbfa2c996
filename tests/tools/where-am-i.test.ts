import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { setStage, type Stage } from '../browser/browser.ts';
import { watch } from './canary.ts';

const PATH = '/tools/where-am-i/';
let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

async function tap(page: Page, answers: Record<string, string>): Promise<void> {
  for (const [question, option] of Object.entries(answers)) {
    await page.waitForSelector(`[data-step=${question}]:not([hidden])`);
    await page.click(`[data-step=${question}] label:has([value=${option}])`);
  }
  await page.waitForSelector('[data-result]:not([hidden])');
}
const SUMMONS = { late: 'over', who: 'court', got: 'nothing', pay: 'part', court: 'summons' };

describe('我在哪一步', () => {
  it('is five taps to a stage, three dated things and pages, and leaves no trace', async () => {
    const page = await stage.open(PATH);
    const { requests, traces } = await watch(page);
    const before = await traces();
    expect(await page.locator('[data-step]:visible').count()).toBe(1);
    await tap(page, { late: 'd3', who: 'robot', got: 'reminder', pay: 'part', court: 'none' });
    expect(await page.textContent('[data-stage-place] h3')).toMatch(/第 1–3 天/);
    expect(await page.locator('[data-actions] li').count()).toBe(3);
    for (const text of await page.locator('[data-actions] li b').allTextContents())
      expect(text).toMatch(/\d+ 月 \d+ 日/);
    expect(await page.locator('[data-pages] a').count()).toBeGreaterThanOrEqual(3);
    expect(requests).toEqual([]);
    expect(await traces()).toBe(before);
    await page.click('[data-again]');
    expect(await page.locator('[data-step=late]').isVisible()).toBe(true);
    await page.context().close();
  });

  it('counts the last day and puts it into the calendar without sliding', async () => {
    const page = await stage.open(PATH, {
      timezoneId: 'America/Los_Angeles',
      acceptDownloads: true,
    });
    await page.clock.setFixedTime('2026-12-17T20:00:00Z'); // already the 18th in Beijing, still the 17th on this phone
    const { requests, traces } = await watch(page);
    const before = await traces();
    await tap(page, SUMMONS);
    await page.fill('#received', '2026-12-16');
    expect(await page.textContent('[data-last-day]')).toContain('12 月 31 日');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.click('[data-calendar]'),
    ]);
    const text = readFileSync((await file.path()) ?? '', 'utf8');
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(5);
    expect(text).toContain('DTSTART;VALUE=DATE:20261231');
    expect(text).toContain('DTEND;VALUE=DATE:20270101');
    // The calendar library is this site's own file, asked for only now; nothing chosen is in its name.
    expect(
      requests.filter((request) => !/GET http:\/\/[^/]+\/_astro\/[\w.-]+\.js$|blob:/.test(request)),
    ).toEqual([]);
    expect(await traces()).toBe(before);
    await page.context().close();
  });

  it('says so when the calendar cannot be had', async () => {
    const page = await stage.open(PATH);
    await page.route('**/ics.*.js', (route) => route.abort());
    await tap(page, SUMMONS);
    await page.click('[data-calendar]');
    await page.waitForFunction(() =>
      document.querySelector('[data-tool-status]')?.textContent.includes('没有做成'),
    );
    await page.context().close();
  });

  it('goes on by keyboard: arrows choose, the button goes on', async () => {
    const page = await stage.open(PATH);
    await page.focus('[data-step=late] input');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await page.locator('[data-step=late]').isVisible()).toBe(true);
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-step=who]:not([hidden])');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('LEGEND');
    await page.click('[data-back]');
    expect(await page.locator('[data-step=late] input:checked').count()).toBe(1);
    await page.context().close();
  });

  it('informs without a script: all questions, all stages', async () => {
    const page = await stage.open(PATH, { javaScriptEnabled: false });
    expect(await page.locator('[data-step]:visible').count()).toBe(5);
    expect(await page.locator('[data-all] article:visible').count()).toBe(8);
    expect(await page.locator('[data-all] [data-action]:visible').count()).toBeGreaterThan(20);
    await page.context().close();
  });

  it('fits 360 px at every step', async () => {
    const page = await stage.open(PATH);
    const width = (): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth);
    expect(await width()).toBeLessThanOrEqual(360);
    await tap(page, SUMMONS);
    expect(await width()).toBeLessThanOrEqual(360);
    await page.context().close();
  });
});
