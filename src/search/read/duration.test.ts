import { expect, it } from 'vitest';
import { durationName, readAmount, readDuration } from './duration.ts';

it.each([
  ['30天', 'd30'],
  ['1个月', 'd30'],
  ['3天后', 'd3'],
  ['12小时', 'd1'],
  ['90天', 'd90'],
  ['3年', 'y3'],
  ['2014年', undefined],
  ['15年', undefined],
  ['20年', 'y5'],
  ['半', undefined],
])('%s is %s', (text, name) => {
  const duration = readDuration(text);
  expect(duration && durationName(duration.days)).toBe(name);
});

it.each([
  ['3600', 4],
  ['1万2', 3],
  ['2.3万元', 5],
  ['100多块钱', 6],
  ['2021年3月5号', 9],
  ['36%', 0],
  ['9期', 0],
  ['24小时', 0],
])('%s is a sum or a date of %d characters', (text, length) =>
  expect(readAmount(text)).toBe(length),
);
