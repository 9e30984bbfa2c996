/** Search forms outside the search page: the words reach the panel without crossing the wire. */
import { resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchChromium } from '../../scripts/chromium.ts';
import { serve, type Served } from './serve.ts';

let browser: Browser;
let site: Served;
beforeAll(async () => {
  browser = await launchChromium();
  site = await serve(resolve(process.env['DIST'] ?? 'dist'));
});
afterAll(async () => {
  await browser.close();
  site.close();
});

it.each(['/', '/faq/jail/', '/404.html'])('%s', async (path) => {
  const page = await browser.newPage();
  const sent: string[] = [];
  page.on('request', (request) => sent.push(request.url()));
  await page.goto(site.origin + path);
  const form = page.locator('form[role=search]').first();
  await form.locator('input').fill('会坐牢吗');
  await form.locator('button').click();
  await page.waitForSelector('[data-search][data-answered="会坐牢吗"]', { state: 'attached' });
  expect(page.url()).toContain('/search/#q=');
  expect(sent.filter((url) => url.includes('?q='))).toEqual([]);
  await page.close();
});
