import { describe, expect, it } from 'vitest';
import { ARTICLE, builtPages } from './site.ts';
import { checkContent } from '../../src/content-lint/check.ts';
import { readContentFiles } from '../../src/content/files.ts';

const pages = builtPages();
const articles = pages.filter(({ path }) => ARTICLE.test(path));

describe('citations', () => {
  it('lead to a numbered entry on the same page whose number they carry', () => {
    let total = 0;
    for (const { path, document } of articles) {
      const entries = [...document.querySelectorAll('.sources li')].map((entry) => entry.id);
      const marks = [...document.querySelectorAll('a.c')];
      total += marks.length;
      for (const mark of marks) {
        const at = entries.indexOf((mark.getAttribute('href') ?? '').slice(1));
        expect(at, `${path} ${mark.outerHTML}`).toBeGreaterThanOrEqual(0);
        expect(Number(mark.getAttribute('data-n')), `${path} ${mark.outerHTML}`).toBe(at + 1);
        expect(mark.textContent, 'a copied sentence is the sentence alone').toBe('');
        expect(mark.getAttribute('data-g')).toMatch(/^.$/);
        expect(mark.getAttribute('aria-label')).toBe(`依据 ${at + 1}`);
      }
    }
    expect(total).toBeGreaterThan(articles.length); // a page of comfort may cite nothing; the site may not
  });

  it('are each listed in the source index with the page that cites them', () => {
    const index = pages.find(({ path }) => path === '/sources/')?.document;
    const { library } = checkContent(readContentFiles(process.cwd()));
    for (const id of Object.keys(library.sources))
      expect(index?.getElementById(id), id).not.toBeNull();
    const usedIn = new Map(
      Object.keys(library.sources).map((id) => [
        id,
        [
          ...(pages
            .find(({ path }) => path === `/sources/${id}/`)
            ?.document.querySelectorAll('.used a') ?? []),
        ].map((a) => a.getAttribute('href')),
      ]),
    );
    for (const { path, document } of articles)
      for (const entry of document.querySelectorAll('.sources li')) {
        const id = entry.id.replace(/^s-/, '');
        expect(entry.querySelector('a')?.getAttribute('href')).toBe(`/sources/${id}/`);
        expect(usedIn.get(id), `${id} ← ${path}`).toContain(path);
      }
  });
});
