import { describe, expect, it } from 'vitest';
import { ARTICLE, builtPages, isBuilt } from './site.ts';

const pages = builtPages();
const byPath = new Map(pages.map((page) => [page.path, page]));
const idsOf = new Map(
  pages.map((page) => [
    page.path,
    new Set([...page.document.querySelectorAll('[id]')].map((element) => element.id)),
  ]),
);
const hrefs = (document: Document): string[] =>
  [...document.querySelectorAll('a[href]')].map((a) => a.getAttribute('href') ?? '');

describe('links', () => {
  it('all lead to a page and a section that exist', () => {
    const dead = pages.flatMap(({ path, document }) =>
      hrefs(document)
        .filter((href) => /^[/#]/.test(href))
        .filter((href) => {
          const [target = '', id] = href.replace(/\?.*?(#|$)/, '$1').split('#');
          if (target !== '' && !isBuilt(target)) return true;
          const ids = idsOf.get(target === '' ? path : target);
          return id !== undefined && ids !== undefined && !ids.has(id);
        })
        .map((href) => `${path} → ${href}`),
    );
    expect(dead).toEqual([]);
  });

  it('reach every page within three taps of home', () => {
    const depth = new Map([['/', 0]]);
    for (let queue = ['/']; queue.length > 0;) {
      const path = queue.shift() ?? '/';
      for (const href of hrefs(
        byPath.get(path)?.document ?? ({ querySelectorAll: () => [] } as unknown as Document),
      )) {
        const target = href.split(/[#?]/)[0] ?? '';
        if (!byPath.has(target) || depth.has(target)) continue;
        depth.set(target, (depth.get(path) ?? 0) + 1);
        queue = [...queue, target];
      }
    }
    const far = pages
      .filter(
        ({ path }) => path !== '/404/' && !path.startsWith('/sw-off') && (depth.get(path) ?? 9) > 3,
      )
      .map(({ path }) => path);
    expect(far).toEqual([]);
  });

  it('give every page urgent help in one tap and the disclaimer', () => {
    for (const { path, document } of pages) {
      expect(
        hrefs(document).some((href) => href.endsWith('/help/urgent-help/')),
        path,
      ).toBe(true);
      expect(document.body.textContent, path).toMatch(/不是支付宝、蚂蚁集团/);
      expect(document.body.textContent, path).toMatch(/不是法律意见/);
    }
  });

  it('relate each article to at least one that other articles lead to', () => {
    const linked = new Set(
      pages
        .filter(({ path }) => ARTICLE.test(path))
        .flatMap(({ document }) => hrefs(document).map((href) => href.split(/[#?]/)[0])),
    );
    const lonely = pages
      .filter(({ path }) => ARTICLE.test(path) && !path.startsWith('/myths/') && !linked.has(path))
      .map(({ path }) => path);
    expect(lonely).toEqual([]);
  });
});
