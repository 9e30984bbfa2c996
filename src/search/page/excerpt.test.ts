import { describe, expect, it } from 'vitest';
import { buildWordFinder, markWords } from './excerpt.ts';

const show = (text: string, words: string[]): string =>
  markWords(text, buildWordFinder(words))
    .map((piece) => (piece.isMatch ? `[${piece.text}]` : piece.text))
    .join('');

describe('markWords', () => {
  it.each([
    ['催收会打给家人', ['家人', '催收'], '[催收]会打给[家人]'],
    ['第 3 天', ['第3'], '[第 3] 天'],
    ['年利率 36%', ['36%'], '年利率 [36%]'],
    ['没有', [], '没有'],
    ['用 APP 还款', ['app', '还'], '用 [APP] [还]款'],
    ['催收员催收', ['催收', '催收员'], '[催收员][催收]'],
  ])('%s', (text, words, marked) => expect(show(text, words)).toBe(marked));
});
