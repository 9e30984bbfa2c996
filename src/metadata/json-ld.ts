import type { Day } from '../domain/day.ts';
import { baiduMoment } from './moment.ts';

type Thing = Record<string, unknown>;
export interface Crumb {
  name: string;
  url: string;
}
export interface ArticleFacts {
  url: string;
  title: string;
  answer: string;
  published: Day;
  checked: Day;
  publisher: string;
  about: string;
  crumbs: readonly Crumb[];
  isQuestion: boolean;
  claim?: string | undefined;
  verdict?: string | undefined;
}

/** JSON for a `<script>`: no `<` can end the element early. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}

/** What an article page says of itself to search engines. */
export function articleGraph(facts: ArticleFacts): Thing {
  const { url, title, answer, published, checked, publisher, about, isQuestion, claim, verdict } =
    facts;
  const organisation = { '@type': 'Organization', name: publisher };
  const graph: Thing[] = [
    {
      '@type': 'Article',
      headline: title,
      description: answer,
      url,
      inLanguage: 'zh-CN',
      datePublished: published,
      dateModified: checked,
      about,
      publisher: organisation,
      author: organisation,
    },
    breadcrumbs(facts.crumbs),
  ];
  // The site itself answers, so FAQPage; QAPage is for answers readers post.
  if (isQuestion)
    graph.push({
      '@type': 'FAQPage',
      mainEntity: [
        { '@type': 'Question', name: title, acceptedAnswer: { '@type': 'Answer', text: answer } },
      ],
    });
  if (claim !== undefined)
    graph.push({
      '@type': 'ClaimReview',
      url,
      claimReviewed: claim,
      reviewRating: { '@type': 'Rating', alternateName: verdict },
      author: organisation,
    });
  return { '@context': 'https://schema.org', '@graph': graph };
}

function breadcrumbs(crumbs: readonly Crumb[]): Thing {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(({ name, url }, at) => ({
      '@type': 'ListItem',
      position: at + 1,
      name,
      item: url,
    })),
  };
}

export interface SiteFacts {
  url: string;
  name: string;
  description: string;
  publisher: string;
  searchUrl: string;
}

/** The home page: the site and how to search it. */
export function siteGraph({ url, name, description, publisher, searchUrl }: SiteFacts): Thing {
  return {
    '@context': 'https://schema.org',
    '@type': 'WebSite',
    url,
    name,
    description,
    inLanguage: 'zh-CN',
    publisher: { '@type': 'Organization', name: publisher },
    potentialAction: {
      '@type': 'SearchAction',
      target: `${searchUrl}#q={search_term_string}`,
      'query-input': 'required name=search_term_string',
    },
  };
}

/** Baidu's 落地页时间因子: it reads the page's days only from this vocabulary. `lrDate` is for replies; we have none. */
export function baiduTimes({
  url,
  title,
  published,
  checked,
}: Pick<ArticleFacts, 'url' | 'title' | 'published' | 'checked'>): Thing {
  return {
    '@context': 'https://ziyuan.baidu.com/contexts/cambrian.jsonld',
    '@id': url,
    title,
    pubDate: baiduMoment(published),
    upDate: baiduMoment(checked),
  };
}
