// `npm run dev` as a writer meets it: a fault lies over the page as it is saved and goes when it is mended; nothing needs a restart.
import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { launchChromium } from '../../scripts/chromium.ts';

const folder = mkdtempSync(join(tmpdir(), 'dev-'));
const inside = (path: string): string => join(folder, path);
let server: ChildProcess;
let browser: Browser;
let page: Page;
let root = '';
const PARTS =
  'content src public scripts astro.config.mjs package.json package-lock.json tsconfig.json';

beforeAll(async () => {
  for (const part of PARTS.split(' ')) cpSync(part, inside(part), { recursive: true });
  symlinkSync(resolve('node_modules'), inside('node_modules'));
  const env = { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '', NO_COLOR: '1' };
  server = spawn(process.execPath, [join('scripts', 'dev.ts'), '--port', '0'], {
    cwd: folder,
    env: { ...env, NODE_ENV: 'production' }, // whatever the shell says
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  root = await new Promise((done) => {
    let said = '';
    server.stdout?.on('data', (text: Buffer) => {
      said += text.toString();
      const at = /http:\/\/127\.0\.0\.1:\d+\//.exec(said)?.[0];
      if (at !== undefined) done(at);
    });
  });
  browser = await launchChromium();
  page = await browser.newPage();
});
afterAll(async () => {
  server.kill();
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

const change = (path: string, from: RegExp, to: string): void => {
  const before = readFileSync(inside(path), 'utf8');
  if (!from.test(before)) throw new Error(`${path} 里没有 ${String(from)}`);
  writeFileSync(inside(path), before.replace(from, to));
};
const faults = (): Promise<string> =>
  page.evaluate(() => document.querySelector('#faults')?.textContent ?? '').catch(() => '在换页');
const overlay = (): Promise<string> =>
  page.evaluate(() => document.querySelector('vite-error-overlay')?.shadowRoot?.textContent ?? '');
const slow = { timeout: 60_000 };
vi.setConfig({ testTimeout: 300_000 }); // a change is read, checked and drawn in two seconds, on a busy machine in many more

describe('while writing', () => {
  it('shows a fault as it is saved, over other pages too, and the page again when it is mended', async () => {
    const text = readFileSync(inside('content/faq/jail.md'), 'utf8');
    await page.goto(`${root}faq/jail/`);
    writeFileSync(inside('content/faq/jail.md'), `${text}\n据说如此[](source:no-such-law)。\n`);
    await expect.poll(faults, slow).toMatch(/content\/faq\/jail\.md:\d+[\s\S]*改法/);
    await page.goto(`${root}about/`);
    await expect.poll(overlay, slow).toContain('content/faq/jail.md');
    await page.goto(`${root}faq/jail/`);
    writeFileSync(inside('content/faq/jail.md'), text);
    await expect
      .poll(
        () =>
          page
            .locator('h1')
            .count()
            .catch(() => 0),
        slow,
      )
      .toBe(1);
  });

  it('shows what was saved, the second while pages were drawn with the first, without a restart', async () => {
    const shows = async (path: string, words: string): Promise<boolean> => {
      const html = await fetch(root + path).then(
        (answer) => answer.text(),
        () => '',
      );
      return html.replaceAll('<wbr>', '').includes(words);
    };
    change('content/glossary.yaml', /(overdue: .*?text: ")[^。"]*/, '$1改过的解释');
    void shows('faq/jail/', '');
    await setTimeout(1_200);
    change('content/faq/jail.md', /^title: .*$/m, 'title: 改过的标题会坐牢吗？');
    await expect.poll(() => shows('faq/jail/', '改过的标题'), slow).toBe(true);
    await expect.poll(() => shows('glossary/', '改过的解释'), slow).toBe(true);
  });

  it('searches', async () => {
    const other = await browser.newPage(); // the first may still be reloading for what was saved before
    await other.goto(`${root}search/`, { timeout: 90_000 });
    await other.fill('[data-search-input]', '打给家里人');
    await other
      .locator('[data-search-results] a[href*="call-family"]')
      .first()
      .waitFor({ timeout: 60_000 });
  });
});
