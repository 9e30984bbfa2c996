import type { Element, Root, Text } from 'hast';
import { visit, SKIP } from 'unist-util-visit';
import { isMark } from './hang.ts';

const UNIT = '日天月年元次页条个号期万岁种封张家份周位点倍步项行件分小';
const NUMBER_AND_UNIT = new RegExp(`(?<!\\d)(\\d[\\d.,]{0,6}) (?=[${UNIT}])`, 'g');
const ORDINAL = /第 (?=\d)/g;

/** No line ends between a number and its unit: 15 日, 第 3 天. */
export function keepUnits(tree: Root): void {
  visit(tree, 'text', (node) => {
    node.value = node.value.replace(NUMBER_AND_UNIT, '$1\u00a0').replace(ORDINAL, '第\u00a0');
  });
}

const BLOCKS = ['p', 'li', 'td'];
/** Shorter ones stand in one line of a phone. */
const ONE_LINE = 17;
const LAST_TWO = /^(.*\S)([\u3400-\u9fff]{2}[，。；：？！、”’）》]*)$/s;

/** A last line of one character looks forgotten: the last two of a block stay together. Browsers without `text-wrap: pretty` need it most. */
export function keepEnds(tree: Root): void {
  visit(tree, 'element', (block) => {
    if (!BLOCKS.includes(block.tagName) || hasBlocks(block)) return;
    if (textOf(block).length <= ONE_LINE) return;
    const last = lastWords(block);
    if (last === undefined) return;
    const { node, parent } = last;
    const [, before, end] = LAST_TWO.exec(node.value) ?? [];
    if (before === undefined || end === undefined) return;
    const kept: Element = {
      type: 'element',
      tagName: 'span',
      properties: { className: ['z'] },
      children: [{ type: 'text', value: end }],
    };
    node.value = before;
    parent.children.splice(parent.children.indexOf(node) + 1, 0, kept);
    return SKIP;
  });
}

/** A plain text as one that ends together: what may be broken, and the end that may not. */
export function splitEnd(text: string): [before: string, end: string] {
  const [, before, end] = text.length > ONE_LINE ? (LAST_TWO.exec(text) ?? []) : [];
  return before === undefined || end === undefined ? [text, ''] : [before, end];
}

const hasBlocks = (element: Element): boolean =>
  element.children.some(
    (child) => child.type === 'element' && /^(p|ul|ol|table|div)$/.test(child.tagName),
  );

function textOf(element: Element): string {
  let text = '';
  visit(element, 'text', ({ value }) => {
    text += value;
  });
  return text;
}

/** The last text with a word in it, and where it stands; marks and lone punctuation after it are passed over. */
function lastWords(element: Element): { node: Text; parent: Element } | undefined {
  for (const child of element.children.toReversed()) {
    if (child.type === 'text' && /[\p{L}\p{N}]/u.test(child.value))
      return { node: child, parent: element };
    if (child.type !== 'element') continue;
    if (child.tagName === 'br') return undefined;
    const inner = isMark(child) ? undefined : lastWords(child);
    if (inner !== undefined) return inner;
  }
  return undefined;
}
