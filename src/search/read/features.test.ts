import { describe, expect, it } from 'vitest';
import { featuresOf } from './features.ts';
import { buildVocabulary, segment } from './segment.ts';

const ids = ['逾期', '分期', '花呗'] as const;
const vocabulary = buildVocabulary([
  ...ids.map((id) => [id, { kind: 'concept', id }] as const),
  ['没有', { kind: 'negation' }] as const,
  ['算', { kind: 'stop' }] as const,
]);
const read = (text: string): string[] => [
  ...featuresOf(segment(text, vocabulary), undefined, {
    weightOf: () => 1,
    isGeneric: (id) => id === '花呗',
  }).keys(),
];

describe('featuresOf', () => {
  it('tells the order apart', () => {
    expect(read('逾期分期')).toContain('p逾期>分期');
    expect(read('分期算逾期')).toContain('p分期>逾期');
  });
  it('keeps the letters of unknown words', () =>
    expect(read('逾期小狗熊')).toEqual(expect.arrayContaining(['b小狗', 'b狗熊'])));
  it('product names alone make no pairs', () =>
    expect(read('花呗逾期').filter((name) => name.startsWith('p'))).toEqual([]));
});
