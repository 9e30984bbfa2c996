/** Where a record may meet a rule. It counts, compares times and finds words; it judges nothing. */
import { dayOf, timeOf, type Entry } from './entry.ts';

export const MARKS = [
  'danger',
  'insult',
  'told',
  'again',
  'third',
  'night',
  'calls',
  'missed',
  'pose',
  'fee',
] as const;
export type Mark = (typeof MARKS)[number];

/** Figures from facts.yaml and words from the tool's own file. */
export interface MarkRules {
  /** `22:00`, `08:00` */
  quiet: { from: string; until: string };
  calls: number;
  missed: number;
  words: Partial<Record<Mark, readonly string[]>>;
}

const QUIET_WAYS = new Set(['call', 'missed', 'robot', 'text', 'chat', 'visit']);

/** Marks of every entry, by its id, in the order of MARKS. */
export function markAll(entries: readonly Entry[], rules: MarkRules): Map<string, Mark[]> {
  const found = new Map<string, Set<Mark>>(entries.map(({ id }) => [id, new Set()]));
  const mark = (entry: Entry, name: Mark): void => void found.get(entry.id)?.add(name);
  for (const entry of entries) for (const name of ownMarks(entry, rules)) mark(entry, name);
  for (const entry of overLimit(entries, 'call', rules.calls)) mark(entry, 'calls');
  for (const entry of overLimit(entries, 'robot', rules.calls)) mark(entry, 'calls');
  for (const entry of overLimit(entries, 'missed', rules.missed)) mark(entry, 'missed');
  for (const entry of afterRefusal(entries)) mark(entry, 'again');
  return new Map([...found].map(([id, marks]) => [id, MARKS.filter((name) => marks.has(name))]));
}

function ownMarks(entry: Entry, { quiet, words }: MarkRules): Mark[] {
  const isQuiet = timeOf(entry) >= quiet.from || timeOf(entry) < quiet.until;
  const isOther = entry.to !== 'me';
  const said = plain(entry.said);
  const heard = plain(entry.who + entry.said);
  const has = (name: Mark, text: string): boolean =>
    words[name]?.some((word) => text.includes(word)) ?? false;
  return [
    ...(isQuiet && !entry.agreed && QUIET_WAYS.has(entry.way) ? (['night'] as const) : []),
    ...(isOther ? (['third'] as const) : []),
    ...(entry.told ? (['told'] as const) : []),
    ...(has('danger', said) ? (['danger'] as const) : []),
    ...(has('insult', said) ? (['insult'] as const) : []),
    ...(has('pose', heard) ? (['pose'] as const) : []),
    ...(has('fee', said) ? (['fee'] as const) : []),
  ];
}

/** Full width to half, no spaces or punctuation inside a word, small letters. */
export function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]/gu, '');
}

/** Entries of a day, an account and a way that are more than a limit: all of that day are shown. */
function overLimit(entries: readonly Entry[], way: Entry['way'], limit: number): Entry[] {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    if (entry.way !== way || entry.to !== 'me') continue;
    // What was not answered is counted by the number it came from.
    const by = way === 'missed' ? entry.number : entry.account;
    const key = `${dayOf(entry)} ${plain(by)}`;
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  return [...groups.values()].filter((group) => group.length > limit).flat();
}

/** Later contacts of the same kind of person about the same account, after one who refused. */
function afterRefusal(entries: readonly Entry[]): Entry[] {
  const refused = new Map<string, string>();
  const key = ({ to, account }: Entry): string => `${to} ${plain(account)}`;
  return [...entries]
    .filter(({ to }) => to !== 'me')
    .sort((a, b) => (a.at < b.at ? -1 : 1))
    .filter((entry) => {
      const since = refused.get(key(entry));
      if (since === undefined && entry.refused) refused.set(key(entry), entry.at);
      return since !== undefined && entry.at > since;
    });
}
