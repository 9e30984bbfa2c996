import { spawnSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DIST, setStage, type Stage } from './stage.ts';

// pdftotext (package poppler-utils) reads the paper back; without it there is nothing to judge by.
const hasReader = spawnSync('pdftotext', ['-v']).status === 0;
const folder = mkdtempSync(join(tmpdir(), 'print-'));
let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(async () => {
  await stage.close();
  rmSync(folder, { recursive: true, force: true });
});

async function printed(url: string): Promise<{ text: string; pages: number }> {
  const context = await stage.context({ serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.goto(url);
  const path = join(folder, `${url.replace(/\W+/g, '-')}.pdf`);
  await page.pdf({ path, format: 'A4', preferCSSPageSize: true });
  await context.close();
  const { stdout } = spawnSync('pdftotext', ['-raw', path, '-'], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  return { text: stdout, pages: stdout.split('\f').length - 1 };
}
// Chromium writes some characters as their Kangxi look-alikes; NFKC makes them ordinary again.
const squeeze = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');

describe.skipIf(!hasReader)('on paper', () => {
  it('the whole book holds every title in order, every source with its number, and page numbers', async () => {
    const { text, pages } = await printed(`${stage.root}print/`);
    const flat = squeeze(text);
    const titles = globSync('{timeline,methods,guides,faq,pitfalls,myths,help}/*/index.html', {
      cwd: DIST,
    }).map(
      (file) =>
        /<h1[^>]*>(.*?)<\/h1>/
          .exec(readFileSync(join(DIST, file), 'utf8'))?.[1]
          ?.replace(/<[^>]*>/g, '') ?? '',
    );
    expect(
      titles.filter(
        (title) =>
          title !== '这一页搬家了' && !flat.includes(squeeze(title.replaceAll('&amp;', '&'))),
      ),
    ).toEqual([]);
    expect(pages).toBeGreaterThan(100);
    const html = readFileSync(join(DIST, 'print/index.html'), 'utf8');
    const count = [...html.matchAll(/<li id="s-/g)].length;
    const cited = new Set(
      [...html.matchAll(/data-n="(\d+)"/g)].map(([, number]) => Number(number)),
    );
    expect(Math.max(...cited)).toBe(count);
    for (const number of [1, Math.floor(count / 2), count])
      expect(text).toMatch(new RegExp(`^\\s*${number}\\. *\\[?`, 'm'));
    expect(flat).toContain('不是法律意见');
    expect(flat).toMatch(/法\d+/);
  });

  it('nothing is wider than the sheet', async () => {
    const context = await stage.context({ serviceWorkers: 'block' });
    const page = await context.newPage();
    await page.setViewportSize({ width: 680, height: 960 });
    await page.emulateMedia({ media: 'print' });
    await page.goto(`${stage.root}print/methods/`);
    expect(
      await page.evaluate(
        () =>
          [...document.querySelectorAll('.book *')].filter(
            (element) => element.getBoundingClientRect().right > innerWidth + 1,
          ).length,
      ),
    ).toBe(0);
    await context.close();
  });

  it('a section and the single file print too', async () => {
    expect((await printed(`${stage.root}print/faq/`)).pages).toBeGreaterThan(10);
    const file = await printed(pathToFileURL(resolve(DIST, 'handbook/yingji.html')).href);
    expect(squeeze(file.text)).toContain('花呗逾期应急手册');
    expect(file.pages).toBeGreaterThan(10);
  });

  it('the single file wears its own styles: its policy lets them in', async () => {
    const context = await stage.context({ serviceWorkers: 'block' });
    const page = await context.newPage();
    await page.goto(`${stage.root}handbook/yingji.html`);
    expect(
      await page.$eval('.do > li', (item) => getComputedStyle(item, '::before').clipPath),
    ).toContain('polygon');
    await context.close();
  });

  it('one article shows each source’s number and name', async () => {
    const { text } = await printed(`${stage.root}faq/how-many-calls/`);
    expect(squeeze(text)).toMatch(/标1/);
    expect(squeeze(text)).toContain('依据');
    expect(squeeze(text)).not.toContain('读给我听');
  });
});
