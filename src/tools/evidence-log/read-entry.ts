// Written by hand: a schema library would weigh more than the whole tool, and the reader needs to hear which field.
import { isDay } from '../../domain/day.ts';
import { FLAGS, PEOPLE, TEXTS, WAYS, type Entry, type Person, type Way } from './entry.ts';

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** Something out of a file or a store → an entry, or the name of the field that is wrong. */
export function readEntry(value: unknown): Entry | keyof Entry {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'id';
  const found = value as Readonly<Record<string, unknown>>;
  const { id, at, way, to } = found;
  if (typeof id !== 'string' || id === '' || id.length > 80) return 'id';
  if (typeof at !== 'string' || !isMoment(at)) return 'at';
  if (!WAYS.includes(way as Way)) return 'way';
  if (!PEOPLE.includes(to as Person)) return 'to';
  const texts: Partial<Record<keyof typeof TEXTS, string>> = {};
  for (const [field, max] of Object.entries(TEXTS) as [keyof typeof TEXTS, number][]) {
    const text = found[field] ?? '';
    if (typeof text !== 'string' || text.length > max) return field;
    texts[field] = text;
  }
  const flags: Partial<Record<(typeof FLAGS)[number], boolean>> = {};
  for (const flag of FLAGS) {
    const isSet = found[flag] ?? false;
    if (typeof isSet !== 'boolean') return flag;
    flags[flag] = isSet;
  }
  const { number = '', who = '', account = '', said = '', promised = '', files = '' } = texts;
  const { agreed = false, told = false, refused = false } = flags;
  return {
    ...{ id, at, way: way as Way, to: to as Person },
    ...{ number, who, account, said, promised, files, agreed, told, refused },
  };
}

/** `2026-11-20T21:40`, a day and a time that exist. */
export function isMoment(at: string): boolean {
  return at.length === 16 && at[10] === 'T' && isDay(at.slice(0, 10)) && TIME.test(at.slice(11));
}
