import { expect, it } from 'vitest';
import { evenLines, squares } from './lines.ts';

it.each([
  ['花呗还不上会坐牢吗？', 16, ['花呗还不上会坐牢吗？']],
  ['判决之后：执行、限高、失信', 9, ['判决之后：', '执行、限高、失信']],
  ['12378 是 24 小时的吗', 9, ['12378 是', '24 小时的吗']],
  ['人工电话要等 20 天？没依据', 9, ['人工电话要等', '20 天？没依据']],
  ['花呗有 3 天宽限期吗', 7, ['花呗有 3 天', '宽限期吗']],
  ['没有空隙', 1, ['没有空隙']],
])('evenLines(%s, %d)', (title, width, lines) => {
  expect(evenLines(title, width)).toEqual(lines);
});

it('keeps punctuation with its word', () => {
  for (const line of evenLines('网上说“三年就作废”，能信吗？', 6))
    expect(line).not.toMatch(/^[，。？”、]|[“（]$/);
});

it('counts digits narrower', () => {
  expect(squares('24 天')).toBeLessThan(3);
});
