import { describe, expect, it } from 'vitest';
import { buildPinyin, decode, joinTables, readPinyin, readRuns, splitLatin } from './pinyin.ts';

const counts = new Map([['花呗', 50], ['呗逾', 20], ['逾期', 50], ['期会', 5], ['会坐', 5], ['坐牢', 20], ['花', 60], ['呗', 60], ['逾', 50], ['期', 50]]);
const count = (pair: string): number => counts.get(pair) ?? 0;
const pinyin = buildPinyin({ bei: '被备呗', hua: '话花', yu: '与逾', qi: '起期', hui: '会回', zuo: '做坐', lao: '老牢' }, count);

describe('splitLatin', () => {
  it.each([['huabeiyuqi', 'hua bei yu qi'], ['hbyq', 'h b y q'], ['hbyuqi', 'h b yu qi']])('%s', (run, pieces) =>
    expect(splitLatin(run, pinyin.charsOf).join(' ')).toBe(pieces));
});

describe('readPinyin', () => {
  it.each([
    ['huabeiyuqi', '花呗逾期'],
    ['huabei yuqi', '花呗逾期'],
    ['hbyq', '花呗逾期'],
    ['花bei逾qi', '花呗逾期'],
    ['huabei逾期', '花呗逾期'],
    ['逾期', '逾期'],
    ['app', 'app'],
    ['xxxx', 'xxxx'],
  ])('%s → %s', (typed, expected) => expect(readPinyin(typed, pinyin, count)).toBe(expected));
});

it('a character fixes its neighbours', () => expect(decode(['坐', 'lao'], pinyin, count)).toBe('坐牢'));

it('runs spread over the common characters', () =>
  expect(joinTables({ a: '啊' }, readRuns('a1 ai2', ['阿', '哎', '爱']))).toEqual({ a: '啊阿', ai: '哎爱' }));
