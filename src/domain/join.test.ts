import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { atSection, under, whole, within } from './join.ts';

it.each([
  ['/', '/faq/jail/', '/faq/jail/'],
  ['/guide', '/faq/jail/', '/guide/faq/jail/'],
  ['/guide/', '/', '/guide/'],
  ['/guide/', 'sw.js', '/guide/sw.js'],
])('under(%s, %s)', (base, path, address) => {
  expect(under(base, path)).toBe(address);
  expect(whole('https://example.org', base, path)).toBe(`https://example.org${address}`);
});

it.each([
  ['/', '/faq/', 'faq/'],
  ['/guide', '/guide/faq/', 'faq/'],
  ['/guide/', '/other/', 'other/'],
])('within(%s, %s)', (base, path, inner) => expect(within(base, path)).toBe(inner));

it('names a section, or none', () =>
  expect([atSection('/faq/', 'g1'), atSection('/faq/', '')]).toEqual(['/faq/#g1', '/faq/']));

it('nobody joins a base and a path by hand', () => {
  const hand = /\.replace\(\/\\\/[*+]?\$\/, '\/'\)|\bbase \+ |\$\{base\}/;
  // What a reader typed into BASE_PATH is read once; the segmenter's base is a number; headers are patterns, not addresses.
  const own = [
    'src/domain/join.ts',
    'src/build/settings.ts',
    'src/search/read/segment.ts',
    'src/hosting/headers-file.ts',
  ];
  const found = globSync('src/**/*.{ts,astro}')
    .filter((path) => !own.includes(path) && !path.endsWith('.test.ts'))
    .filter((path) => hand.test(readFileSync(path, 'utf8')));
  expect(found).toEqual([]);
});
