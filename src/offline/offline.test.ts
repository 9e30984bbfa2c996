import { describe, expect, it } from 'vitest';
import { packPages, unpackPage } from './pack.ts';
import { RETIRED_WORKER } from './retire.ts';
import { pageKey, routeOf } from './route.ts';

describe('pack', () => {
  const style = `<style>${'a{color:red}'.repeat(10)}</style>`;
  const html = {
    'faq/a/': `<html><head>${style}</head><main>甲</main></html>`,
    'faq/b/': `<html><head>${style}</head><main>乙</main></html>`,
  };
  const pack = packPages(html, { '_astro/x.js': '1' });
  it('gives every page back to the letter', () => {
    for (const [path, text] of Object.entries(html))
      expect(unpackPage(pack.shared, pack.pages[path] ?? [])).toBe(text);
  });
  it('stores what pages share once', () =>
    expect(JSON.stringify(pack).split('a{color:red}'.repeat(10))).toHaveLength(2));
  it('carries scripts', () => expect(pack.scripts).toEqual({ '_astro/x.js': '1' }));
});

describe('routes', () => {
  it.each([
    ['faq/jail/', true, true, 'page'],
    ['', true, true, 'page'],
    ['_astro/x.abc.js', false, true, 'kept'],
    ['pagefind/fragment/zh_1.pf_fragment', false, true, 'kept'],
    ['pagefind/pagefind.js', false, true, 'asset'],
    ['search/lexicon.txt', false, true, 'asset'],
    ['favicon.svg', false, true, 'asset'],
    ['share/x.png', false, true, 'leave'],
    ['sw.js', false, true, 'leave'],
    ['offline.json', false, true, 'leave'],
    ['sw-off/', true, true, 'leave'],
    ['faq/jail/', true, false, 'leave'],
  ] as const)('%s (%s, %s) → %s', (path, isNavigation, isFromHere, route) =>
    expect(routeOf(path, isNavigation, isFromHere)).toBe(route),
  );
  it.each([
    ['faq/jail', 'faq/jail/'],
    ['faq/jail/index.html', 'faq/jail/'],
    ['index.html', ''],
    ['', ''],
    ['handbook/yingji.html', 'handbook/yingji.html'],
  ])('%s is kept as %s', (path, key) => expect(pageKey(path)).toBe(key));
});

it('the retired worker serves nothing and goes', () => {
  expect(RETIRED_WORKER).toContain('unregister');
  expect(RETIRED_WORKER).not.toContain('fetch');
});
