import { afterAll, beforeAll, expect, it } from 'vitest';
import { filled, setStage, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

it('search works without a network after its first use, and its words never reach the host', async () => {
  const context = await stage.context();
  const page = await context.newPage();
  await page.goto(stage.root);
  await filled(page);
  await page.goto(`${stage.root}search/#q=${encodeURIComponent('上门')}`);
  await page.waitForSelector('ol[data-search-results] > li a');
  stage.isDown = true;
  await page.goto(`${stage.root}faq/`);
  await page.goto(`${stage.root}search/`);
  await page.fill('[data-search-input]', '还清了还在催');
  await page.waitForSelector(
    '[data-search][data-answered="还清了还在催"] ol[data-search-results] > li a',
    { state: 'attached' },
  );
  expect(
    await page.locator('ol[data-search-results] > li a').first().getAttribute('href'),
  ).toContain('still-collected-after-paid');
  stage.isDown = false;
  stage.asked.length = 0;
  await page.goto(`${stage.root}search/?q=${encodeURIComponent('坐牢')}`);
  await page.waitForSelector('ol[data-search-results] > li a');
  expect(stage.asked.filter((path) => path.includes('q='))).toEqual([]); // the worker asks for the page without its question
  await context.close();
});
