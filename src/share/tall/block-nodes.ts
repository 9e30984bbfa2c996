import { evenLines } from '../lines.ts';
import { paperNode, spansNode, stepsNode } from './figure-nodes.ts';
import {
  body,
  COLUMN,
  row,
  serif,
  SIZES,
  small,
  stack,
  TALL_COLOURS,
  text,
  type Mark,
  type TallNode,
} from './nodes.ts';
import type { ListMark, TallBlock } from './page.ts';

/** One block of the middle, drawn. */
export function blockNode(block: TallBlock): TallNode {
  switch (block.type) {
    case 'heading':
      return headingNode(block.text);
    case 'text':
      return text(block.text, { ...body, marginTop: 26 });
    case 'list':
      return listNode(block);
    case 'say':
      return sayNode(block);
    case 'example':
      return ruled(block.lines.map((line) => text(line, body)));
    case 'table':
      return tableNode(block);
    case 'steps':
      return stepsNode(block);
    case 'paper':
      return paperNode(block);
    case 'spans':
      return spansNode(block);
  }
}

/** Lines of a heading, broken between words. */
export function brokenLines(words: string, size: number): string[] {
  return evenLines(words, COLUMN / size);
}

function headingNode(words: string): TallNode {
  return stack(
    { marginTop: 84, marginBottom: 6 },
    brokenLines(words, SIZES.head).map((line) =>
      serif(line, { fontSize: SIZES.head, lineHeight: 1.4 }),
    ),
  );
}

const MARKS: Partial<Record<ListMark, Mark>> = {
  '✔': { draw: 'tick', dy: 42 },
  '✘': { draw: 'cross', dy: 42 },
};

function listNode({ lead, items }: TallBlock & { type: 'list' }): TallNode {
  return stack({ marginTop: 26 }, [
    ...(lead === undefined ? [] : [text(lead, body)]),
    ...items.map((item, at) => itemNode(item, at)),
  ]);
}

function itemNode(item: { mark: ListMark; text: string }, at: number): TallNode {
  const drawn = MARKS[item.mark];
  const lead =
    drawn === undefined
      ? serif(item.mark, { ...body, width: 68, flexShrink: 0, color: TALL_COLOURS.accent })
      : text('', { width: 68, flexShrink: 0 }, drawn);
  return row({ marginTop: at === 0 ? 8 : 22 }, [lead, text(item.text, { ...body, flexGrow: 1, flexBasis: 0 })]);
}

/** Between two hairlines. */
function ruled(children: TallNode[]): TallNode {
  const rule = `3px solid ${TALL_COLOURS.rule}`;
  return stack(
    { marginTop: 44, paddingTop: 30, paddingBottom: 34, borderTop: rule, borderBottom: rule },
    children,
  );
}

function sayNode({ turns }: TallBlock & { type: 'say' }): TallNode {
  const label = { ...small, color: TALL_COLOURS.accent };
  return ruled([
    text('照着说', label),
    ...turns.map(({ who, text: words }) =>
      row({ marginTop: 12 }, [
        ...(who === undefined
          ? []
          : [serif(`${who}：`, { ...saying, width: 112, flexShrink: 0, color: TALL_COLOURS.muted })]),
        serif(words, {
          ...saying,
          flexGrow: 1,
          flexBasis: 0,
          color: who === '他' ? TALL_COLOURS.muted : TALL_COLOURS.ink,
        }),
      ]),
    ),
  ]);
}
const saying = { fontSize: SIZES.answer, lineHeight: 1.6 };

/** A table read downwards: what the row is about stands large, the rest beside it or under it. */
function tableNode({ head, rows }: TallBlock & { type: 'table' }): TallNode {
  const rule = `3px solid ${TALL_COLOURS.rule}`;
  const isNarrow = rows.every(([first = '']) => first.length <= 6);
  return stack({ marginTop: 26 }, [
    text(head.join(' · '), small),
    ...rows.map(([first = '', ...rest]) =>
      stack(
        { borderTop: rule, paddingTop: 20, paddingBottom: 22, ...(isNarrow ? { flexDirection: 'row' } : {}) },
        [
          serif(first, {
            fontSize: SIZES.head,
            lineHeight: 1.4,
            ...(isNarrow ? { width: 220, flexShrink: 0, color: TALL_COLOURS.accent } : {}),
          }),
          stack(
            isNarrow ? { flexGrow: 1, flexBasis: 0 } : {},
            rest.map((cell, at) => text(cell, at === 0 ? body : small)),
          ),
        ],
      ),
    ),
  ]);
}
