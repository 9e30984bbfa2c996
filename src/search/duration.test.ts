import { expect, it } from 'vitest';
import { durationName, readDuration } from './duration.ts';

it.each([['30天', 'd30'], ['1个月', 'd30'], ['3天后', 'd3'], ['12小时', 'd1'], ['90天', 'd90'], ['3年', 'y3'], ['半', undefined]])('%s is %s', (text, name) => {
  const duration = readDuration(text);
  expect(duration && durationName(duration.days)).toBe(name);
});
