import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setStage, type Stage } from '../browser/browser.ts';
import { filled } from '../offline/stage.ts';
import { watch } from './canary.ts';

/** A dialogue, in an article. */
const PATH = '/guides/negotiate-repayment/';
let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

const OPENER = 'section:has(.them) button.aloud';
async function open(page: Page, opener = OPENER): Promise<void> {
  await page.waitForSelector('button.aloud');
  await page.locator(opener).first().click();
  await page.waitForSelector('dialog[open]');
}
const said = (page: Page): Promise<string> => page.locator('dialog .words').innerText();
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { activeElement: one } = document;
    return one?.getAttribute('aria-label') ?? one?.textContent ?? '';
  });

describe('照着念', () => {
  it('goes through a dialogue by keyboard alone, and gives the focus back', async () => {
    const page = await stage.open(PATH);
    await page.waitForSelector('button.aloud');
    await page.focus(OPENER);
    await page.keyboard.press('Enter');
    await page.waitForSelector('dialog[open]');
    expect(await focused(page)).toBe('下一句');
    const first = await said(page);
    await page.keyboard.press('Enter');
    expect(await said(page)).not.toBe(first);
    expect(await focused(page)).toBe('下一句');
    await page.keyboard.press('Shift+Tab'); // 上一句
    await page.keyboard.press('Enter');
    expect(await said(page)).toBe(first);
    await page.keyboard.press('Escape');
    expect(await page.locator('dialog').count()).toBe(0);
    expect(await focused(page)).toBe('照着念');
    // What is shared or spoken of the page says nothing of the button.
    expect(await page.locator('.say .k').first().textContent()).toBe('照着说');
    await page.context().close();
  });

  it('has the words of the block, one sentence at a time, and ends in the log with the time filled in', async () => {
    const page = await stage.open(PATH);
    await open(page);
    const own = (await page.locator('section:has(.them)').first().locator('.you').allInnerTexts())
      .join('')
      .replace(/你：/g, '');
    const theirs = await page.locator('section:has(.them) .them').first().innerText();
    let [spoken, heard] = ['', ''];
    while (await page.locator('dialog [data-do=next]').isVisible()) {
      spoken += await said(page);
      heard += (await page.locator('dialog .hears').textContent()) ?? '';
      await page.click('dialog [data-do=next]');
    }
    expect(spoken.replace('听他说完。', '')).toBe(own);
    expect(heard).toContain(`他可能说：${theirs.replace('他：', '')}`);
    expect(await focused(page)).toBe('记一笔');
    await page.click('dialog [data-do=log]');
    await page.waitForURL('**/tools/evidence-log/#now');
    await page.waitForFunction(
      () => document.querySelector<HTMLInputElement>('#log-date')?.value !== '',
    );
    const minutes = await page.evaluate(() => {
      const value = (id: string): string =>
        document.querySelector<HTMLInputElement>(id)?.value ?? '';
      return (Date.now() - Date.parse(`${value('#log-date')}T${value('#log-time')}`)) / 60_000;
    });
    expect(minutes).toBeGreaterThanOrEqual(0);
    expect(minutes).toBeLessThan(2);
    await page.goBack();
    expect(new URL(page.url()).pathname).toBe(PATH);
    await page.context().close();
  });

  it('turns to each hard moment and comes back to the sentence it left', async () => {
    const page = await stage.open(PATH);
    await open(page);
    await page.click('dialog [data-do=next]');
    const left = await said(page);
    for (const name of ['要我马上还', '骂人、吓人', '要找家人', '要验证码', '说要起诉']) {
      await page.click(`dialog .hard button:has-text("${name}")`);
      expect(await page.locator('dialog .title').innerText()).toBe(name);
      while ((await page.locator('dialog [data-do=next]').innerText()) === '下一句')
        await page.click('dialog [data-do=next]');
      expect((await page.locator('dialog .after').innerText()).length).toBeGreaterThan(20);
      expect(await page.locator('dialog [data-do=log]').isVisible()).toBe(true);
      await page.click('dialog [data-do=next]');
      expect(await said(page)).toBe(left);
    }
    await page.context().close();
  });

  it('asks for nothing, changes no address and stores nothing once it is open: canary', async () => {
    const page = await stage.open(PATH, { serviceWorkers: 'block' });
    await open(page);
    const { requests, traces } = await watch(page);
    const before = await traces();
    await page.click('dialog [data-do=next]');
    await page.click('dialog .hard button >> nth=1');
    await page.click('dialog [data-do=next]');
    expect(requests).toEqual([]);
    expect(await traces()).toBe(before);
    await page.context().close();
  });

  it('asks for two small files when it is opened, and for none before', async () => {
    const page = await stage.open(PATH, { serviceWorkers: 'block' });
    const { requests } = await watch(page);
    await open(page);
    expect(requests.length).toBeGreaterThan(0);
    for (const request of requests)
      expect(request).toMatch(/^GET http:\/\/[^/]+\/_astro\/[\w.-]+\.js$/);
    expect(requests.some((request) => request.includes('read-aloud.element'))).toBe(true);
    await page.context().close();
  });

  it('works without a network after one visit', async () => {
    const page = await stage.open('/', { serviceWorkers: 'allow' });
    await filled(page);
    await page.context().setOffline(true);
    await page.goto(stage.origin + PATH);
    await open(page);
    expect((await said(page)).length).toBeGreaterThan(2);
    await page.context().close();
  });

  it('the Back of the phone closes it and stays on the page', async () => {
    const page = await stage.open(PATH);
    await open(page);
    await page.goBack();
    await page.waitForFunction(() => document.querySelector('dialog') === null);
    expect(new URL(page.url()).pathname).toBe(PATH);
    await page.context().close();
  });

  it.each([
    ['light', 640],
    ['dark', 780],
  ] as const)('is readable, reachable and named: %s, 360 × %i', async (colorScheme, height) => {
    const page = await stage.open(PATH, { colorScheme, viewport: { width: 360, height } });
    await open(page);
    const step = async (): Promise<void> => {
      const { violations } = await new AxeBuilder({ page }).include('dialog').analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
      const sizes = await page.evaluate(() =>
        [...document.querySelectorAll('dialog button, dialog a')]
          .map((one) => one.getBoundingClientRect())
          .filter(({ width }) => width > 0)
          .map(({ width, height, bottom }) => [
            Math.min(width, height) >= 44,
            bottom <= innerHeight,
          ]),
      );
      expect(sizes.flat().every(Boolean)).toBe(true);
    };
    await step();
    expect(
      await page.evaluate(() => {
        const words = document.querySelector('dialog .words');
        return words === null ? '' : getComputedStyle(words).fontSize;
      }),
    ).toBe('32px');
    await page.click('dialog .hard button >> nth=3');
    await step();
    while ((await page.locator('dialog [data-do=next]').innerText()) === '下一句')
      await page.click('dialog [data-do=next]');
    await step();
    await page.click('dialog [data-do=next]');
    while (await page.locator('dialog [data-do=next]').isVisible())
      await page.click('dialog [data-do=next]');
    await step();
    await page.context().close();
  });

  it('without a script, or without dialogs, the words stand in the page as they are', async () => {
    const page = await stage.open(PATH, { javaScriptEnabled: false });
    expect(await page.locator('.say .you').first().isVisible()).toBe(true);
    expect(await page.locator('button.aloud').count()).toBe(0);
    await page.context().close();
    const old = await stage.browser.newContext();
    await old.addInitScript(() => Reflect.deleteProperty(window, 'HTMLDialogElement'));
    const view = await old.newPage();
    await view.goto(stage.origin + PATH);
    await view.waitForLoadState('networkidle');
    expect(await view.locator('button.aloud').count()).toBe(0);
    await old.close();
  });

  it('the page of the tool says every hard moment without a script', async () => {
    const page = await stage.open('/tools/read-aloud/', { javaScriptEnabled: false });
    expect(await page.locator('.say:visible').count()).toBe(5);
    expect(await page.locator('.prose .c').count()).toBeGreaterThan(5);
    await page.context().close();
  });
});
