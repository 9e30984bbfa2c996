import { citedSources, type CitedSource, type FactSources } from '../domain/citations.ts';
import type { Kind } from '../domain/page.ts';
import type { Numbers } from '../markdown/mark.ts';
import type { Place } from './chapter.ts';

/** The order in which the handbook is read from cover to cover. */
export const READING_ORDER: readonly Kind[] = [
  'timeline',
  'methods',
  'guides',
  'faq',
  'pitfalls',
  'myths',
  'help',
];

interface PageLike {
  kind: string;
  slug: string;
  path: string;
  text: string;
}
export interface Book {
  numbers: Numbers;
  cited: CitedSource[];
  placeOf: (path: string) => Place | undefined;
}

/** Id of a page inside the book. */
export const anchorOf = (page: Pick<PageLike, 'kind' | 'slug'>): string =>
  `${page.kind}-${page.slug}`;

/** Many pages as one document: sources numbered once, in the order they are read; pages counted. */
export function bookOf(
  pages: readonly PageLike[],
  facts: Readonly<Record<string, FactSources>>,
  more = '',
): Book {
  const cited = citedSources([...pages.map((page) => page.text), more].join('\n'), facts);
  const places = new Map(
    pages.map((page, at) => [page.path, { anchor: anchorOf(page), ordinal: at + 1 }]),
  );
  return {
    cited,
    numbers: new Map(cited.map(({ id, number }) => [id, number])),
    placeOf: (path) => places.get(path),
  };
}
