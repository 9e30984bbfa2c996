import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { pictureCache } from './cache.ts';

const folder = mkdtempSync(join(tmpdir(), 'pictures-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const cache = pictureCache(folder, '1');
const picture = readFileSync('public/icons/192.png');

it('keeps a picture by what it was drawn from', () => {
  expect(cache.has({ page: 'a' })).toBe(false);
  cache.keep({ page: 'a' }, picture);
  expect([cache.has({ page: 'a' }), cache.has({ page: 'b' })]).toEqual([true, false]);
});

it('has no picture that was cut or is none', () => {
  const file = cache.fileOf({ page: 'a' });
  truncateSync(file, picture.length - 1);
  expect(cache.has({ page: 'a' })).toBe(false);
  for (const words of ['', 'garbage', '不是一张图片的很长的一段文字']) {
    writeFileSync(file, words);
    expect(cache.has({ page: 'a' }), words).toBe(false);
  }
});
