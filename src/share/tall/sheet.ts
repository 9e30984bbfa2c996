import { SITE } from '../../site.ts';
import { blockNode, brokenLines } from './block-nodes.ts';
import {
  body,
  COLUMN,
  LEFT,
  serif,
  SIZES,
  small,
  stack,
  TALL_COLOURS,
  text,
  WIDTH,
  type TallNode,
} from './nodes.ts';
import type { TallPage } from './page.ts';

/** Side of the code; it stands alone at the end. */
export const CODE = 456;

/** The whole sheet, from the title to the date. Without an address there is no code, and nothing speaks of one. */
export function sheet(page: TallPage, link: string | undefined): TallNode {
  return stack(
    {
      width: WIDTH,
      padding: `96px ${WIDTH - LEFT - COLUMN}px 110px ${LEFT}px`,
      background: TALL_COLOURS.paper,
      color: TALL_COLOURS.ink,
      fontFamily: 'Noto Sans SC',
    },
    [
      text('一图看懂', { ...small, marginBottom: 18 }),
      ...brokenLines(page.title, SIZES.title).map((line, at) =>
        serif(
          line,
          { fontSize: SIZES.title, lineHeight: 1.35 },
          at === 0 ? { draw: 'dot', as: 'mine', odds: '一定', dy: 57 } : undefined,
        ),
      ),
      text(page.answer, { fontSize: SIZES.answer, lineHeight: 1.6, marginTop: 34 }),
      ...page.blocks.map(blockNode),
      actsNode(page.acts),
      ...footNodes(page, link),
    ],
  );
}

function actsNode(acts: readonly string[]): TallNode {
  return stack({ marginTop: 96 }, [
    serif('现在做', { fontSize: SIZES.head, lineHeight: 1.4, color: TALL_COLOURS.accent }),
    ...acts.map((act) =>
      text(
        act,
        { fontSize: SIZES.answer, fontWeight: 600, lineHeight: 1.5, marginTop: 28 },
        { draw: 'dot', as: 'mine', odds: '一定', dy: 42 },
      ),
    ),
  ]);
}

function footNodes({ evidence, checked, recheck }: TallPage, link: string | undefined): TallNode[] {
  return [
    serif(
      SITE.name,
      { ...body, color: TALL_COLOURS.accent, marginTop: 120 },
      { draw: 'dot', as: 'end', odds: '少见', dy: 42 },
    ),
    text(`核对于 ${checked}，${recheck}再核。`, small),
    ...(evidence === '' ? [] : [text(`依据：${evidence}。`, small)]),
    ...(link === undefined
      ? [text('全文和出处在网站上：请转给你这张图的人，把网址也发给你。', small)]
      : [
          stack({ marginTop: 150, width: CODE, height: CODE }, [], { draw: 'code' }),
          text('长按或扫码，看全文和出处', { ...small, marginTop: 36 }),
          text(link.replace(/^https?:\/\//, ''), { ...small, wordBreak: 'break-all' }),
        ]),
  ];
}
