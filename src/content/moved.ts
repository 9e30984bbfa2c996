import { atSection } from '../domain/join.ts';
import type { Page } from './page.ts';

/** One address that moved: `/faq/old/` or `/faq/old/#part` → `/faq/new/` or `/faq/new/#part`. */
export interface Moved {
  from: string;
  to: string;
  /** The page that says so, and which of its lines. */
  page: Page;
  at: number;
}

/** Every `movedFrom` of the site. */
export function movedAddresses(pages: readonly Page[]): Moved[] {
  return pages.flatMap((page) =>
    (page.data.movedFrom ?? []).map((written, at): Moved => {
      const [old = '', landing] = written.split(' -> ');
      const [target = '', section] = old.split('#');
      const path = target === '' ? page.path : `/${target}/`;
      return {
        from: atSection(path, section),
        to: page.path + (landing ?? ''),
        page,
        at,
      };
    }),
  );
}

/** Whole pages that moved, old path → new path: each gets a redirect page. */
export function pageRedirects(pages: readonly Page[]): Record<string, string> {
  return Object.fromEntries(
    movedAddresses(pages).flatMap(({ from, to }) => (from.includes('#') ? [] : [[from, to]])),
  );
}

/** Sections that once stood on this page and do no longer: where each went. */
export function movedSections(path: string, pages: readonly Page[]): { id: string; to: string }[] {
  return movedAddresses(pages).flatMap(({ from, to }) =>
    from.startsWith(`${path}#`) ? [{ id: from.slice(path.length + 1), to }] : [],
  );
}
