import { describe, expect, it } from 'vitest';
import { buildVocabulary, segment, type Meaning } from './segment.ts';

const concept = (id: string): Meaning => ({ kind: 'concept', id });
const vocabulary = buildVocabulary([
  ['花呗', concept('product')],
  ['逾期', concept('overdue')],
  ['逾期费', concept('fee')],
  ['还款', concept('pay')],
  ['还款日', concept('due')],
  ['会', { kind: 'stop' }],
  ['不', { kind: 'negation' }],
]);

describe('segment', () => {
  it.each([
    ['花呗逾期会', '花呗/逾期/会'],
    ['逾期费', '逾期费'],
    ['还款日不还', '还款日/不/还'],
    ['逾期30天', '逾期/30/天'],
    ['欠3600元', '欠/3600元'],
    ['花呗app', '花呗/app'],
    ['', ''],
  ])('%s', (text, cut) =>
    expect(
      segment(text, vocabulary)
        .map((token) => token.text)
        .join('/'),
    ).toBe(cut),
  );

  it('keeps the place of every word', () =>
    expect(segment('花呗逾期', vocabulary).map((token) => token.start)).toEqual([0, 2]));
});
