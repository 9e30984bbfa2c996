import { createCanvas } from '@napi-rs/canvas';
import Yoga, {
  Align,
  Edge,
  FlexDirection,
  Justify,
  PositionType,
  type Node as Flex,
} from 'yoga-layout';
import { familiesOf, type Face, type Weight } from './fonts.ts';
import type { Letters, Node, Style } from './node.ts';

/** A line of words, ready to be drawn. */
export interface Line {
  words: string;
  /** As a canvas takes it. */
  font: string;
  color: string;
  /** From the top of its box. */
  baseline: number;
}

/** A node, and the place it came to stand at. */
export interface Placed {
  node: Node;
  left: number;
  top: number;
  width: number;
  height: number;
  /** The words of a node that has no boxes inside. */
  line: Line | undefined;
}

const FIRST: Letters = {
  color: '#000',
  face: 'sans',
  fontSize: 16,
  fontWeight: 400,
  lineHeight: 1.5,
};

/** Where every box and line of a picture comes to stand, on whole pixels; the outer before the inner. `file` is named when a character cannot be drawn. */
export function layOut(root: Node, file: string): Placed[] {
  const tree = flexOf(root, FIRST, file);
  tree.flex.calculateLayout(undefined, undefined);
  const placed = [...places(tree, 0, 0)];
  tree.flex.freeRecursive();
  return placed;
}

interface Tree {
  node: Node;
  flex: Flex;
  line: Line | undefined;
  inside: Tree[];
}

function flexOf(node: Node, around: Letters, file: string): Tree {
  const flex = Yoga.Node.create();
  const { style, children } = node;
  const letters = lettersOf(style, around);
  setFlex(flex, style);
  if (typeof children === 'string') {
    const line = lineOf(children, letters, file);
    const height = letters.fontSize * letters.lineHeight;
    flex.setHeight(height);
    flex.setMeasureFunc(() => ({ width: widthOf(line), height })); // called where the width decides a place
    return { node, flex, line, inside: [] };
  }
  const inside = children.map((child) => flexOf(child, letters, file));
  inside.forEach((one, at) => flex.insertChild(one.flex, at));
  return { node, flex, line: undefined, inside };
}

function lettersOf(style: Style, around: Letters): Letters {
  return {
    color: style.color ?? around.color,
    face: style.face ?? around.face,
    fontSize: style.fontSize ?? around.fontSize,
    fontWeight: style.fontWeight ?? around.fontWeight,
    lineHeight: style.lineHeight ?? around.lineHeight,
  };
}

const JUSTIFY = {
  'space-between': Justify.SpaceBetween,
  'flex-end': Justify.FlexEnd,
  center: Justify.Center,
} as const;
const SIDES = [Edge.Top, Edge.Right, Edge.Bottom, Edge.Left] as const;

function setFlex(flex: Flex, style: Style): void {
  if (style.flexDirection === 'row') flex.setFlexDirection(FlexDirection.Row);
  if (style.justifyContent !== undefined) flex.setJustifyContent(JUSTIFY[style.justifyContent]);
  if (style.alignItems !== undefined) flex.setAlignItems(Align.FlexEnd);
  if (style.flexGrow !== undefined) flex.setFlexGrow(style.flexGrow);
  flex.setWidth(style.width);
  flex.setHeight(style.height);
  flex.setMargin(Edge.Top, style.marginTop);
  flex.setMargin(Edge.Bottom, style.marginBottom);
  flex.setMargin(Edge.Left, style.marginLeft);
  style.padding?.forEach((width, n) => flex.setPadding(SIDES[n] ?? Edge.All, width));
  flex.setBorder(Edge.All, style.border?.[0]);
  if (style.borderTop !== undefined) flex.setBorder(Edge.Top, style.borderTop[0]);
  if (style.borderBottom !== undefined) flex.setBorder(Edge.Bottom, style.borderBottom[0]);
  if (style.over === undefined) return;
  flex.setPositionType(PositionType.Absolute);
  flex.setPosition(Edge.Top, 0);
  flex.setPosition(Edge.Bottom, 0);
  flex.setPosition(Edge.Left, style.over);
}

/** Measures; the language is said, or it would be the machine's. */
const pen = createCanvas(1, 1).getContext('2d');
pen.lang = 'zh-Hans';

/** The letters stand in the middle of the line's height, as in CSS. */
function lineOf(words: string, letters: Letters, file: string): Line {
  const { color, face, fontSize, fontWeight, lineHeight } = letters;
  const font = `${fontSize}px ${familiesOf(words, face, fontWeight, file)}`;
  const baseline = Math.round((lineHeight / 2 + middleOf(face, fontWeight)) * fontSize);
  return { words, font, color, baseline };
}

/** How wide a line is; measuring takes as long as drawing. */
export function widthOf({ words, font }: Pick<Line, 'words' | 'font'>): number {
  pen.font = font;
  return pen.measureText(words).width;
}

/** How far above the baseline the letters of a face have their middle, in sizes. */
function middleOf(face: Face, weight: Weight): number {
  const key = `${face} ${weight}`;
  const known = middles.get(key);
  if (known !== undefined) return known;
  pen.font = `100px ${familiesOf('', face, weight, '')}`;
  const { fontBoundingBoxAscent: up, fontBoundingBoxDescent: down } = pen.measureText('');
  middles.set(key, (up - down) / 200);
  return (up - down) / 200;
}
const middles = new Map<string, number>();

function* places({ node, flex, line, inside }: Tree, x: number, y: number): Generator<Placed> {
  const { left, top, width, height } = flex.getComputedLayout();
  const at = { left: x + left, top: y + top };
  yield { node, ...at, width, height, line };
  for (const one of inside) yield* places(one, at.left, at.top);
}
