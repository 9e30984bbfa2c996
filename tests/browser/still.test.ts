// Nothing moves under the reader's eyes: scripts come late, and what they bring stands where room was kept for it.
import type { BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setStage, type Stage } from './browser.ts';

const PATHS = [
  '/',
  '/guides/respond-to-court/',
  '/faq/late-fee/',
  '/faq/',
  '/search/',
  '/search/?q=打给家里人',
  '/tools/where-am-i/',
  '/tools/cost/',
  '/tools/write-it/',
  '/tools/message-check/',
  '/tools/evidence-log/',
  '/tools/read-aloud/',
];
/** Far below what a reader notices; "good" ends at 0.1. */
const STILL = 0.02;
const LATE_MS = 250;

interface Shift {
  value: number;
  moved: string[];
}
/** Runs in the page before anything else: sums what moved without the reader's doing. */
const WATCH = `globalThis.shifts = [];
new PerformanceObserver((list) => {
  for (const { value, hadRecentInput, sources } of list.getEntries())
    if (!hadRecentInput)
      globalThis.shifts.push({
        value,
        moved: sources.map(({ node }) => (node?.outerHTML ?? node?.textContent ?? '?').slice(0, 80)),
      });
}).observe({ type: 'layout-shift', buffered: true });`;

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

async function shiftsOf(context: BrowserContext, path: string): Promise<Shift[]> {
  const page = await context.newPage();
  await page.goto(stage.origin + path);
  if (path.includes('?q=')) await page.waitForSelector('[data-row-place]:not([hidden])');
  await page.waitForTimeout(LATE_MS * 2);
  const shifts = await page.evaluate(() => (globalThis as unknown as { shifts: Shift[] }).shifts);
  await page.close();
  return shifts;
}

describe.each([
  [360, 780],
  [1280, 900],
])('at %i px', (width, height) => {
  let context: BrowserContext;
  beforeAll(async () => {
    context = await stage.browser.newContext({
      viewport: { width, height },
      serviceWorkers: 'block',
    });
    await context.addInitScript(WATCH);
    await context.route(/\.js$/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, LATE_MS));
      await route.continue();
    });
  });
  afterAll(() => context.close());

  it.each(PATHS)('%s stands still', async (path) => {
    const shifts = await shiftsOf(context, path);
    const sum = shifts.reduce((all, { value }) => all + value, 0);
    expect(sum, JSON.stringify(shifts)).toBeLessThanOrEqual(STILL);
  });
});

it('the measure sees what moves', async () => {
  const page = await stage.open('/about/');
  await page.addInitScript(WATCH);
  await page.reload();
  await page.evaluate(() =>
    document.querySelector('h1')?.before(document.createElement('hr'), 'x'),
  );
  await page.waitForFunction(
    () => (globalThis as unknown as { shifts: Shift[] }).shifts.length > 0,
  );
  await page.context().close();
});
