import type { Day } from '../domain/day.ts';
import { KINDS, type Kind } from '../domain/page.ts';
import { twinPath } from '../metadata/absolute.ts';

/** What a feed, a list or a machine needs to know of one page. */
export interface Entry {
  url: string;
  twin: string;
  title: string;
  answer: string;
  kind: Kind;
  section: string;
  checked: Day;
}

interface PageLike {
  kind: Kind;
  path: string;
  answer: string;
  data: { title: string; checked: Day };
}

/** Pages → entries with full addresses. */
export function entriesOf(pages: readonly PageLike[], toUrl: (path: string) => string): Entry[] {
  return pages.map(({ kind, path, answer, data }) => ({
    url: toUrl(path),
    twin: toUrl(twinPath(path)),
    title: data.title,
    answer,
    kind,
    section: KINDS[kind].name,
    checked: data.checked,
  }));
}

/** Newest check first; the site's own order within a day. */
export function newestFirst(entries: readonly Entry[]): Entry[] {
  return [...entries].sort((a, b) => b.checked.localeCompare(a.checked));
}

/** The latest day of a list, or undefined for an empty one. */
export function latestDay(days: readonly Day[]): Day | undefined {
  return [...days].sort().at(-1);
}
