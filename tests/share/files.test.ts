// What a page promises to those who share it: pictures, codes and meta tags that exist.
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ADDRESSED } from '../site/addressed.ts';

const { folder, site, base } = ADDRESSED;
const pages = globSync(`${folder}/{timeline,methods,guides,faq,pitfalls,myths,help}/*/index.html`)
  .map((file) => ({ file, html: readFileSync(file, 'utf8') }))
  .filter(({ html }) => !/http-equiv=["']?refresh/.test(html)); // a moved page only sends the reader on
const local = (address: string): string =>
  join(folder, new URL(address, site).pathname.slice(base.length - 1));
const attribute = (html: string, pattern: RegExp): string => pattern.exec(html)?.[1] ?? '';
const NAMES =
  'og:title og:description og:url og:image og:image:width og:image:alt og:type og:site_name og:locale name description image';

describe('every article', () => {
  it('has its pictures and QR code, and they are small', () => {
    expect(pages.length).toBeGreaterThan(190);
    for (const { file, html } of pages) {
      const files = [...html.matchAll(/["']([^"']*\/share\/[^"']+\.(?:png|svg))["']/g)].map(
        ([, address = '']) => local(address),
      );
      expect(new Set(files).size, file).toBeGreaterThan(3);
      for (const picture of files) {
        expect(existsSync(picture), `${file} → ${picture}`).toBe(true);
        const most = picture.endsWith('tall.png') ? 1_000_000 : 60_000;
        expect(statSync(picture).size, picture).toBeLessThanOrEqual(most);
      }
    }
  });
  it('says each meta tag once', () => {
    for (const { file, html } of pages) {
      const names = [...html.matchAll(/<meta (?:property|itemprop)="([^"]+)"/g)].map(
        ([, name = '']) => name,
      );
      expect(names, file).toEqual([...new Set(names)]);
      for (const name of NAMES.split(' ')) expect(names, file).toContain(name);
    }
  });
  it('shares its canonical address and nothing more', () => {
    for (const { file, html } of pages) {
      const canonical = attribute(html, /<link rel="canonical" href="([^"]+)"/);
      expect(canonical, file).toMatch(/^https:\/\/handbook\.example\/guide\/[^?#]+$/);
      expect(attribute(html, /data-link="([^"]+)"/), file).toBe(canonical);
      expect(html, file).not.toContain('全文和出处'); // the words to send are put together when asked for
    }
  });
});
