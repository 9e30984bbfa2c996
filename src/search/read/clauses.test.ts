import { expect, it } from 'vitest';
import { askingStrength } from './clauses.ts';
import { buildVocabulary, segment } from './segment.ts';

const tokens = (text: string) => segment(text, buildVocabulary([]));

it('the clause that asks counts fully, the story less', () => {
  const strength = askingStrength(tokens('欠了 会坐牢吗'));
  expect(strength(0)).toBeLessThan(1);
  expect(strength(4)).toBe(1);
});
it.each(['欠了 没钱', '会坐牢吗'])('%s: every clause counts fully', (text) =>
  expect(askingStrength(tokens(text))(0)).toBe(1),
);
