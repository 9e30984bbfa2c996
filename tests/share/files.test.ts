// What a page promises to those who share it: pictures, codes and meta tags that exist.
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const dist = process.env['DIST'] ?? 'dist';
const base = (process.env['BASE_PATH'] ?? '/').replace(/\/*$/, '/').replace(/^\/*/, '/');
const pages = globSync(
  `${dist}/{timeline,methods,guides,faq,pitfalls,myths,help}/*/index.html`,
).map((file) => ({ file, html: readFileSync(file, 'utf8') }));
const local = (address: string): string =>
  join(dist, new URL(address, 'https://example.org').pathname.slice(base.length - 1));
const attribute = (html: string, pattern: RegExp): string => pattern.exec(html)?.[1] ?? '';

describe.each(pages)('$file', ({ html }) => {
  it('has its pictures and QR codes', () => {
    const files = [...html.matchAll(/["']([^"']*\/share\/[^"']+\.png)["']/g)].map(
      ([, address = '']) => local(address),
    );
    const sections = [
      ...attribute(html, /<div class="prose"[^>]*>([\s\S]*?)<section|$/).matchAll(
        /<h2 id="([^"]+)"/g,
      ),
    ].map(([, id = '']) =>
      join(files.find((file) => file.endsWith('/qr.png')) ?? '', `../qr-${id}.png`),
    );
    expect(files.length).toBeGreaterThan(3);
    expect([...files, ...sections].filter((file) => !existsSync(file))).toEqual([]);
    expect(files.filter((file) => statSync(file).size > 60_000)).toEqual([]);
  });
  it('says each meta tag once', () => {
    const names = [...html.matchAll(/<meta (?:property|itemprop)="([^"]+)"/g)].map(
      ([, name = '']) => name,
    );
    expect(names).toEqual([...new Set(names)]);
    for (const name of [
      'og:title',
      'og:description',
      'og:url',
      'og:image',
      'og:image:width',
      'og:image:alt',
      'og:type',
      'og:site_name',
      'og:locale',
      'name',
      'description',
      'image',
    ])
      expect(names).toContain(name);
  });
  it('shares its canonical address and nothing more', () => {
    const canonical = attribute(html, /<link rel="canonical" href="([^"]+)"/);
    expect(attribute(html, /data-link="([^"]+)"/)).toBe(canonical);
    expect(canonical).not.toMatch(/[?#]/);
    expect(html).toContain(`全文和出处：\n${canonical}</textarea>`);
  });
});
