import { describe, expect, it } from 'vitest';
import { digestOf, packPages, partOf, unpackPage } from './pack.ts';
import { RETIRED_WORKER } from './retire.ts';
import { isOurs, pageKey, routeOf, scriptsOf } from './route.ts';
import { askedBy, isWanted, refuse, type Stores } from './wish.ts';

describe('pack', () => {
  const style = `<style>${'a{color:red;background:white}'.repeat(10)}</style>`;
  const html = {
    'faq/a/': `<html><head>${style}</head><main>甲</main></html>`,
    'faq/b/': `<html><head>${style}</head><main>乙</main></html>`,
  };
  const pack = packPages(html);
  it('gives every page back to the letter', () => {
    for (const [path, text] of Object.entries(html))
      expect(unpackPage(pack.shared, pack.files[path] ?? [])).toBe(text);
  });
  it('stores what pages share once', () =>
    expect(JSON.stringify(pack).split('a{color:red;background:white}')).toHaveLength(2));
  it.each([
    ['', 'root'],
    ['faq/', 'root'],
    ['faq/jail/', 'faq'],
    ['sources/law/x/', 'sources'],
    ['_astro/x.js', '_astro'],
  ])('%s is in part %s', (path, part) => expect(partOf(path)).toBe(part));
  it('names a text by its content', async () =>
    expect(await digestOf('甲')).not.toBe(await digestOf('乙')));
});

describe('routes', () => {
  it.each([
    ['faq/jail/', true, true, 'page'],
    ['faq/jail', true, true, 'page'],
    ['', true, true, 'page'],
    ['handbook/yingji.html', true, true, 'page'],
    ['_astro/x.abc.js', false, true, 'script'],
    ['pagefind/fragment/zh_1.pf_fragment', false, true, 'asset'],
    ['pagefind/pagefind.js', false, true, 'asset'],
    ['search/lexicon.txt', false, true, 'asset'],
    ['favicon.svg', false, true, 'leave'],
    ['share/faq/jail/qr.png', false, true, 'leave'],
    ['share/x/poster.png', false, true, 'leave'],
    ['share/x/poster.png', true, true, 'leave'],
    ['feed.xml', true, true, 'leave'],
    ['sw.js', false, true, 'leave'],
    ['offline.json', false, true, 'leave'],
    ['offline/faq.json', false, true, 'leave'],
    ['sw-off/', true, true, 'off'],
    ['sw-off', true, true, 'off'],
    ['sw-off/', false, true, 'leave'],
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
  it.each([
    ['<meta name="hb-page" content="/faq/jail/">', true],
    ['<META name=hb-page content=/faq/jail/>'.toLowerCase(), true],
    ['<meta name="hb-page" content="/">', false],
    ['<meta name="hb-page" content="/faq/jail/x/">', false],
    ['<h1>请登录无线网络</h1>', false],
  ])('%s is ours: %s', (html, is) => {
    expect(isOurs(`${html}<p>…</p></html>\n`, 'faq/jail/')).toBe(is);
    expect(isOurs(`${html}<p>…`, 'faq/jail/')).toBe(false); // cut off on the way
  });
  it('finds the scripts of pages and of scripts', () => {
    expect(
      scriptsOf('<script type="module" src="/guide/_astro/a.1.js"></script><a href="/x.js">'),
    ).toEqual(['_astro/a.1.js']);
    expect(scriptsOf('import{x}from"./b.2.js";import(`./c.js`);["_astro/d.js"]')).toEqual([
      '_astro/b.2.js',
      '_astro/c.js',
      '_astro/d.js',
    ]);
  });
});

describe('the reader’s wish', () => {
  class Store extends Map<string, string> {
    getItem = (key: string): string | null => this.get(key) ?? null;
    setItem = (key: string, value: string): void => void this.set(key, value);
    removeItem = (key: string): void => void this.delete(key);
  }
  const open = (lasting = new Store()): Stores => {
    const visit = new Store();
    return {
      lasting: () => lasting as unknown as Storage,
      visit: () => visit as unknown as Storage,
    };
  };
  it('a link someone sent stops one visit only', () => {
    const lasting = new Store();
    const visit = open(lasting);
    const asked = askedBy(new URL('https://site.test/faq/?sw=off'));
    expect([isWanted(asked, visit), isWanted('', visit), isWanted('', open(lasting))]).toEqual([
      false,
      false,
      true,
    ]);
  });
  it('the reader’s own no lasts until taken back', () => {
    const lasting = new Store();
    expect(refuse(open(lasting))).toBe(true);
    expect([
      isWanted('', open(lasting)),
      isWanted('on', open(lasting)),
      isWanted('', open(lasting)),
    ]).toEqual([false, true, true]);
  });
  it.each([
    ['missing', () => null],
    [
      'blocked',
      () => {
        throw new Error('SecurityError');
      },
    ],
  ])('storage %s: nothing is kept, nothing throws', (_, store) => {
    const stores: Stores = { lasting: store, visit: store };
    expect([isWanted('', stores), isWanted('on', stores), refuse(stores)]).toEqual([
      false,
      false,
      false,
    ]);
  });
  it('/sw-off/ asks for the same', () =>
    expect(askedBy(new URL('https://site.test/guide/sw-off/'))).toBe('off'));
});

it('the retired worker serves nothing and goes', () => {
  expect(RETIRED_WORKER).toContain('unregister');
  expect(RETIRED_WORKER).not.toContain('fetch');
});
