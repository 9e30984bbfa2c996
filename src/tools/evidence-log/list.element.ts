// Draws the records, fifty at a time, and the table for the printer.
import { dayOf, timeOf, type Entry } from './entry.ts';
import type { Mark } from './marks.ts';
import type { LogWords } from './schema.ts';

/** As many as a phone draws at once without a pause. */
export const PAGE = 50;

function element(tag: string, text: string, className = ''): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = text;
  if (className !== '') made.className = className;
  return made;
}

function button(text: string, act: string, id: string): HTMLElement {
  const made = element('button', text, 'btn plain');
  made.setAttribute('type', 'button');
  made.dataset['act'] = act;
  made.dataset['id'] = id;
  return made;
}

/** One record: when, how, who, what was said, and its marks. */
export function drawEntry(entry: Entry, marks: readonly Mark[], words: LogWords): HTMLElement {
  const item = document.createElement('li');
  const to = entry.to === 'me' ? '' : ` · ${words.to[entry.to]}`;
  const head = `${dayOf(entry)} ${timeOf(entry)} · ${words.ways[entry.way]}${to}`;
  item.append(element('p', head, 'when'));
  const from = [entry.number, entry.who].filter((part) => part !== '').join(' · ');
  if (from !== '') item.append(element('p', from, 'small muted'));
  if (entry.said !== '') item.append(element('p', `“${entry.said}”`, 'said'));
  for (const [name, text] of [
    [words.columns.promised, entry.promised],
    [words.columns.files, entry.files],
  ] as const)
    if (text !== '') item.append(element('p', `${name}：${text}`, 'small'));
  if (marks.length > 0) {
    const list = element('p', '', 'tags');
    list.append(...marks.map((mark) => element('span', words.marks[mark])));
    item.append(list);
  }
  const acts = element('p', '', 'no-print acts');
  acts.append(button(words.edit, 'edit', entry.id), button(words.remove, 'remove', entry.id));
  item.append(acts);
  return item;
}

/** All rows of a table, the first as its head. */
export function drawTable(table: HTMLTableElement, rows: readonly (readonly string[])[]): void {
  const [heads = [], ...body] = rows;
  const rowOf = (cells: readonly string[], tag: string): HTMLTableRowElement => {
    const row = document.createElement('tr');
    row.append(...cells.map((cell) => element(tag, cell)));
    return row;
  };
  const head = document.createElement('thead');
  head.append(rowOf(heads, 'th'));
  const main = document.createElement('tbody');
  main.append(...body.map((cells) => rowOf(cells, 'td')));
  table.replaceChildren(head, main);
}
