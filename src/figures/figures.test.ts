import { describe, expect, it } from 'vitest';
import { barRows, dailyLine, rateOf, sayAmount, spanScale, WIDTH } from './chart.ts';
import { paperPieces } from '../domain/paper.ts';
import { tickPath } from './ticks.ts';

it('takes a paper’s line apart', () =>
  expect(paperPieces('请到{2:第三法庭}开庭')).toEqual([
    { text: '请到' },
    { text: '第三法庭', number: 2 },
    { text: '开庭' },
  ]));

it('draws a tick a day, a longer one every fifth', () => {
  expect(tickPath(15).match(/M/g)?.length).toBe(14);
  expect(tickPath(15)).toContain('M0 5h8');
  expect(tickPath(15)).toContain('M0 10h8');
});

describe('charts', () => {
  const frame = { height: 160, top: 40, right: 14 };
  it('adds a daily charge up from zero', () => {
    const { points, path } = dailyLine(1000, rateOf('late-fee-daily', '0.05%'), [90, 365], frame);
    expect(points.map(({ value }) => sayAmount(value))).toEqual(['45', '182.5']);
    expect(path).toMatch(/^M0,160L/);
    expect(points[1]).toMatchObject({ x: WIDTH - 14, y: 40 });
  });
  it('refuses a rate that is not a percentage', () =>
    expect(() => rateOf('x', '3 次')).toThrow(/x/));
  it('lays bars on one scale', () => {
    const { rows, isSteps } = barRows([
      { name: '一次', parts: [{ name: '本金', value: 50 }] },
      {
        name: '分期',
        parts: [
          { name: '本金', value: 50 },
          { name: '多付', value: 50 },
        ],
      },
    ]);
    expect(isSteps).toBe(false);
    expect(rows.map(({ total }) => total)).toEqual([50, 100]);
    expect(rows[1]?.blocks[1]).toMatchObject({ x: WIDTH / 2, width: WIDTH / 2 });
  });
  it('turns one bar of many parts into steps', () => {
    const parts = [10, 20, 30].map((value) => ({ name: String(value), value }));
    const { rows, isSteps } = barRows([{ name: '到手', parts }]);
    expect(isSteps).toBe(true);
    expect(rows.map(({ blocks }) => blocks[0]?.x)).toEqual([0, 53.3, 160]);
  });
  it('places months', () => expect(spanScale(96)(48)).toBe(WIDTH / 2));
});
