import { atSection } from '../domain/join.ts';
import type { Library } from '../content/library.ts';
import type { Numbers } from './mark.ts';

/** Where a page of the site is found from the document being drawn. */
export interface Target {
  href: string;
  /** Chapter number, when the page stands in the same book. */
  chapter?: number | undefined;
}

/** Everything the drawing of a text depends on: one page, or one chapter of a book. */
export interface Drawing {
  library: Library;
  numbers: Numbers;
  today: string;
  /** Address of a page of the site, or of its place in this book. */
  find: (path: string, section?: string) => Target;
  /** Id in this document of a section of the page being drawn. */
  idOf: (section: string) => string;
  /** How many levels deeper the headings stand. */
  demote: number;
  /** Marks as `法2` and nothing else: for a file that must stay small and needs no styles. */
  isCompact?: boolean | undefined;
}

/** A drawing of one page at its own address. */
export function pageDrawing(
  base: Pick<Drawing, 'library' | 'numbers' | 'today'>,
  address: (path: string) => string,
): Drawing {
  return {
    ...base,
    find: (path, section) => ({
      href: atSection(address(path), section),
    }),
    idOf: (section) => section,
    demote: 0,
  };
}
