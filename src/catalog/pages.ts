import { getCollection, type CollectionEntry } from 'astro:content';
import { KIND_NAMES, STAGES, type CommonFrontMatter, type Kind } from '../domain/page.ts';
import { pagePath } from '../domain/paths.ts';
import { plainText } from '../domain/text.ts';
import { pageText } from '../content-lint/article.ts';
import { inlineHtml } from '../markdown/inline.ts';
import { numberSources, valueOf } from '../markdown/mark.ts';
import { address } from '../domain/paths.ts';
import { library, today } from './library.ts';

export type PageData = CommonFrontMatter & {
  order?: number;
  days?: string;
  group?: string;
  claim?: string;
  verdict?: string;
  original?: string | string[];
};

/** One article, whatever its kind. */
export interface Page {
  kind: Kind;
  slug: string;
  path: string;
  data: PageData;
  body: string;
  /** The answer without notation: for meta tags, lists and sharing. */
  answer: string;
  /** Everything citable on the page, in reading order. */
  text: string;
  entry: CollectionEntry<never>;
}

const cache = new Map<Kind, Promise<Page[]>>();

/** Pages of one kind in reading order: by `order` where there is one, else by title. */
export function pagesOf(kind: Kind): Promise<Page[]> {
  const cached = cache.get(kind) ?? loadKind(kind);
  if (import.meta.env.PROD) cache.set(kind, cached);
  return cached;
}

async function loadKind(kind: Kind): Promise<Page[]> {
  const entries = (await getCollection(kind as never)) as {
    id: string;
    data: PageData;
    body?: string;
  }[];
  return entries
    .map((entry) => {
      const body = entry.body ?? '';
      const text = pageText({ data: entry.data, body });
      return {
        kind,
        slug: entry.id,
        path: pagePath(kind, entry.id),
        data: entry.data,
        body,
        text,
        answer: plain(entry.data.description),
        entry: entry as never,
      };
    })
    .sort((a, b) => (a.data.order ?? 0) - (b.data.order ?? 0) || a.slug.localeCompare(b.slug));
}

/** Every article of the site. */
export async function allPages(): Promise<Page[]> {
  return (await Promise.all(KIND_NAMES.map(pagesOf))).flat();
}

/** A page by `kind/slug`; a missing one throws with the name. */
export async function pageAt(target: string): Promise<Page> {
  const [kind, slug] = target.split('/') as [Kind, string];
  const page = (await pagesOf(kind)).find((candidate) => candidate.slug === slug);
  if (page === undefined) throw new Error(`页面 ${target} 不存在`);
  return page;
}

/** The eight stages in order. */
export async function stages(): Promise<Page[]> {
  return Promise.all(STAGES.map((slug) => pageAt(`timeline/${slug}`)));
}

/** Notation out, facts in. */
export function plain(text: string): string {
  return plainText(text, (id) => valueOf(id, library, today));
}

/** Front-matter lines of a page → HTML, with that page's citation numbers. */
export function inlineOf(page: Page): (text: string) => string {
  const numbers = numberSources(page.text, library.facts);
  return (text) => inlineHtml(text, { library, numbers, today, address });
}
