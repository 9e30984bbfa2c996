import { CODE } from './sheet.ts';
import { COLUMN, LEFT, LINE, TALL_COLOURS, type Mark } from './nodes.ts';

/** A mark, and the place its node came to stand at. */
export interface Placed {
  mark: Mark;
  left: number;
  top: number;
  height: number;
}
type Of<D extends Mark['draw']> = Placed & { mark: Extract<Mark, { draw: D }> };
const only = <D extends Mark['draw']>(placed: readonly Placed[], ...names: D[]): Of<D>[] =>
  placed.filter((one): one is Of<D> => names.some((name) => name === one.mark.draw));

const DASHES = {
  一定: '',
  可能: ' stroke-dasharray="26 16"',
  少见: ' stroke-dasharray=".1 20" stroke-linecap="round"',
} as const;
const round = (value: number): number => Math.round(value * 10) / 10;

/** The line down the sheet with its dots and days, the marks of lists, and the code: drawn over the words. */
export function drawOver(
  placed: readonly Placed[],
  code: readonly (readonly boolean[])[] | undefined,
): string {
  const parts = [
    ...spine(only(placed, 'dot')),
    ...only(placed, 'ticks').map(ticks),
    ...only(placed, 'exit').map(exit),
    ...only(placed, 'tick', 'cross').map(listMark),
    ...only(placed, 'span').map(span),
    ...only(placed, 'code').map((one) => (code === undefined ? '' : codeSquare(code, one))),
  ];
  return `<g fill="none" stroke="${TALL_COLOURS.accent}" stroke-width="8">${parts.join('')}</g>`;
}

/** From dot to dot, each stretch as certain as the step it leads to. */
function spine(dots: readonly Of<'dot'>[]): string[] {
  const at = ({ top, mark }: Of<'dot'>): number => round(top + mark.dy);
  return dots.flatMap((one, n) => {
    const next = dots[n + 1];
    const line =
      next === undefined
        ? ''
        : `<path d="M${LINE} ${at(one) + GAP}V${at(next) - GAP}"${DASHES[next.mark.odds]}/>`;
    return [line, dot(LINE, at(one), one.mark.as)];
  });
}
const GAP = 26;

function dot(x: number, y: number, as: Of<'dot'>['mark']['as']): string {
  if (as === 'mine')
    return `<circle cx="${x}" cy="${y}" r="20" fill="${TALL_COLOURS.accent}" stroke="none"/>`;
  const stroke = as === 'missed' ? ` stroke="${TALL_COLOURS.danger}"` : '';
  return `<circle cx="${x}" cy="${y}" r="17"${stroke}/>`;
}

/** A tick for every day, longer at every fifth. */
function ticks({ top, height, mark: { days } }: Of<'ticks'>): string {
  const marks = Array.from({ length: days - 1 }, (_, n) => {
    const y = round(top + (height * (n + 1)) / days);
    return `M${LINE - 4} ${y}h-${(n + 1) % 5 === 0 ? 40 : 24}`;
  });
  return `<path stroke-width="5" d="${marks.join('')}"/>`;
}

function exit({ top, mark }: Of<'exit'>): string {
  const y = round(top + mark.dy);
  const x = LEFT + 4;
  return `<path d="M${LINE} ${y - (x - LINE)}L${x - 14} ${y - 14}"/>${dot(x, y, mark.as)}`;
}

function listMark({ left, top, mark }: Of<'tick' | 'cross'>): string {
  const y = round(top + mark.dy);
  if (mark.draw === 'tick') return `<path d="M${left + 2} ${y}l14 15 26-32"/>`;
  return `<path stroke="${TALL_COLOURS.danger}" d="M${left + 5} ${y - 17}l34 34m0-34l-34 34"/>`;
}

function span({ left, top, height, mark: { from, to, odds } }: Of<'span'>): string {
  const y = round(top + height / 2);
  const end = odds === '一定' ? `<path d="M${left + to} ${y - 22}v44"/>` : '';
  return (
    `<path stroke="${TALL_COLOURS.muted}" stroke-width="3" d="M${left} ${y}H${left + COLUMN}"/>` +
    `<path d="M${left + from} ${y}H${left + to}"${DASHES[odds]}/>${end}` +
    dot(left + from + 20, y, 'mine')
  );
}

function codeSquare(code: readonly (readonly boolean[])[], { left, top }: Of<'code'>): string {
  const module = Math.floor(CODE / code.length);
  const path = code.flatMap((cells, r) =>
    cells.flatMap((isDark, c) =>
      isDark ? [`M${left + c * module} ${top + r * module}h${module}v${module}h-${module}z`] : [],
    ),
  );
  return `<path shape-rendering="crispEdges" stroke="none" fill="${TALL_COLOURS.ink}" d="${path.join('')}"/>`;
}
