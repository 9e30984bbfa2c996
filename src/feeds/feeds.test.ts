import { describe, expect, it } from 'vitest';
import { twinPath } from '../metadata/absolute.ts';
import { entriesOf, latestDay, newestFirst } from './entry.ts';
import { FEED_LENGTH, feedOf } from './feeds.ts';
import { articleGraph, baiduTimes, scriptJson, siteGraph } from '../metadata/json-ld.ts';
import { llmsText } from './llms.ts';
import { baiduMoment, isoMoment } from '../metadata/moment.ts';
import { openSearchXml } from './opensearch.ts';
import { FIRST_DAY, publishedDay } from '../metadata/published.ts';
import { reference } from '../metadata/reference.ts';
import { sitemapXml, standingPaths } from './sitemap.ts';
import { escapeXml } from './xml.ts';

const page = (slug: string, checked: string) => ({
  kind: 'faq' as const,
  path: `/faq/${slug}/`,
  answer: '先 <核对>。',
  data: { title: `${slug} & 问`, checked },
});
const entries = entriesOf(
  [page('a', '2026-01-02'), page('b', '2026-03-04'), page('c', '2026-03-04')],
  (path) => `https://x.cn/g${path}`,
);
const facts = {
  url: 'https://x.cn/faq/a/',
  title: '会</script>吗',
  answer: '不会。',
  published: '2026-01-01',
  checked: '2026-02-01',
  publisher: '编辑组',
  about: '花呗逾期',
  crumbs: [{ name: '首页', url: 'https://x.cn/' }],
  isQuestion: true,
};

describe('moments', () => {
  it('follow each reader’s form', () =>
    expect([isoMoment('2026-11-24'), baiduMoment('2026-11-24')]).toEqual([
      '2026-11-24T00:00:00+08:00',
      '2026-11-24T00:00:00',
    ]));
});

describe('entries', () => {
  it('put the newest first and keep the site’s order within a day', () =>
    expect(newestFirst(entries).map(({ url }) => url.at(-2))).toEqual(['b', 'c', 'a']));
  it('name the Markdown twin', () =>
    expect([twinPath('/faq/a/'), entries[0]?.twin]).toEqual([
      '/faq/a.md',
      'https://x.cn/g/faq/a.md',
    ]));
  it('find the latest day', () =>
    expect([latestDay(['2026-01-01', '2026-02-01']), latestDay([])]).toEqual([
      '2026-02-01',
      undefined,
    ]));
});

describe('feeds', () => {
  const feed = {
    title: 'T',
    description: 'D',
    home: 'https://x.cn/',
    rss: 'https://x.cn/feed.xml',
    json: 'https://x.cn/feed.json',
    entries: newestFirst(entries),
  };
  it('escape text and renew the identity when a page is checked again', () => {
    const rss = feedOf(feed).rss2();
    expect(rss).toContain('<title><![CDATA[a & 问]]></title>');
    expect(rss).toContain('https://x.cn/g/faq/a/#2026-01-02</guid>');
    expect(rss).toContain('先 &lt;核对&gt;。');
    expect(rss).toContain('<lastBuildDate>Tue, 03 Mar 2026 16:00:00 GMT</lastBuildDate>');
  });
  it('say the same in JSON', () => {
    const { items } = JSON.parse(feedOf(feed).json1()) as { items: Record<string, unknown>[] };
    expect(items[0]).toMatchObject({
      id: 'https://x.cn/g/faq/b/#2026-03-04',
      title: 'b & 问',
      content_html: '先 &lt;核对&gt;。',
      date_modified: '2026-03-03T16:00:00.000Z',
    });
  });
  it('stay short', () => {
    const many = Array.from({ length: FEED_LENGTH + 5 }, () => entries[0]).filter(
      (entry) => entry !== undefined,
    );
    expect(feedOf({ ...feed, entries: many }).items).toHaveLength(FEED_LENGTH);
  });
  it('are the same whenever they are built, even without a page', () =>
    expect(feedOf({ ...feed, entries: [] }).rss2()).toContain('01 Jan 1970'));
});

describe('structured data', () => {
  it('cannot end its script element', () =>
    expect(scriptJson(articleGraph(facts))).not.toContain('<'));
  it('holds the article, the way to it and the question', () => {
    const types = (articleGraph(facts)['@graph'] as { '@type': string }[]).map(
      (thing) => thing['@type'],
    );
    expect(types).toEqual(['Article', 'BreadcrumbList', 'FAQPage']);
  });
  it('holds a checked claim', () =>
    expect(
      scriptJson(
        articleGraph({ ...facts, isQuestion: false, claim: '三天宽限', verdict: '说法不一' }),
      ),
    ).toContain('"alternateName":"说法不一"'));
  it('tells Baidu the days in its own words', () =>
    expect(baiduTimes(facts)).toMatchObject({
      pubDate: '2026-01-01T00:00:00',
      upDate: '2026-02-01T00:00:00',
    }));
  it('offers the site’s search', () =>
    expect(
      scriptJson(
        siteGraph({
          url: 'u',
          name: 'n',
          description: 'd',
          publisher: 'p',
          searchUrl: 'https://x.cn/search/',
        }),
      ),
    ).toContain('https://x.cn/search/#q={search_term_string}'));
});

describe('publication day', () => {
  it.each([
    [{ checked: '2027-05-01' }, FIRST_DAY],
    [{ published: '2027-01-01', checked: '2027-05-01' }, '2027-01-01'],
    [{ checked: '2026-01-01' }, '2026-01-01'],
  ])('%j → %s', (data, day) => expect(publishedDay(data)).toBe(day));
});

describe('sitemap', () => {
  it('lists standing pages, not copies', () =>
    expect(
      standingPaths([
        '../pages/index.astro',
        '../pages/about.astro',
        '../pages/404.astro',
        '../pages/[kind]/index.astro',
        '../pages/print/index.astro',
        '../pages/tools/index.astro',
        '../pages/search.astro',
      ]),
    ).toEqual(['/', '/about/', '/tools/']));
  it('says only days it knows', () =>
    expect(
      sitemapXml([{ url: 'https://x.cn/?a&b' }, { url: 'https://x.cn/', lastmod: '2026-01-01' }]),
    ).toContain(
      '<url><loc>https://x.cn/?a&amp;b</loc></url>\n<url><loc>https://x.cn/</loc><lastmod>2026-01-01</lastmod></url>',
    ));
});

describe('texts for machines', () => {
  it('leave out what XML forbids', () =>
    expect(escapeXml('a\u0001<b>&"\'')).toBe('a&lt;b&gt;&amp;&quot;&apos;'));
  it('name the search', () =>
    expect(
      openSearchXml({
        name: '一二三四五六七八九十一二三四五六七',
        description: 'd',
        searchUrl: 'https://x.cn/search/',
        icon: 'i',
      }),
    ).toContain('template="https://x.cn/search/#q={searchTerms}"'));
  it('list every page with its answer', () =>
    expect(
      llmsText(
        { name: 'N', description: 'D', disclaimer: '免责。', home: 'h', links: [] },
        entries,
      ),
    ).toContain('- [b & 问](https://x.cn/g/faq/b.md)：先 <核对>。（2026-03-04 核对）'));
  it('bracket only what has a name of its own', () => {
    const source = {
      short: 's',
      title: '民法典',
      issuer: '全国人大',
      strength: '法律',
      seen: '原文',
      checked: '2026-01-01',
    } as const;
    expect(reference(source, ['第一条'])).toBe(
      '《民法典》，全国人大。用到：第一条。法律；读过原文条文；2026-01-01 核对。',
    );
    expect(reference({ ...source, strength: '常见做法' })).toMatch(/^民法典，/);
  });
});
