import type { Face, Weight } from './fonts.ts';
import type { Mark } from './tall/mark.ts';

/** Sides in the order top, right, bottom, left. */
export type Sides = readonly [number, number, number, number];
/** A line drawn along a side: how wide, in which colour. */
export type Rule = readonly [width: number, colour: string];

/** How words look; handed down to what stands inside. */
export interface Letters {
  color: string;
  face: Face;
  fontSize: number;
  fontWeight: Weight;
  /** In sizes of the letters. */
  lineHeight: number;
}

/** A part of CSS, in pixels. */
export interface Style extends Partial<Letters> {
  /** Under each other if nothing is said. */
  flexDirection?: 'row' | undefined;
  justifyContent?: 'space-between' | 'flex-end' | 'center' | undefined;
  alignItems?: 'flex-end' | undefined;
  flexGrow?: number | undefined;
  width?: number | undefined;
  height?: number | undefined;
  marginTop?: number | undefined;
  marginBottom?: number | undefined;
  marginLeft?: number | undefined;
  padding?: Sides | undefined;
  border?: Rule | undefined;
  borderTop?: Rule | undefined;
  borderBottom?: Rule | undefined;
  borderRadius?: number | undefined;
  background?: string | undefined;
  opacity?: number | undefined;
  /** Over the box it stands in, from its top to its bottom, this far from its left: takes no room. */
  over?: number | undefined;
}

/** A box, or one line of words: whoever makes the node has broken them. */
export interface Node {
  style: Style;
  /** Drawn over the words, where the node comes to stand. */
  mark?: Mark | undefined;
  children: readonly Node[] | string;
}

export function box(style: Style, children: readonly Node[] | string, mark?: Mark): Node {
  return { style, ...(mark === undefined ? {} : { mark }), children };
}

/** Lines under each other. */
export function linesOf(style: Style, lines: readonly string[], mark?: Mark): Node {
  return box(
    style,
    lines.map((line) => box({}, line)),
    mark,
  );
}
