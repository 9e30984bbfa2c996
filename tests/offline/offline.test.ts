import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildOffline } from '../../src/offline/build.ts';
import type { Edition } from '../../src/offline/pack.ts';
import { isOurs } from '../../src/offline/route.ts';
import { cacheNames, DIST, filled, registrations, setStage, until, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());
beforeEach(() => Object.assign(stage, { delay: 0, isDown: false }));
const at = (path: string): string => stage.root + path;

/** A new edition of one page, published. */
async function publish(word: string): Promise<void> {
  const file = join(stage.folder, 'faq/jail/index.html');
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replace(/(<h1[^>]*>)[\s\S]*?(?=<\/h1>)/, `$1${word}`),
  );
  await buildOffline(stage.folder);
}

describe('the offline worker', () => {
  it('keeps the whole site after one visit', async () => {
    const context = await stage.context();
    const page = await context.newPage();
    const problems: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text());
    });
    await page.goto(at(''));
    await filled(page);
    expect(problems).toEqual([]);
    stage.isDown = true;
    for (const path of [
      'faq/jail/',
      'methods/home-visit/',
      'timeline/first-3-days/',
      'sources/',
      '?from=x',
    ]) {
      await page.goto(at(path));
      expect(await page.locator('h1').count(), path).toBe(1);
      expect((await page.locator('main').innerText()).length, path).toBeGreaterThan(200);
    }
    await page.goto(at('print/'));
    expect(await page.locator('body').innerText()).toContain('现在没有网络');
    stage.isDown = false;
    await context.close();
  });

  it('asks for the text of the site once, and again only for a new edition', async () => {
    const context = await stage.context();
    const page = await context.newPage();
    stage.asked.length = 0;
    await page.goto(at(''));
    await filled(page);
    await page.goto(at('faq/'));
    await page.goto(at('about/'), { waitUntil: 'load' });
    await page.waitForTimeout(800);
    expect(stage.asked.filter((path) => path.includes('offline.json'))).toHaveLength(1);
    await context.close();
  });

  it('gives the kept page when the network is slow, and says quietly when a newer one came', async () => {
    const context = await stage.context();
    const page = await context.newPage();
    await page.goto(at('faq/jail/'));
    await filled(page);
    const before = await page.locator('h1').innerText();
    await publish('新的标题一');
    stage.delay = 4500;
    await page.goto(at('faq/jail/'));
    expect(await page.locator('h1').innerText()).toBe(before);
    await page.locator('#fresh').waitFor({ state: 'visible', timeout: 8000 });
    expect(await page.locator('h1').innerText()).toBe(before);
    stage.delay = 0;
    await page.locator('#fresh a').click();
    await page.waitForFunction(() => document.querySelector('h1')?.textContent === '新的标题一');
    expect(await page.locator('#fresh').isVisible()).toBe(false);
    await context.close();
  });

  it('tells an open page about a new edition fetched by another', async () => {
    const context = await stage.context();
    const reading = await context.newPage();
    await reading.goto(at('faq/jail/'));
    await filled(reading);
    await publish('新的标题二');
    const other = await context.newPage();
    await other.goto(at('about/'));
    // The browser looks for a newer worker about a second after a visit.
    await reading.locator('#fresh').waitFor({ state: 'visible', timeout: 20_000 });
    expect(await other.locator('#fresh').isVisible()).toBe(false);
    await context.close();
  });

  it.each(['?sw=off', 'sw-off/'])(
    'goes when the reader asks (%s), and stays away until asked back',
    async (way) => {
      const context = await stage.context();
      const page = await context.newPage();
      await page.goto(at(''));
      await filled(page);
      await page.goto(at(way));
      await until(
        page,
        async () =>
          (await navigator.serviceWorker.getRegistrations()).length === 0 &&
          (await caches.keys()).length === 0,
      );
      await page.goto(at('faq/'));
      await page.waitForTimeout(800);
      expect(await registrations(page)).toBe(0);
      await page.goto(at('?sw=on'));
      await until(
        page,
        async () => (await navigator.serviceWorker.getRegistrations()).length === 1,
      );
      await context.close();
    },
  );

  it('goes from every phone when the site publishes the retired one', async () => {
    const context = await stage.context();
    const page = await context.newPage();
    await page.goto(at(''));
    await filled(page);
    await buildOffline(stage.folder, { isOff: true });
    await page.goto(at('about/'));
    await until(page, async () => (await caches.keys()).length === 0);
    await page.goto(at('faq/'));
    expect(await page.evaluate(() => navigator.serviceWorker.controller === null)).toBe(true);
    expect(await cacheNames(page)).toEqual([]);
    await buildOffline(stage.folder);
    await context.close();
  });

  it('reads the newer page when the network answers', async () => {
    const context = await stage.context();
    const page = await context.newPage();
    await page.goto(at('faq/jail/'));
    await filled(page);
    await publish('新的标题三');
    await page.goto(at('faq/jail/'));
    expect(await page.locator('h1').innerText()).toBe('新的标题三');
    await context.close();
  });
});

it('the whole site’s text is a small download, in parts', () => {
  const weight = (path: string): number =>
    brotliCompressSync(readFileSync(join(DIST, path))).length;
  const parts = globSync('offline/*.json', { cwd: DIST });
  expect(parts.length).toBeGreaterThan(3);
  const total = [...parts, 'offline.json'].reduce((sum, path) => sum + weight(path), 0);
  expect(total).toBeLessThan(650_000); // 434 pages; a megabyte is the bound for 800
  expect(weight('sw.js')).toBeLessThan(4000);
});

it('every page of the edition says which page it is', () => {
  const { files } = JSON.parse(readFileSync(join(DIST, 'offline.json'), 'utf8')) as Edition;
  const pages = Object.keys(files).filter((path) => /(^|\/)$/.test(path));
  expect(pages.length).toBeGreaterThan(150);
  const isMoved = (html: string): boolean => /http-equiv="refresh"/.test(html);
  const silent = pages.filter((path) => {
    const html = readFileSync(join(DIST, path, 'index.html'), 'utf8');
    return !isMoved(html) && !isOurs(html, path);
  });
  expect(silent).toEqual([]);
});
