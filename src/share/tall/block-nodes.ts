import { squares } from '../lines.ts';
import { box, type Node, type Rule } from '../node.ts';
import { paperNode, spansNode, stepsNode } from './figure-nodes.ts';
import {
  body,
  COLUMN,
  head,
  row,
  serif,
  SIZES,
  small,
  TALL_COLOURS,
  text,
  title,
  type Setting,
} from './nodes.ts';
import type { Mark } from './mark.ts';
import type { ListMark, TallBlock } from '../../content/tall/page.ts';

type Of<T extends TallBlock['type']> = Extract<TallBlock, { type: T }>;

/** The middle of the sheet. Words to say that follow each other stand between the same two lines. */
export function blockNodes(blocks: readonly TallBlock[]): Node[] {
  return blocks.flatMap((block, at) => {
    if (block.type !== 'say') return [blockNode(block)];
    if (blocks[at - 1]?.type === 'say') return [];
    const after = blocks.slice(at);
    const end = after.findIndex(({ type }) => type !== 'say');
    const talks = end < 0 ? after : after.slice(0, end);
    return [sayNode(talks.filter((one) => one.type === 'say'))];
  });
}

function blockNode(block: Exclude<TallBlock, { type: 'say' }>): Node {
  switch (block.type) {
    case 'heading':
      return box({ marginTop: 84, marginBottom: 6 }, [title(block.text, head)]);
    case 'text':
      return text(block.text, { ...body, marginTop: 26 });
    case 'list':
      return listNode(block);
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

const MARKS: Partial<Record<ListMark, Mark>> = {
  '✔': { draw: 'tick', dy: 42 },
  '✘': { draw: 'cross', dy: 42 },
};
/** Room for what stands before an item. */
const INDENT = 68;

function listNode({ lead, items }: Of<'list'>): Node {
  return box({ marginTop: 26 }, [
    ...(lead === undefined ? [] : [text(lead, body)]),
    ...items.map((item, at) => itemNode(item, at)),
  ]);
}

function itemNode(item: Of<'list'>['items'][number], at: number): Node {
  const drawn = MARKS[item.mark];
  const before = { width: INDENT };
  const lead =
    drawn === undefined
      ? serif(item.mark, { ...body, ...before, color: TALL_COLOURS.accent })
      : box(before, [], drawn);
  return row({ marginTop: at === 0 ? 8 : 22 }, [
    lead,
    text(item.text, body, { width: COLUMN - INDENT }),
  ]);
}

const rule: Rule = [3, TALL_COLOURS.rule];

/** Between two hairlines. */
function ruled(children: Node[]): Node {
  return box(
    { marginTop: 44, padding: [30, 0, 34, 0], borderTop: rule, borderBottom: rule },
    children,
  );
}

function sayNode(talks: readonly Of<'say'>[]): Node {
  return ruled([
    text('照着说', { ...small, color: TALL_COLOURS.accent }),
    ...talks.map(({ turns }, at) => box({ marginTop: at === 0 ? 0 : 34 }, turns.map(turnNode))),
  ]);
}

const SAYING: Setting = { fontSize: SIZES.answer, lineHeight: 1.6, marginTop: 12 };
const SPEAKER = 112;

function turnNode({ who, text: words }: Of<'say'>['turns'][number]): Node {
  if (who === undefined) return serif(words, SAYING);
  return row({}, [
    serif(`${who}：`, { ...SAYING, width: SPEAKER, color: TALL_COLOURS.muted }),
    serif(
      words,
      { ...SAYING, color: who === '他' ? TALL_COLOURS.muted : TALL_COLOURS.ink },
      { width: COLUMN - SPEAKER },
    ),
  ]);
}

/** A table read downwards: what a row is about, and beside it or under it the rest. */
function tableNode({ head: names, rows }: Of<'table'>): Node {
  const widest = Math.max(...rows.map(([first = '']) => squares(first))) * SIZES.head + 48;
  const isNarrow = widest < COLUMN / 3;
  return box({ marginTop: 26 }, [
    text(names.join(' · '), { ...small, marginBottom: 14 }),
    ...rows.map(([first = '', ...rest]) =>
      isNarrow ? besideNode(first, rest, widest) : underNode(first, rest),
    ),
  ]);
}

const cell = { borderTop: rule, padding: [20, 0, 24, 0] } as const;

function besideNode(first: string, rest: readonly string[], width: number): Node {
  return row(cell, [
    serif(first, { ...head, width, color: TALL_COLOURS.accent }),
    box(
      {},
      rest.map((words, at) => text(words, at === 0 ? body : small, { width: COLUMN - width })),
    ),
  ]);
}

/** What the row is about, and what holds for it: large where it is short. */
function underNode(first: string, rest: readonly string[]): Node {
  const isShort = rest.every((words) => squares(words) * SIZES.title <= COLUMN);
  return box(cell, [
    text(first, { ...small, color: TALL_COLOURS.accent }),
    ...rest.map((words) =>
      serif(words, isShort ? { fontSize: SIZES.title, lineHeight: 1.3 } : head),
    ),
  ]);
}
