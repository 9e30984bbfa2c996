import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { ADDRESSED } from '../site/addressed.ts';
import { HANDBOOK_MAX } from '../../src/print/handbook-parts.ts';

const dist = ADDRESSED.folder;
const read = (path: string): string => readFileSync(join(dist, path), 'utf8');
const articles = globSync('{timeline,methods,guides,faq,pitfalls,myths,help}/*/index.html', {
  cwd: dist,
}).filter((file) => !/http-equiv=["']?refresh/.test(read(file))); // a moved page only sends the reader on
const places = [
  ...read('sitemap.xml').matchAll(/<loc>([^<]*)<\/loc>(?:<lastmod>([^<]*)<\/lastmod>)?/g),
].map(([, url = '', lastmod]) => ({ url, lastmod }));
const home = places[0]?.url ?? '';
const fileOf = (url: string): string => {
  const path = decodeURIComponent(url.slice(home.length).split(/[?#]/)[0] ?? '');
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
};
/** A page's file: `.md`, or `.mdx` where it has a figure. */
const contentOf = (file: string): string =>
  ['.md', '.mdx']
    .map((end) => join('content', file.replace('/index.html', end)))
    .find((path) => existsSync(path)) ?? file;
const front = (file: string): Record<string, string> =>
  Object.fromEntries(
    [...readFileSync(contentOf(file), 'utf8').matchAll(/^(title|checked): (.*)$/gm)].map(
      ([, key, value]) => [key, (value ?? '').replace(/^"|"$/g, '')],
    ),
  );
const documentOf = (file: string): Document =>
  parseHTML(read(file)).document as unknown as Document;

describe('sitemap and robots', () => {
  it('list every article once, each built, each dated as its editor wrote', () => {
    expect(new Set(places.map(({ url }) => url)).size).toBe(places.length);
    expect(places.filter(({ url }) => !existsSync(join(dist, fileOf(url))))).toEqual([]);
    for (const file of articles)
      expect(places.find(({ url }) => fileOf(url) === file)?.lastmod, file).toBe(
        front(file)['checked'],
      );
  });
  it('list nothing that asks not to be listed', () => {
    for (const { url } of places)
      expect(
        documentOf(fileOf(url)).querySelector('meta[name=robots]')?.getAttribute('content') ?? '',
        url,
      ).not.toContain('noindex');
  });
  it('are found from robots.txt', () =>
    expect(read('robots.txt')).toContain(`Sitemap: ${home}sitemap.xml`));
});

describe('feeds', () => {
  const feed = JSON.parse(read('feed.json')) as {
    version: string;
    items: { id: string; url: string; date_modified: string }[];
  };
  const rss = parseHTML(read('feed.xml').replace(/^<\?xml[^>]*>/, ''))
    .document as unknown as Document;
  it('say the same pages, newest first, all built', () => {
    const links = [...read('feed.xml').matchAll(/<item>[\s\S]*?<link>([^<]*)<\/link>/g)].map(
      ([, url]) => url,
    );
    expect(feed.version).toBe('https://jsonfeed.org/version/1');
    expect(links).toEqual(feed.items.map(({ url }) => url));
    expect(feed.items.length).toBeGreaterThan(0);
    const days = feed.items.map((item) => item.date_modified);
    expect(days).toEqual([...days].sort().reverse());
    expect(feed.items.filter(({ url }) => !existsSync(join(dist, fileOf(url))))).toEqual([]);
    expect(rss.querySelectorAll('item').length).toBe(feed.items.length);
  });
});

describe('structured data', () => {
  it('parses, names the page’s own address and day, and shows what the page shows', () => {
    for (const file of articles) {
      const page = documentOf(file);
      const blocks = [...page.querySelectorAll('script[type="application/ld+json"]')].map(
        (script) => JSON.parse(script.textContent ?? '') as Record<string, unknown>,
      );
      const graph = (blocks.find((block) => '@graph' in block)?.['@graph'] ?? []) as Record<
        string,
        unknown
      >[];
      const article = graph.find((thing) => thing['@type'] === 'Article');
      expect(article?.['url'], file).toBe(
        page.querySelector('link[rel=canonical]')?.getAttribute('href'),
      );
      expect(article?.['dateModified'], file).toBe(front(file)['checked']);
      expect(String(article?.['datePublished']) <= String(article?.['dateModified']), file).toBe(
        true,
      );
      expect(article?.['headline'], file).toBe(page.querySelector('h1')?.textContent.trim());
      expect(
        graph.some((thing) => thing['@type'] === 'FAQPage'),
        file,
      ).toBe(file.startsWith('faq/'));
      expect(
        graph.some((thing) => thing['@type'] === 'ClaimReview'),
        file,
      ).toBe(file.startsWith('myths/'));
      expect(
        blocks.some((block) => String(block['upDate']).startsWith(front(file)['checked'] ?? '-')),
        file,
      ).toBe(true);
    }
  });
  it('offers the search on the home page', () =>
    expect(read('index.html')).toContain('"@type":"SearchAction"'));
  it('costs an article at most 600 bytes, with the rest this folder puts in the head', () => {
    // One page in twelve: the addition hardly differs between pages, and compressing all takes a minute.
    for (const file of articles.filter((_, index) => index % 12 === 0)) {
      const html = read(file);
      const bare = html.replace(
        /<link rel="(?:manifest|apple-touch-icon|search|alternate)"[^>]*>|<script>try[^<]*<\/script>|<script type="application\/ld\+json">[^<]*<\/script>|<meta property="(?:article:|og:type)[^>]*>/g,
        '',
      );
      expect(
        brotliCompressSync(html).length - brotliCompressSync(bare).length,
        file,
      ).toBeLessThanOrEqual(600);
    }
  });
});

describe('Markdown twins', () => {
  it('stand beside every article, with its sources and without our notation', () => {
    for (const file of articles) {
      const text = read(file.replace('/index.html', '.md'));
      expect(text, file).not.toMatch(/\]\((?:source|fact|term|id):|\[!|undefined/);
      const cited = [...text.matchAll(/\[(\d+)(?:，[^\]]*)?\](?!\()/g)].map(([, number]) =>
        Number(number),
      );
      for (const number of cited)
        expect(text, `${file} [${number}]`).toMatch(new RegExp(`^\\[${number}\\] `, 'm'));
      expect(text, file).toContain('不是法律意见');
    }
  });
  it('are listed in llms.txt', () => {
    const listed = [...read('llms.txt').matchAll(/\]\(([^)]*\.md)\)/g)].map(([, url = '']) =>
      fileOf(url),
    );
    expect(listed.sort()).toEqual(
      articles.map((file) => file.replace('/index.html', '.md')).sort(),
    );
  });
});

describe('the single-file handbook', () => {
  const html = read('handbook/yingji.html');
  const page = parseHTML(html).document as unknown as Document;
  it('is small, whole and quiet', () => {
    expect(statSync(join(dist, 'handbook/yingji.html')).size).toBeLessThanOrEqual(HANDBOOK_MAX);
    expect(page.querySelectorAll('script, link[rel=stylesheet], img, iframe').length).toBe(0);
    expect(html).not.toMatch(/\]\((?:source|fact|term|id):|\[!|undefined|\[object/);
  });
  it('leads nowhere that is not there', () => {
    const ids = new Set([...page.querySelectorAll('[id]')].map((element) => element.id));
    expect(ids.size).toBe(page.querySelectorAll('[id]').length);
    const hrefs = [...page.querySelectorAll('a[href]')].map((a) => a.getAttribute('href') ?? '');
    expect(hrefs.filter((href) => href.startsWith('#') && !ids.has(href.slice(1)))).toEqual([]);
    expect(hrefs.filter((href) => !/^(#|tel:|https?:)/.test(href))).toEqual([]);
    expect(
      hrefs.filter((href) => href.startsWith(home) && !existsSync(join(dist, fileOf(href)))),
    ).toEqual([]);
  });
  it('holds every question, the telephone numbers, the dates and the disclaimer', () => {
    const text = page.body.textContent;
    for (const file of articles.filter((path) => path.startsWith('faq/')))
      expect(text, file).toContain(front(file)['title']);
    for (const number of ['120', '110', '12356', '95188', '12378', '12368'])
      expect(html).toContain(`href="tel:${number}"`);
    expect(text).toMatch(/最近核对 \d{4} 年/);
    expect(text).toContain('不是法律意见');
  });
});

describe('manifest', () => {
  it('names icons that are there', () => {
    const { icons, start_url } = JSON.parse(read('manifest.webmanifest')) as {
      icons: { src: string }[];
      start_url: string;
    };
    expect(icons.every(({ src }) => existsSync(join(dist, src.slice(start_url.length))))).toBe(
      true,
    );
  });
});
