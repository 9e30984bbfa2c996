// Each screen of each tool on a narrow phone: it fits, is named for those who hear it, and can be reached by keys.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { setStage, type Stage } from '../browser/browser.ts';
import { WALKS } from './walk.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

/** Controls somebody could not hear, hit or reach. */
const faultyControls = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const shown = (one: Element): boolean => one.getClientRects().length > 0;
    const faults: string[] = [];
    for (const one of document.querySelectorAll<HTMLElement>(
      '[data-tool] :is(input, select, textarea, button, summary, a[data-leave])',
    )) {
      if (!shown(one) || (one as HTMLInputElement).type === 'hidden') continue;
      const { labels } = one as HTMLInputElement;
      const name =
        one.getAttribute('aria-label') ??
        [...(labels ?? [])].map(({ textContent }) => textContent).join('') + one.textContent;
      const box = (labels?.[0] ?? one).getBoundingClientRect();
      const own = one.getBoundingClientRect();
      const what = `${one.tagName} ${one.id} ${name.trim().slice(0, 20)}`;
      if (name.trim() === '') faults.push(`${what}: 没有名字`);
      const isInText = one.closest('.marked') !== null; // beside its words; the list below says the same
      if (!isInText && Math.max(box.height, own.height) < 43.5)
        faults.push(`${what}: 高 ${Math.max(box.height, own.height)}`);
      if (own.right > innerWidth + 0.5) faults.push(`${what}: 出了右边`);
      if (one.tabIndex < 0) faults.push(`${what}: 键盘到不了`);
    }
    return faults;
  });

/** Pages whose whole text was checked. */
const seen = new Set<string>();

it.each(Object.entries(WALKS))('%s', async (name, { path, go }) => {
  const page = await stage.open(path);
  // One letter of many is walked with the slow checker at every step; the others at their end.
  const isSampled = name.startsWith('write-it-') && name !== 'write-it-payment-order';
  let screens = 0;
  for await (const screen of go(page)) {
    screens += 1;
    const where = `${name} ${screen}`;
    expect(await page.evaluate(() => document.documentElement.scrollWidth), where).toBe(360);
    expect(await faultyControls(page), where).toEqual([]);
    if (isSampled && !screen.startsWith('preview')) continue;
    // What stands around the tool is the same on every screen. No frames here: spares a second page.
    const part = seen.has(path) ? '[data-tool]' : 'main';
    const checker = new AxeBuilder({ page }).setLegacyMode().include(part);
    if (seen.has(path)) checker.exclude('[data-all]');
    seen.add(path);
    const { violations } = await checker.analyze();
    expect(
      violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ''}`),
      where,
    ).toEqual([]);
  }
  expect(screens).toBeGreaterThan(0);
  await page.context().close();
});
