/** The log in memory: what the page shows is worked out from this. */
import type { Entry } from './entry.ts';
import { MAX_ENTRIES } from './entry.ts';
import type { Mark } from './marks.ts';
import type { Search } from './find.ts';

export interface Log {
  entries: Entry[];
  /** Marks of every record, worked out again after each change. */
  marks: ReadonlyMap<string, readonly Mark[]>;
  /** The record being changed. */
  changing?: string | undefined;
  /** The record just taken out, to put back. */
  removed?: Entry | undefined;
  /** The reader asked for it to be kept on this phone. */
  isKept: boolean;
  search: Search;
  /** How many are drawn. */
  shown: number;
}

export const SEARCH: Search = { text: '', mark: '', to: '', from: '', until: '', order: 'newest' };

export const emptyLog = (shown: number): Log => ({
  entries: [],
  marks: new Map(),
  isKept: false,
  search: { ...SEARCH },
  shown,
});

/** Puts a record in, or in the place of the one with its id. False when the log is full. */
export function put(log: Log, entry: Entry): boolean {
  const at = log.entries.findIndex(({ id }) => id === entry.id);
  if (at < 0 && log.entries.length >= MAX_ENTRIES) return false;
  if (at < 0) log.entries.push(entry);
  else log.entries[at] = entry;
  return true;
}

export function remove(log: Log, id: string): void {
  log.removed = log.entries.find((entry) => entry.id === id);
  log.entries = log.entries.filter((entry) => entry.id !== id);
  if (log.changing === id) log.changing = undefined;
}

/**
 * Another page of this browser changed what is stored: a kept log becomes that, so that neither page writes over the
 * other's records. Nothing stored any more: it was cleared, and this page forgets it too.
 */
export function follow(log: Log, stored: readonly Entry[] | undefined): Log {
  if (!log.isKept) return log;
  if (stored === undefined) return { ...emptyLog(log.shown), search: log.search };
  const isThere = stored.some(({ id }) => id === log.changing);
  return { ...log, entries: [...stored], changing: isThere ? log.changing : undefined };
}
