/** Rows for the spreadsheet and the print: one line a contact. */
import { dayOf, timeOf, type Entry } from './entry.ts';
import type { Mark } from './marks.ts';
import type { LogWords } from './schema.ts';

export function tableRows(
  entries: readonly Entry[],
  marks: ReadonlyMap<string, readonly Mark[]>,
  words: LogWords,
): string[][] {
  const { columns, ways, to, yes } = words;
  const head = Object.values(columns);
  const said = (isSet: boolean): string => (isSet ? yes : '');
  const rows = entries.map((entry) => {
    const cells: Record<keyof typeof columns, string> = {
      at: `${dayOf(entry)} ${timeOf(entry)}`,
      way: ways[entry.way],
      number: entry.number,
      who: entry.who,
      account: entry.account,
      to: to[entry.to],
      said: entry.said,
      promised: entry.promised,
      files: entry.files,
      marks: (marks.get(entry.id) ?? []).map((mark) => words.marks[mark]).join('；'),
      agreed: said(entry.agreed),
      told: said(entry.told),
      refused: said(entry.refused),
    };
    return (Object.keys(columns) as (keyof typeof columns)[]).map((column) => cells[column]);
  });
  return [head, ...rows];
}
