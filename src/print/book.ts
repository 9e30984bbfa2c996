import { atSection } from '../domain/join.ts';
import type { RootContent } from 'mdast';
import { citedSources, type CitedSource } from '../content/citations.ts';
import type { Library } from '../content/library.ts';
import { readingOrder, type Page } from '../content/page.ts';
import type { Kind } from '../domain/page.ts';
import type { Drawing, Target } from '../markdown/drawing.ts';
import { numbersOf, type Numbers } from '../markdown/mark.ts';

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

/** Where a page stands in a book. */
export interface Place {
  anchor: string;
  ordinal: number;
}
export interface Book {
  numbers: Numbers;
  cited: CitedSource[];
  placeOf: (path: string) => Place | undefined;
}

/** A page as a book carries it: whole, or only some of its text. */
export interface Carried {
  page: Page;
  /** What is read of the page, for numbering the sources. */
  text: readonly RootContent[];
}

/** A page carried whole. */
export const whole = (page: Page): Carried => ({
  page,
  text: readingOrder(page.data, page.reading),
});

/** Id of a page inside the book. */
export const anchorOf = (page: Pick<Page, 'kind' | 'slug'>): string => `${page.kind}-${page.slug}`;

/** Many pages as one document: sources numbered once, in the order they are read; pages counted. */
export function bookOf(
  carried: readonly Carried[],
  library: Library,
  more: readonly RootContent[] = [],
): Book {
  const cited = citedSources([...carried.flatMap(({ text }) => text), ...more], library);
  const places = new Map(
    carried.map(({ page }, at) => [page.path, { anchor: anchorOf(page), ordinal: at + 1 }]),
  );
  return { cited, numbers: numbersOf(cited), placeOf: (path) => places.get(path) };
}

/** How the texts of one chapter are drawn: ids kept apart, links to other chapters led there. */
export function chapterDrawing(
  base: Pick<Drawing, 'library' | 'today' | 'demote' | 'isCompact'>,
  book: Book,
  anchor: string,
  toUrl: (path: string) => string,
): Drawing {
  const find = (path: string, section?: string): Target => {
    const place = book.placeOf(path);
    return place === undefined
      ? { href: atSection(toUrl(path), section) }
      : {
          href: `#${place.anchor}${section === undefined ? '' : `-${section}`}`,
          chapter: place.ordinal,
        };
  };
  return { ...base, numbers: book.numbers, find, idOf: (section) => `${anchor}-${section}` };
}
