import { describe, expect, it } from 'vitest';
import { buildPinyin, decode, joinTables, lettersRead, readPinyin, readRuns } from './pinyin.ts';

const counts = new Map([
  ['花呗', 50],
  ['呗逾', 20],
  ['逾期', 50],
  ['期会', 5],
  ['会坐', 5],
  ['坐牢', 20],
  ['花', 60],
  ['呗', 60],
  ['逾', 50],
  ['期', 50],
]);
const count = (pair: string): number => counts.get(pair) ?? 0;
const pinyin = buildPinyin(
  { bei: '被备呗', hua: '话花', yu: '与逾', qi: '起期', hui: '会回', zuo: '做坐', lao: '老牢' },
  count,
);

describe('readPinyin', () => {
  it.each([
    ['huabeiyuqi', '花呗逾期'],
    ['huabei yuqi', '花呗逾期'],
    ['hbyq', '花呗逾期'],
    ['hbyuqi', '花呗逾期'],
    ['hua bei yu qi', '花呗逾期'],
    ['花bei逾qi', '花呗逾期'],
    ['huabei逾期', '花呗逾期'],
    ['逾期', '逾期'],
    ['app', 'app'],
    ['xxxx', 'xxxx'],
  ])('%s → %s', (typed, expected) =>
    expect(readPinyin(typed, pinyin, count, () => 0)).toBe(expected),
  );
});

it('a character fixes its neighbours', () =>
  expect(decode('坐lao', pinyin, count)[0]?.text).toBe('坐牢'));

it('of two likely readings, the one in words wins', () => {
  const [first = '', second = ''] = decode('zuo', pinyin, count).map(({ text }) => text);
  expect(readPinyin('zuo', pinyin, count, (text) => (text === first ? 1 : 0))).toBe(second);
});

it('runs spread over the common characters', () =>
  expect(joinTables({ a: '啊' }, readRuns('a1 ai2', ['阿', '哎', '爱']))).toEqual({
    a: '啊阿',
    ai: '哎爱',
  }));

describe('letters without end', () => {
  /** How often the site's runs were looked up. */
  function work(text: string): number {
    let asked = 0;
    const counting = (run: string): number => {
      asked += 1;
      return count(run);
    };
    readPinyin(text, pinyin, counting, () => 0);
    return asked;
  }

  it.each(['zuolaohui', 'hbyq', 'huabei yuqi '])(
    'cost no more than %s up to the limit',
    (piece) => {
      const most = work('zuolaohuabeiyuqihui'.repeat(3).slice(0, lettersRead)) * 4;
      expect(work(piece.repeat(400))).toBeLessThan(most);
      expect(work(`${piece}的`.repeat(400))).toBeLessThan(most);
    },
  );

  it('are kept as they stand after it', () => {
    const read = readPinyin('zuolao'.repeat(40), pinyin, count, () => 0);
    expect(read.startsWith('坐牢坐牢')).toBe(true);
    expect(read.endsWith('zuolao')).toBe(true);
  });
});
