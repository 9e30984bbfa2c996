// 一图看懂 as built: the files, where they are offered, and that a picture says nothing its page does not.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { plainBlocks } from '../../src/content/plain.ts';
import { siteContent } from '../../src/content/site.ts';
import { wordsOf } from '../../src/content/tall/page.ts';
import { tallPages } from '../../src/content/tall/pages.ts';
import { draw } from '../../src/share/draw.ts';
import { allPictures } from '../../src/share/pictures.ts';
import { ADDRESSED } from '../site/addressed.ts';
import { builtPages } from '../site/site.ts';

const content = siteContent();
const pages = tallPages(content);
const built = new Map(builtPages().map((page) => [page.path, page.document]));
const squeeze = (text: string): string => text.replace(/\s/g, '');

/** What a reader of the page can read: marks and numerals of notes left out. */
function wordsOn(path: string): string {
  const article = built.get(path)?.querySelector('article')?.cloneNode(true) as Element;
  article.querySelectorAll('.c, style, .sheets').forEach((node) => node.remove());
  return squeeze(article.textContent ?? '');
}

describe.each(pages.map((page) => ({ ...page, page })))('$path', ({ path, page }) => {
  it.each(['dist', ADDRESSED.folder])(
    'is drawn in %s: 1080 wide, four screens, a megabyte',
    (folder) => {
      const png = readFileSync(join(folder, 'share', path, 'tall.png'));
      expect(png.readUInt32BE(16)).toBe(1080);
      expect(png.readUInt32BE(20)).toBeLessThanOrEqual(8400);
      expect(png.length).toBeLessThanOrEqual(1_000_000);
      const peek = readFileSync(join(folder, 'share', path, 'peek.png'));
      expect([peek.readUInt32BE(16), peek.readUInt32BE(20)]).toEqual([360, 480]);
      expect(peek.length).toBeLessThanOrEqual(40_000);
    },
  );

  it('says what its page says, in the same words', () => {
    const said = wordsOn(path);
    const shown = [page.title, page.answer, ...page.blocks.flatMap(wordsOf), ...page.acts];
    expect(shown.length).toBeGreaterThan(5);
    expect(shown.filter((words) => !said.includes(squeeze(words)))).toEqual([]);
  });

  it('is found by search and stands in the twin by the same words', () => {
    const source = content.pages.find((one) => one.path === path);
    const read = squeeze(plainBlocks(source?.reading.children ?? [], content).join(''));
    const shown = page.blocks.filter(({ type }) => type !== 'table').flatMap(wordsOf);
    expect(shown.filter((words) => !read.includes(squeeze(words)))).toEqual([]);
  });

  it('is offered by the page’s 图片, and listed', () => {
    const image = built.get(path)?.querySelector('#picture img');
    expect(image?.getAttribute('src')).toMatch(/tall\.png$/);
    expect(image?.getAttribute('alt')).toContain(page.title);
    expect(image?.getAttribute('loading')).toBe('lazy');
    const list = built.get('/pictures/');
    expect(list?.querySelector(`a[href="/share${path}tall.png"] img[alt]`)).not.toBeNull();
    expect(list?.querySelector(`main a[href="${path}"]`)).not.toBeNull();
  });
});

it('a page without one offers its poster', () => {
  expect(existsSync('dist/share/faq/zhima-score/tall.png')).toBe(false);
  expect(
    built.get('/faq/zhima-score/')?.querySelector('#picture img')?.getAttribute('src'),
  ).toMatch(/poster\.png$/);
});

it('looks the same whatever was drawn before it', () => {
  const drawings = allPictures('.', { site: undefined, base: '/' });
  const some = drawings.filter(({ path }, at) => path.endsWith('/tall.png') || at % 60 === 0);
  expect(some.length).toBeGreaterThan(15);
  for (const { path, drawing } of some.reverse())
    expect(draw(drawing).equals(readFileSync(join('dist', path))), path).toBe(true);
});
