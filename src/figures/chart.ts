// Geometry of the charts: numbers in, path strings and places out. Drawn 320 wide, the width of a phone.
import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';

export const WIDTH = 320;

export interface DailyPoint {
  day: number;
  value: number;
  x: number;
  y: number;
}

/** A daily charge added up: the days that are named, and the line through them from zero. */
export function dailyLine(
  principal: number,
  rate: number,
  days: readonly number[],
  { height, top, right }: { height: number; top: number; right: number },
): { points: DailyPoint[]; path: string } {
  const last = Math.max(...days);
  const x = scaleLinear([0, last], [0, WIDTH - right]);
  const y = scaleLinear([0, principal * rate * last], [height, top]);
  const points = days.map((day) => {
    const value = principal * rate * day;
    return { day, value, x: round(x(day)), y: round(y(value)) };
  });
  const path = line()([[0, height], ...points.map(({ x, y }): [number, number] => [x, y])]);
  return { points, path: path ?? '' };
}

export interface Block {
  name: string;
  value: number;
  x: number;
  width: number;
}
export interface Row {
  name: string;
  total: number;
  text?: string | undefined;
  blocks: Block[];
}

/** Bars laid on one scale from zero. One bar of many parts becomes steps, each beginning where the last ended. */
export function barRows(
  bars: readonly {
    name: string;
    text?: string | undefined;
    parts: readonly { name: string; value: number }[];
  }[],
): { rows: Row[]; isSteps: boolean } {
  const totals = bars.map(({ parts }) => parts.reduce((sum, { value }) => sum + value, 0));
  const x = scaleLinear([0, Math.max(...totals)], [0, WIDTH]);
  const laid = bars.map(({ name, text, parts }, at): Row => {
    let from = 0;
    const blocks = parts.map((part): Block => {
      const block = { ...part, x: round(x(from)), width: round(x(part.value)) };
      from += part.value;
      return block;
    });
    return { name, text, total: totals[at] ?? 0, blocks };
  });
  const [only] = laid;
  return laid.length === 1 && only !== undefined && only.blocks.length > 2
    ? {
        isSteps: true,
        rows: only.blocks.map((block) => ({
          name: block.name,
          total: block.value,
          blocks: [block],
        })),
      }
    : { isSteps: false, rows: laid };
}

/** Places of a span of months on the axis. */
export function spanScale(end: number): (months: number) => number {
  const x = scaleLinear([0, end], [0, WIDTH]);
  return (months) => round(x(months));
}

/** `0.05%` → 0.0005; anything else is an editor's mistake, said by name. */
export function rateOf(id: string, value: string | undefined): number {
  const found = /^([\d.]+)%$/.exec(value ?? '');
  if (found === null) throw new Error(`图里的日费率 ${id} 要登记成百分数，例如 0.05%`);
  return Number(found[1]) / 100;
}

/** At most two decimals, no trailing zeros: `182.5`. */
export function sayAmount(value: number): string {
  return String(Math.round(value * 100) / 100);
}

const round = (value: number): number => Math.round(value * 10) / 10;
