/** Rows for the spreadsheet and the print: one line a contact. */
import { dayOf, timeOf, type Entry } from './entry.ts';
import type { Mark } from './marks.ts';
import type { LogWords } from './schema.ts';

export type Column = keyof LogWords['columns'];

/** What fits across an upright A4 page. */
export const PRINTED: readonly Column[] = [
  'at',
  'way',
  'number',
  'who',
  'to',
  'said',
  'promised',
  'files',
  'marks',
];

export function tableRows(
  entries: readonly Entry[],
  marks: ReadonlyMap<string, readonly Mark[]>,
  words: LogWords,
  shown: readonly Column[] = Object.keys(words.columns) as Column[],
): string[][] {
  const { columns, ways, to, yes } = words;
  const said = (isSet: boolean): string => (isSet ? yes : '');
  const rows = entries.map((entry) => {
    const cells: Record<Column, string> = {
      ...entry,
      at: `${dayOf(entry)} ${timeOf(entry)}`,
      way: ways[entry.way],
      to: to[entry.to],
      marks: (marks.get(entry.id) ?? []).map((mark) => words.marks[mark]).join('；'),
      agreed: said(entry.agreed),
      told: said(entry.told),
      refused: said(entry.refused),
    };
    return shown.map((column) => cells[column]);
  });
  return [shown.map((column) => columns[column]), ...rows];
}
