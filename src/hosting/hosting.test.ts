import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { deployFiles } from './deploy-files.ts';
import { headersFile } from './headers-file.ts';
import { pathOf } from './request.ts';
import { cachingOf, isText, typeOf } from './rules.ts';

it('writes host headers under the base path', () => {
  expect(headersFile('/guide/')).toMatch(
    /^\/guide\/\*\n {2}Content-Security-Policy: frame-ancestors 'none'/,
  );
  expect(headersFile('/')).toContain('\n/sw.js\n  Cache-Control: no-cache');
});

it('names the caching of a file once: hosts would add two together', () => {
  const blocks = headersFile('/').split(/\n(?=\/)/);
  const fits = (file: string): string[] =>
    blocks.filter((block) => {
      const [path = ''] = block.split('\n');
      const isStart = path.endsWith('*') && file.startsWith(path.slice(0, -1));
      return block.includes('Cache-Control') && (isStart || path === file);
    });
  for (const file of [
    '/_astro/a.js',
    '/search/lexicon.ab.txt',
    '/share/faq/jail/card.png',
    '/sw.js',
  ])
    expect(fits(file), file).toHaveLength(1);
});

it('keeps within what hosts read of such a file', () => {
  // Cloudflare Pages: a hundred rules, two thousand signs a line, one * a rule; a name and a value on each line.
  for (const base of ['/', '/a-rather-long-name/of-a-folder/']) {
    const lines = headersFile(base).trimEnd().split('\n');
    const rules = lines.filter((line) => line.startsWith('/'));
    expect(rules.length).toBeLessThanOrEqual(100);
    expect(new Set(rules).size).toBe(rules.length);
    for (const line of lines) {
      expect(line.length, line).toBeLessThan(2000);
      expect(line.split('*').length, line).toBeLessThanOrEqual(2);
      expect(line).toMatch(/^\/\S*$|^ {2}[A-Z][A-Za-z-]+: \S.*$/);
      expect(line).toMatch(/^[\x20-\x7e]*$/);
    }
  }
});

it.each([
  ['/', 'no-cache', 'text/html; charset=utf-8'],
  ['/faq/jail/', 'no-cache', 'text/html; charset=utf-8'],
  ['/faq/jail.md', 'no-cache', 'text/markdown; charset=utf-8'],
  ['/manifest.webmanifest', 'no-cache', 'application/manifest+json; charset=utf-8'],
  ['/_astro/a.B1.js', 'public, max-age=31536000, immutable', 'text/javascript; charset=utf-8'],
  ['/share/mark.png', 'public, max-age=86400', undefined],
])('%s → %s, %s', (path, caching, type) => {
  expect([cachingOf(path), typeOf(path), isText(path)]).toEqual([
    caching,
    type,
    type !== undefined,
  ]);
});

it('keeps deploy/ as the rules say (npm run deploy:files)', () => {
  for (const [name, text] of Object.entries(deployFiles()))
    expect(readFileSync(join('deploy', name), 'utf8'), name).toBe(text);
});

it.each<readonly [string, string | undefined]>([
  ['/', '/'],
  ['/faq/jail/?a=1#x', '/faq/jail/'],
  ['//faq//jail/', '/faq/jail/'],
  ['/faq/%6Aail%2F', '/faq/jail/'],
  ['http://other.test', '/'],
  ['HTTP://other.test/faq/', '/faq/'],
  ['/%E9%80%BE', '/逾'],
  ...['*', 'faq', '/%', '/%zz', '/%00', '/a%0d%0ab', '/..%2fx', '/%2e%2e/x', '/./', '/a\\b'].map(
    (target) => [target, undefined] as const,
  ),
  ...['/.git/config', '/faq/.env', '/%2ehtaccess'].map((target) => [target, undefined] as const),
])('path of %s: %s', (target, path) => expect(pathOf(target)).toBe(path));
