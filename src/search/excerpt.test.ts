import { describe, expect, it } from 'vitest';
import { buildPattern, cutAround, markWords } from './excerpt.ts';

const show = (text: string, words: string[]): string => markWords(text, buildPattern(words)).map((piece) => (piece.isMatch ? `[${piece.text}]` : piece.text)).join('');

describe('markWords', () => {
  it.each([
    ['催收会打给家人', ['家人', '催收'], '[催收]会打给[家人]'],
    ['第 3 天', ['第3'], '[第 3] 天'],
    ['年利率 36%', ['36%'], '年利率 [36%]'],
    ['没有', [], '没有'],
  ])('%s', (text, words, marked) => expect(show(text, words)).toBe(marked));
});

describe('cutAround', () => {
  const text = `${'前面的话。'.repeat(10)}这里说到上门催收的事，后面还有很多很多很多很多很多很多很多很多很多很多很多很多很多很多很多很多话。`;
  it('starts at the sentence', () => expect(cutAround(text, ['上门']).startsWith('这里说到上门')).toBe(true));
  it('keeps short texts whole', () => expect(cutAround('短', ['x'])).toBe('短'));
});
