// Everything that is shown of the log.
import { fill } from '../template.ts';
import { findEntries } from './find.ts';
import { drawEntry, drawTable, PAGE } from './list.element.ts';
import { SEARCH, type Log } from './log.ts';
import { MARKS } from './marks.ts';
import { find, show, write } from './page.element.ts';
import type { LogWords } from './schema.ts';
import { summarise } from './summary.ts';
import { PRINTED, tableRows, type Column } from './table.ts';

/** From this many on, finding is worth its place on the page. */
const FEW = 3;

export function drawLog(log: Log, words: LogWords): void {
  show('[data-unsaved]', !log.isKept && log.entries.length > 0);
  show('[data-kept]', log.isKept);
  show('[data-act=save]', !log.isKept);
  show('[data-act=undo]', log.removed !== undefined);
  drawList(log, words);
  drawMarks(log, words);
  drawSummary(log, words);
}

export function drawList(log: Log, words: LogWords): void {
  const found = findEntries(log.entries, log.marks, log.search);
  const head = found.length === log.entries.length ? words.listHead : words.shown;
  write('[data-list-head]', fill(head, { count: String(found.length) }));
  // There is nothing to look for among a few.
  show('[data-search]', log.entries.length > FEW);
  show('[data-none]', log.entries.length === 0);
  show('[data-none-match]', log.entries.length > 0 && found.length === 0);
  const drawn = found.slice(0, log.shown);
  find('[data-list]')?.replaceChildren(
    ...drawn.map((entry) => drawEntry(entry, log.marks.get(entry.id) ?? [], words)),
  );
  const left = found.length - drawn.length;
  show('[data-act=more]', left > 0);
  write('[data-act=more]', fill(words.more, { count: String(Math.min(left, PAGE)) }));
}

function drawMarks(log: Log, words: LogWords): void {
  const isEmpty = log.entries.length === 0;
  let any = 0;
  for (const mark of MARKS) {
    const count = log.entries.filter(({ id }) => log.marks.get(id)?.includes(mark)).length;
    any += count;
    show(`[data-mark=${mark}]`, isEmpty || count > 0);
    const said = isEmpty ? '' : fill(words.markCount, { count: String(count) });
    write(`[data-mark=${mark}] [data-count]`, said);
  }
  show('[data-no-marks]', !isEmpty && any === 0);
}

function drawSummary(log: Log, words: LogWords): void {
  const lines = summaryLines(log, words);
  show('[data-summary-part]', lines.length > 0);
  find('[data-summary]')?.replaceChildren(
    ...lines.map((line) => {
      const made = document.createElement('p');
      made.textContent = line;
      return made;
    }),
  );
}

export const summaryLines = (log: Log, words: LogWords): string[] =>
  summarise(log.entries, log.marks, words);

/** The whole log, the oldest first. */
export const wholeTable = (log: Log, words: LogWords, shown?: readonly Column[]): string[][] =>
  tableRows(
    findEntries(log.entries, log.marks, { ...SEARCH, order: 'oldest' }),
    log.marks,
    words,
    shown,
  );

export function drawPrint(log: Log, words: LogWords): void {
  const table = find<HTMLTableElement>('[data-print-table]');
  if (table) drawTable(table, log.entries.length === 0 ? [] : wholeTable(log, words, PRINTED));
}
