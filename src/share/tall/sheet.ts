import { SITE } from '../../site.ts';
import { squares } from '../lines.ts';
import { box, linesOf, type Node } from '../node.ts';
import { saySources } from '../share-text.ts';
import { blockNodes } from './block-nodes.ts';
import {
  body,
  COLUMN,
  head,
  LEFT,
  serif,
  SIZES,
  small,
  TALL_COLOURS,
  text,
  title,
  WIDTH,
} from './nodes.ts';
import type { TallPage } from '../../content/tall/page.ts';

/** Side of the code; it stands alone at the end. */
export const CODE = 456;

/** The whole sheet, from the title to the date. Without an address there is no code, and nothing speaks of one. */
export function sheet(page: TallPage, link: string | undefined): Node {
  return box(
    {
      width: WIDTH,
      padding: [96, WIDTH - LEFT - COLUMN, 110, LEFT],
      color: TALL_COLOURS.ink,
    },
    [
      text('一图看懂', { ...small, marginBottom: 18 }),
      title(
        page.title,
        { fontSize: SIZES.title, lineHeight: 1.35 },
        { draw: 'dot', as: 'mine', odds: '一定', dy: 57 },
      ),
      text(page.answer, { fontSize: SIZES.answer, lineHeight: 1.6, marginTop: 34 }),
      ...blockNodes(page.blocks),
      actsNode(page.acts),
      ...footNodes(page, link),
    ],
  );
}

function actsNode(acts: readonly string[]): Node {
  const act = { fontSize: SIZES.answer, fontWeight: 600, lineHeight: 1.5, marginTop: 28 } as const;
  return box({ marginTop: 96 }, [
    serif('现在做', { ...head, color: TALL_COLOURS.accent }),
    ...acts.map((words) =>
      text(words, act, { mark: { draw: 'dot', as: 'mine', odds: '一定', dy: 42 } }),
    ),
  ]);
}

function footNodes({ evidence, checked, recheck }: TallPage, link: string | undefined): Node[] {
  return [
    serif(
      SITE.name,
      { ...body, color: TALL_COLOURS.accent, marginTop: 120 },
      { mark: { draw: 'dot', as: 'end', odds: '少见', dy: 42 } },
    ),
    text(`${checked} 核对 · ${recheck} 再核`, small),
    ...(evidence.length === 0 ? [] : [text(`依据：${saySources(evidence)}`, small)]),
    ...(link === undefined
      ? [text('全文和出处在网站上：请转给你这张图的人，把网址也发给你。', small)]
      : [
          box({ marginTop: 150, width: CODE, height: CODE }, [], { draw: 'code' }),
          text('长按或扫码，看全文和出处', { ...small, marginTop: 36 }),
          linesOf(small, addressLines(link)),
        ]),
  ];
}

/** The address as one would read it out, broken after a slash where it is long. */
function addressLines(link: string): string[] {
  const lines = [''];
  for (const part of link.replace(/^https?:\/\//, '').match(/[^/]*\/|[^/]+$/g) ?? []) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && squares(line + part) * SIZES.small > COLUMN) lines.push(part);
    else lines.splice(-1, 1, line + part);
  }
  return lines;
}
