import { expect, it } from 'vitest';
import { evenLines, filledLines, squares } from './lines.ts';

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

it('counts digits narrower, and a numeral in a circle as a square', () => {
  expect(squares('①→')).toBe(2);
  expect(squares('24 天')).toBeLessThan(3);
});

it.each([
  ['接一次电话，或者自己打过去。', 8, ['接一次电话，或者', '自己打过去。']],
  ['4、5、6 的意思是 91–120 天', 8, ['4、5、6 的意思', '是 91–120 天']],
  ['91–120、121–150、151–180 天', 10, ['91–120、121–150、', '151–180 天']],
  ['', 6, ['']],
])('filledLines(%s, %d)', (text, width, lines) => {
  expect(filledLines(text, width)).toEqual(lines);
});

it('leaves no last line of a word or two', () => {
  const lines = filledLines('不要把银行卡、电话卡租给别人换钱，也不要借。', 10);
  expect(lines.join('')).toBe('不要把银行卡、电话卡租给别人换钱，也不要借。');
  expect(squares(lines.at(-1) ?? '')).toBeGreaterThan(3);
});
