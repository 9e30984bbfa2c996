import { evenLines, filledLines } from '../lines.ts';
import { box, linesOf, type Letters, type Node, type Style } from '../node.ts';
import { COLOURS } from '../template.ts';
import type { Mark } from './mark.ts';

/** Width of the sheet, the line down its left, and the column of words. */
export const WIDTH = 1080;
export const LINE = 84;
export const LEFT = 156;
export const COLUMN = WIDTH - LEFT - 72;

/** Every size on the sheet. A phone shows it at a third: 48 is 16 there, and nothing is smaller. */
export const SIZES = { title: 84, answer: 56, head: 60, body: 52, small: 48, clock: 150 } as const;

export const TALL_COLOURS = { ...COLOURS, leaf: '#fffdf8', danger: '#a8321a' } as const;

/** Boxes beside each other. */
export function row(style: Style, children: readonly Node[]): Node {
  return box({ flexDirection: 'row', ...style }, children);
}

/** How a paragraph is set. */
export interface Setting extends Style {
  fontSize: number;
  lineHeight: number;
}
interface Place {
  /** Room for a line, in pixels. */
  width?: number;
  mark?: Mark;
}

/** A paragraph, broken between words. */
export function text(words: string, style: Setting, { width = COLUMN, mark }: Place = {}): Node {
  return linesOf(style, filledLines(words, width / style.fontSize), mark);
}

/** The letters of titles, and of words to say. */
const SERIF = { face: 'serif', fontWeight: 600 } as const;

/** A paragraph in the serif of the titles. */
export function serif(words: string, style: Setting, place?: Place): Node {
  return text(words, { ...SERIF, ...style }, place);
}

/** A title in the serif, its lines as even as they come. */
export function title(words: string, style: Setting, mark?: Mark): Node {
  return linesOf({ ...SERIF, ...style }, evenLines(words, COLUMN / style.fontSize), mark);
}

/** Words of a paragraph that look otherwise than those beside them. */
export interface Run {
  words: string;
  letters?: Partial<Letters>;
}

/** A paragraph of runs, broken between words whatever run they are in. */
export function runs(parts: readonly Run[], style: Setting, width: number): Node {
  const all = parts.map(({ words }) => words).join('');
  const lines: Node[] = [];
  let end = 0;
  for (const line of filledLines(all, width / style.fontSize)) {
    const start = all.indexOf(line, end);
    end = start + line.length;
    lines.push(row({}, cut(parts, start, end)));
  }
  return box(style, lines);
}

/** The runs between two places of their words; an empty line has one without words. */
function cut(parts: readonly Run[], start: number, end: number): Node[] {
  let from = 0;
  return parts.flatMap(({ words, letters = {} }) => {
    const shown = words.slice(Math.max(0, start - from), Math.max(0, end - from));
    from += words.length;
    return shown === '' && words !== '' ? [] : [box(letters, shown)];
  });
}

/** The small print. */
export const small: Setting = { fontSize: SIZES.small, lineHeight: 1.55, color: COLOURS.muted };
export const body: Setting = { fontSize: SIZES.body, lineHeight: 1.6 };
/** Heading of a section or a figure. */
export const head: Setting = { fontSize: SIZES.head, lineHeight: 1.4 };
