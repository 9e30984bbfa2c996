import { HtmlValidate } from 'html-validate';
import { parseHTML } from 'linkedom';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ARTICLE, builtPages } from './site.ts';

const pages = builtPages();

describe('built HTML', () => {
  it('is valid', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:recommended'],
      rules: {
        'void-style': 'off',
        'wcag/h32': 'off', // a tool's form sends nothing; its last question says how to go on
        'no-trailing-whitespace': 'off',
        'long-title': 'off',
        'doctype-style': 'off',
        'attr-quotes': 'off',
        'no-inline-style': 'error',
        'tel-non-breaking': 'off',
        'no-implicit-button-type': 'off',
        'attribute-boolean-style': 'off',
        'attribute-empty-style': 'off',
        'prefer-native-element': 'off',
        'no-redundant-role': 'off',
        'wcag/h30': 'error',
        'no-raw-characters': 'off',
        'meta-refresh': 'off',
        'valid-id': 'off',
        'script-type': 'off',
        'unique-landmark': 'off',
        'svg-focusable': 'off',
        'no-dup-class': 'error',
      },
    });
    const wrong: string[] = [];
    for (const { path, html } of pages) {
      const report = await validator.validateString(html);
      for (const message of report.results.flatMap((result) => result.messages))
        wrong.push(`${path}:${message.line} ${message.ruleId} ${message.message}`);
    }
    expect(wrong.slice(0, 20)).toEqual([]);
  });

  it('asks nothing of another origin, and has no inline style attribute', () => {
    for (const { path, document } of pages) {
      const loaded = [
        ...document.querySelectorAll(
          'script[src], img[src], link[rel=stylesheet], link[rel=preload], link[rel=icon], link[rel=manifest], iframe, source, video, audio',
        ),
      ].map((element) => element.getAttribute('src') ?? element.getAttribute('href') ?? '');
      expect(
        loaded.filter((address) => /^(https?:)?\/\//.test(address)),
        path,
      ).toEqual([]);
      expect(document.querySelectorAll('[style]').length, path).toBe(0);
      // nothing to read is hidden behind a tap; only sharing and feedback open
      expect(document.querySelectorAll('details:not(.sheets details)').length, path).toBe(0);
    }
  });

  it('goes down by one heading at a time in the handbook, inside its one main part', () => {
    const { document } = parseHTML(readFileSync('dist/handbook/yingji.html', 'utf8'));
    expect(document.querySelectorAll('main').length).toBe(1);
    const headings = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')];
    const levels = headings.map(({ tagName }) => Number(tagName[1]));
    const skips = levels.filter((level, at) => level > (levels[at - 1] ?? 0) + 1);
    expect([levels.length > 10, levels[0], skips]).toEqual([true, 1, []]);
  });

  it('carries the security policy on every page', () => {
    for (const { path, document } of pages) {
      const policy =
        document
          .querySelector('meta[http-equiv="content-security-policy" i]')
          ?.getAttribute('content') ?? '';
      expect(policy, path).toContain("default-src 'none'");
      expect(policy, path).not.toMatch(/unsafe-inline|unsafe-eval'(?<!wasm-unsafe-eval')/);
      expect(policy, path).toContain('script-src');
    }
  });

  it('shows the answer first, both dates, and what to do now on each article', () => {
    const articles = pages.filter(({ path }) => ARTICLE.test(path));
    expect(articles.length).toBeGreaterThanOrEqual(190);
    for (const { path, document } of articles) {
      expect(document.querySelectorAll('h1').length, path).toBe(1);
      expect(document.querySelector('#answer')?.textContent?.length, path).toBeGreaterThan(10);
      expect(document.querySelectorAll('.dates time[datetime]').length, path).toBe(2);
      expect(document.querySelectorAll('#now li').length, path).toBeGreaterThan(0);
      expect(document.querySelector('main')?.textContent, path).not.toMatch(
        /\]\((source|fact|term|id):|\*\*|\[!/,
      );
    }
  });
});
