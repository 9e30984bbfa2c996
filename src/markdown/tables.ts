import type { Element, ElementContent } from 'hast';
import { visit } from 'unist-util-visit';

/** A table as it is drawn: columns of bare numbers end in one line, and it scrolls in its own focusable box, never the page. */
export function drawTable(table: Element): Element {
  alignNumbers(table);
  return {
    type: 'element',
    tagName: 'div',
    properties: { className: ['scroll'], tabIndex: 0, role: 'group', ariaLabel: '表格' },
    children: [table],
  };
}

const NUMBER = /^[\d.,]+%?$/;

/** Cells of a column whose every value is a number, its heading too, get the class `n`. */
function alignNumbers(table: Element): void {
  const [head = [], ...body] = rowsOf(table);
  head.forEach((heading, at) => {
    const cells = body.map((row) => row[at]).filter((cell) => cell !== undefined);
    if (at === 0 || cells.length === 0 || !cells.every((cell) => NUMBER.test(textOf(cell)))) return;
    for (const cell of [heading, ...cells]) cell.properties['className'] = ['n'];
  });
}

function rowsOf(table: Element): Element[][] {
  const rows: Element[][] = [];
  visit(table, 'element', (row) => {
    if (row.tagName === 'tr') rows.push(row.children.filter(isCell));
  });
  return rows;
}

const isCell = (node: ElementContent): node is Element =>
  node.type === 'element' && /^t[hd]$/.test(node.tagName);

function textOf(cell: Element): string {
  let text = '';
  visit(cell, 'text', ({ value }) => {
    text += value;
  });
  return text.trim();
}
