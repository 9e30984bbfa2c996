import type { Placed } from '../layout.ts';
import { darkPath } from '../qr.ts';
import type { Look, Shape } from '../shapes.ts';
import type { Mark } from './mark.ts';
import { COLUMN, LEFT, LINE, TALL_COLOURS } from './nodes.ts';
import { CODE } from './sheet.ts';

/** A mark, and the place its node came to stand at. */
type Of<D extends Mark['draw']> = Placed & { mark: Extract<Mark, { draw: D }> };

/** The nodes with one of these marks, from the top. */
function only<D extends Mark['draw']>(placed: readonly Placed[], ...names: D[]): Of<D>[] {
  return placed
    .map((one) => ({ ...one, mark: one.node.mark }))
    .filter((one): one is Of<D> => names.some((name) => name === one.mark?.draw))
    .sort((a, b) => a.top - b.top);
}

const STROKE = { stroke: TALL_COLOURS.accent, width: 8 } as const;
const DASHES: Record<Extract<Mark, { draw: 'dot' }>['odds'], Look> = {
  一定: STROKE,
  可能: { ...STROKE, dashes: [26, 16] },
  少见: { ...STROKE, dashes: [0.1, 20], isRound: true },
};
const round = (value: number): number => Math.round(value * 10) / 10;

/** The line down the sheet with its dots and days, the marks of lists, and the code: drawn over the words. */
export function shapesOver(
  placed: readonly Placed[],
  code: readonly (readonly boolean[])[] | undefined,
): Shape[] {
  return [
    ...spine(only(placed, 'dot')),
    ...only(placed, 'ticks').map(ticks),
    ...only(placed, 'exit').flatMap(exit),
    ...only(placed, 'tick', 'cross').map(listMark),
    ...only(placed, 'span').flatMap(span),
    ...only(placed, 'code').flatMap((one) => (code === undefined ? [] : [codeSquare(code, one)])),
  ];
}

/** From dot to dot, each stretch as certain as the step it leads to. */
function spine(dots: readonly Of<'dot'>[]): Shape[] {
  const at = ({ top, mark }: Of<'dot'>): number => round(top + mark.dy);
  return dots.flatMap((one, n) => {
    const next = dots[n + 1];
    const end = dot(LINE, at(one), one.mark.as);
    if (next === undefined) return [end];
    const path = `M${LINE} ${at(one) + GAP}V${at(next) - GAP}`;
    return [{ path, ...DASHES[next.mark.odds] }, end];
  });
}
const GAP = 26;

function dot(x: number, y: number, as: Of<'dot'>['mark']['as']): Shape {
  if (as === 'mine') return { circle: [x, y, 20], fill: TALL_COLOURS.accent };
  const stroke = as === 'missed' ? TALL_COLOURS.danger : TALL_COLOURS.accent;
  return { circle: [x, y, 17], ...STROKE, stroke };
}

/** A tick for every day, longer at every fifth. */
function ticks({ top, height, mark: { days } }: Of<'ticks'>): Shape {
  const marks = Array.from({ length: days - 1 }, (_, n) => {
    const y = round(top + (height * (n + 1)) / days);
    return `M${LINE - 4} ${y}h-${(n + 1) % 5 === 0 ? 40 : 24}`;
  });
  return { path: marks.join(''), ...STROKE, width: 5 };
}

function exit({ top, mark }: Of<'exit'>): Shape[] {
  const y = round(top + mark.dy);
  const x = LEFT + 4;
  return [
    { path: `M${LINE} ${y - (x - LINE)}L${x - 14} ${y - 14}`, ...STROKE },
    dot(x, y, mark.as),
  ];
}

function listMark({ left, top, mark }: Of<'tick' | 'cross'>): Shape {
  const y = round(top + mark.dy);
  if (mark.draw === 'tick') return { path: `M${left + 2} ${y}l14 15 26-32`, ...STROKE };
  const path = `M${left + 5} ${y - 17}l34 34m0-34l-34 34`;
  return { path, ...STROKE, stroke: TALL_COLOURS.danger };
}

function span({ left, top, height, mark: { from, to, odds } }: Of<'span'>): Shape[] {
  const y = round(top + height / 2);
  const end: Shape[] = odds === '一定' ? [{ path: `M${left + to} ${y - 22}v44`, ...STROKE }] : [];
  return [
    { path: `M${left} ${y}H${left + COLUMN}`, stroke: TALL_COLOURS.muted, width: 3 },
    { path: `M${left + from} ${y}H${left + to}`, ...DASHES[odds] },
    ...end,
    dot(left + from + 20, y, 'mine'),
  ];
}

function codeSquare(code: readonly (readonly boolean[])[], { left, top }: Of<'code'>): Shape {
  const side = Math.floor(CODE / code.length);
  return { path: darkPath(code, { side, left, top }), fill: TALL_COLOURS.ink };
}
