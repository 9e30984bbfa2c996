import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LAYOUTS, setStage, type Stage } from './browser.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

describe('each layout', () => {
  // Each screen of the tools is looked at in tests/tools/steps.test.ts.
  const MORE = ['/search/?q=打给家里人', '/tools/', '/guides/', '/pictures/', '/print/help/'];
  it.each([...LAYOUTS, ...MORE])(
    '%s fits a 320 px phone, asks no other origin, logs no error, and axe has nothing to say',
    async (path) => {
      const page = await stage.blank({ viewport: { width: 320, height: 780 } });
      const foreign: string[] = [];
      const errors: string[] = [];
      page.on('request', (request) => {
        if (!request.url().startsWith(stage.origin) && !request.url().startsWith('data:'))
          foreign.push(request.url());
      });
      page.on('console', (message) => {
        if (message.type() === 'error' && !/404/.test(message.text())) errors.push(message.text());
      });
      await page.goto(stage.origin + path);
      if (path.includes('?q=')) await page.waitForSelector('ol[data-search-results] > li a');
      await page.waitForTimeout(500);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth),
        path,
      ).toBeLessThanOrEqual(320);
      await page.setViewportSize({ width: 360, height: 780 });
      // No frames here: legacy mode spares a second page for each run.
      const axe = (): AxeBuilder => new AxeBuilder({ page }).setLegacyMode();
      const light = await axe().analyze();
      await page.emulateMedia({ colorScheme: 'dark' }); // only colours change
      const dark = await axe().withRules('color-contrast').analyze();
      const violations = [...light.violations, ...dark.violations];
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      expect(foreign).toEqual([]);
      expect(errors).toEqual([]);
      await page.context().close();
    },
  );

  it('text stays within its measure and body type is 18 px / 1.75', async () => {
    const page = await stage.open('/methods/home-visit/', {
      viewport: { width: 1280, height: 900 },
    });
    const { font, line, measure } = await page.$eval('.prose > p:not(.answer)', (p) => ({
      font: getComputedStyle(p).fontSize,
      line: getComputedStyle(p).lineHeight,
      measure: p.getBoundingClientRect().width,
    }));
    expect(font).toBe('18px');
    expect(line).toBe('31.5px');
    expect(measure).toBeLessThanOrEqual(36 * 18 + 1);
    await page.context().close();
  });
});
