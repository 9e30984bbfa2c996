import { expect, it } from 'vitest';
import { readAmount } from './amount.ts';

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
