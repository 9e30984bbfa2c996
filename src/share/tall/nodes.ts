import { familyOf } from '../fonts.ts';
import { evenLines, filledLines } from '../lines.ts';
import { COLOURS } from '../template.ts';
import type { Odds } from '../../content/tall/page.ts';

/** Width of the sheet, the line down its left, and the column of words. */
export const WIDTH = 1080;
export const LINE = 84;
export const LEFT = 156;
export const COLUMN = WIDTH - LEFT - 72;

/** Every size on the sheet. A phone shows it at a third: 48 is 16 there, and nothing is smaller. */
export const SIZES = { title: 84, answer: 56, head: 60, body: 52, small: 48, clock: 150 } as const;

export const TALL_COLOURS = { ...COLOURS, leaf: '#fffdf8', danger: '#a8321a' } as const;

/** What is drawn over the words, where the node that carries it comes to stand. */
export type Mark =
  | { draw: 'dot'; as: 'mine' | 'theirs' | 'missed' | 'end'; odds: Odds; dy: number }
  | { draw: 'ticks'; days: number }
  | { draw: 'exit'; as: 'mine' | 'theirs'; dy: number }
  | { draw: 'tick' | 'cross'; dy: number }
  | { draw: 'span'; from: number; to: number; odds: Odds }
  | { draw: 'code' };

export type Style = Record<string, string | number>;
/** A node as satori takes it. */
export interface TallNode {
  type: 'div' | 'span';
  props: { style: Style; mark?: Mark | undefined; children: TallNode[] | string };
}

/** A box of blocks, one under the other. */
export function stack(style: Style, children: TallNode[], mark?: Mark): TallNode {
  return {
    type: 'div',
    props: { style: { display: 'flex', flexDirection: 'column', ...style }, mark, children },
  };
}

/** Boxes beside each other. */
export function row(style: Style, children: TallNode[]): TallNode {
  return stack({ flexDirection: 'row', ...style }, children);
}

/** Words whose line breaks the browser of pictures may choose: runs of several looks. */
export function runs(children: TallNode[], style: Style): TallNode {
  return { type: 'div', props: { style: { display: 'block', ...style }, children } };
}

/** How a paragraph is set. */
export interface Setting extends Style {
  fontSize: number;
  lineHeight: number;
}
interface Place {
  /** Room for a line, in pixels. */
  width?: number;
  mark?: Mark | undefined;
}

/** A paragraph, broken between words. */
export function text(
  words: string,
  style: Setting,
  { width = COLUMN, mark }: Place = {},
): TallNode {
  return linesNode(filledLines(words, width / style.fontSize), style, mark);
}

/** A paragraph in the serif of the titles. */
export function serif(words: string, style: Setting, place?: Place): TallNode {
  return text(words, { fontFamily: familyOf(words, 'serif'), fontWeight: 600, ...style }, place);
}

/** A title in the serif, its lines as even as they come. */
export function title(words: string, style: Setting, mark?: Mark): TallNode {
  return linesNode(
    evenLines(words, COLUMN / style.fontSize),
    { fontFamily: familyOf(words, 'serif'), fontWeight: 600, ...style },
    mark,
  );
}

function linesNode(lines: readonly string[], style: Style, mark: Mark | undefined): TallNode {
  const line = (words: string): TallNode => ({
    type: 'div',
    props: { style: { whiteSpace: 'nowrap' }, children: words },
  });
  return stack(style, lines.map(line), mark);
}

export function span(words: string, style: Style): TallNode {
  return { type: 'span', props: { style, children: words } };
}

/** The small print. */
export const small: Setting = { fontSize: SIZES.small, lineHeight: 1.55, color: COLOURS.muted };
export const body: Setting = { fontSize: SIZES.body, lineHeight: 1.6 };
/** Heading of a section or a figure. */
export const head: Setting = { fontSize: SIZES.head, lineHeight: 1.4 };
