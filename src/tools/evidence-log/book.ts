/** The log as a file: written, read again, and put together with what is there. */
import { MAX_ENTRIES, type Entry } from './entry.ts';
import { readEntry } from './read-entry.ts';

const FORMAT = 'huabei-evidence-log';
const VERSION = 1;
/** 5,000 long entries stay below this. */
export const MAX_FILE = 20_000_000;

export type Trouble =
  | { trouble: 'tooBig' | 'notJson' | 'foreign' | 'newer' | 'tooMany' }
  | { trouble: 'badEntry'; index: number; field: keyof Entry };

export function writeBook(entries: readonly Entry[]): string {
  return JSON.stringify({ format: FORMAT, version: VERSION, entries }, null, 1);
}

/** Reads a whole file or nothing: one bad entry refuses all, so that nothing is lost unnoticed. */
export function readBook(text: string): Entry[] | Trouble {
  if (text.length > MAX_FILE) return { trouble: 'tooBig' };
  const book = parse(text);
  if (book === undefined) return { trouble: 'notJson' };
  const { format, version, entries } = book;
  if (format !== FORMAT || !Array.isArray(entries)) return { trouble: 'foreign' };
  if (version !== VERSION) return { trouble: 'newer' };
  if (entries.length > MAX_ENTRIES) return { trouble: 'tooMany' };
  const read: Entry[] = [];
  for (const [index, value] of entries.entries()) {
    const entry = readEntry(value);
    if (typeof entry === 'string') return { trouble: 'badEntry', index: index + 1, field: entry };
    read.push(entry);
  }
  return read;
}

function parse(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return typeof value === 'object' && value !== null
      ? (value as Readonly<Record<string, unknown>>)
      : {};
  } catch {
    return undefined;
  }
}

/** What is there, and what is new; an entry that is there already stays as it is. */
export function merge(
  entries: readonly Entry[],
  more: readonly Entry[],
): { entries: Entry[]; added: number; same: number } | Trouble {
  const all = new Map(entries.map((entry) => [entry.id, entry]));
  for (const entry of more) if (!all.has(entry.id)) all.set(entry.id, entry);
  if (all.size > MAX_ENTRIES) return { trouble: 'tooMany' };
  const added = all.size - entries.length;
  return { entries: [...all.values()], added, same: more.length - added };
}
