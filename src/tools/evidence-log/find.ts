import { dayOf, type Entry, type Person } from './entry.ts';
import { plain, type Mark } from './marks.ts';

/** What the reader looks for; an empty part asks nothing. */
export interface Search {
  text: string;
  mark: Mark | '';
  to: Person | '';
  from: string;
  until: string;
  order: 'newest' | 'oldest';
}

/** Entries that fit, in the wanted order. */
export function findEntries(
  entries: readonly Entry[],
  marks: ReadonlyMap<string, readonly Mark[]>,
  search: Search,
): Entry[] {
  const words = search.text
    .split(/\s+/)
    .map(plain)
    .filter((word) => word !== '');
  const fits = entries.filter((entry) => {
    if (search.to !== '' && entry.to !== search.to) return false;
    if (search.mark !== '' && !marks.get(entry.id)?.includes(search.mark)) return false;
    if (search.from !== '' && dayOf(entry) < search.from) return false;
    if (search.until !== '' && dayOf(entry) > search.until) return false;
    if (words.length === 0) return true;
    const text = plain(
      `${entry.number} ${entry.who} ${entry.account} ${entry.said} ${entry.promised} ${entry.files}`,
    );
    return words.every((word) => text.includes(word));
  });
  const sign = search.order === 'newest' ? -1 : 1;
  return fits.sort((a, b) => sign * (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}
