import type { Day } from '../domain/day.ts';

/** The day this edition went online. Pages there on that day need no `published` of their own. */
export const FIRST_DAY: Day = '2026-11-24';

/** First publication of a page: its own `published`, else the site's first day; never after the last check. */
export function publishedDay(data: { published?: Day | undefined; checked: Day }): Day {
  const day = data.published ?? FIRST_DAY;
  return day < data.checked ? day : data.checked;
}
