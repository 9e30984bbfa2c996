/** One page for a complaint: what was counted, and the plainest records of each mark. */
import { sayDay } from '../../domain/day.ts';
import { fill } from '../template.ts';
import { dayOf, timeOf, type Entry } from './entry.ts';
import { MARKS, type Mark } from './marks.ts';
import type { LogWords } from './schema.ts';

/** Records written out for each mark, and how much of what was said. */
const SHOWN = 4;
const QUOTE = 60;

export function summarise(
  entries: readonly Entry[],
  marks: ReadonlyMap<string, readonly Mark[]>,
  words: LogWords,
): string[] {
  if (entries.length === 0) return [];
  const sorted = [...entries].sort((a, b) => (a.at < b.at ? -1 : 1));
  const has = (entry: Entry, mark: Mark): boolean => marks.get(entry.id)?.includes(mark) ?? false;
  const said = words.summary;
  const lines = MARKS.flatMap((mark) => {
    const found = sorted.filter((entry) => has(entry, mark));
    if (found.length === 0) return [];
    const records = found.slice(0, SHOWN).map((entry) => recordLine(entry, words));
    const rest = found.length > SHOWN ? said.rest : '';
    const values = { name: words.marks[mark], count: String(found.length) };
    return [fill(said.mark, { ...values, records: records.join('；') + rest })];
  });
  const bare = sorted.filter(({ id }) => (marks.get(id) ?? []).length === 0).length;
  const files = sorted.map((entry) => entry.files.trim()).filter((name) => name !== '');
  return [
    spanLine(sorted, words),
    ...lines,
    ...(bare > 0 ? [fill(said.plain, { count: String(bare) })] : []),
    ...(files.length > 0
      ? [
          fill(said.files, {
            files:
              files.slice(0, SHOWN * 2).join('、') + (files.length > SHOWN * 2 ? said.rest : ''),
          }),
        ]
      : []),
    said.own,
  ];
}

function spanLine(sorted: readonly Entry[], words: LogWords): string {
  const [first, last] = [sorted[0], sorted[sorted.length - 1]];
  if (first === undefined || last === undefined) return '';
  const template = dayOf(first) === dayOf(last) ? words.summary.oneDay : words.summary.span;
  return fill(template, {
    from: sayDay(dayOf(first)),
    until: sayDay(dayOf(last)),
    count: String(sorted.length),
    connected: String(sorted.filter(({ way }) => way === 'call' || way === 'robot').length),
  });
}

function recordLine(entry: Entry, words: LogWords): string {
  const quote = entry.said.replace(/\s+/g, ' ').trim();
  const values: Record<string, string> = {
    day: sayDay(dayOf(entry)),
    time: ` ${timeOf(entry)}`,
    way: words.ways[entry.way],
    number: entry.number.trim(),
    to: entry.to === 'me' ? '' : words.to[entry.to],
    said: quote.length > QUOTE ? `${quote.slice(0, QUOTE)}……` : quote,
  };
  // A part in brackets stands only with its word.
  return words.summary.record.replace(
    /\[([^\]]*)\]|\{([a-z]+)\}/g,
    (_, part: string | undefined, name: string | undefined) => {
      if (name !== undefined) return values[name] ?? '';
      const word = values[/\{([a-z]+)\}/.exec(part ?? '')?.[1] ?? ''] ?? '';
      return word === '' ? '' : fill(part ?? '', values);
    },
  );
}
