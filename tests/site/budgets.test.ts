import { brotliCompressSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { ARTICLE, builtPages } from './site.ts';

/** One round trip: a first TCP window carries about this much. */
const FIRST_WINDOW = 14_600;

const articles = builtPages()
  .filter((page) => ARTICLE.test(page.path))
  .map((page) => ({ ...page, size: brotliCompressSync(page.html).length }));

it('an article is read from one response within the first TCP window, without a script or stylesheet file', () => {
  expect(articles.length).toBeGreaterThan(200);
  for (const { path, document, size } of articles) {
    expect(size, path).toBeLessThanOrEqual(FIRST_WINDOW);
    expect(document.querySelectorAll('link[rel=stylesheet]').length, path).toBe(0);
    const blocking = [...document.querySelectorAll('script[src]')].filter(
      (script) =>
        script.getAttribute('type') !== 'module' &&
        !script.hasAttribute('defer') &&
        !script.hasAttribute('async'),
    );
    expect(blocking.length, path).toBe(0);
  }
});

/** What half of the articles stay under, figures and all. */
const MEDIAN = 9_000;

it('the middle article is small', () => {
  const sizes = articles.map(({ size }) => size).sort((a, b) => a - b);
  expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThanOrEqual(MEDIAN);
});
