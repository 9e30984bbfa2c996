import { expect, it } from 'vitest';
import { headingPieces } from './breaks.ts';

it.each([
  ['收到催收短信：怎么看、怎么回', /^收到\|?催收/],
  ['逾期头三天：按这个次序做', /：\|/],
  ['支付令要在 15 日内办', /15 日/],
])('%s keeps every character and breaks between words', (title, expected) => {
  const pieces = headingPieces(title);
  expect(pieces.join('')).toBe(title);
  expect(pieces.length).toBeGreaterThan(1);
  expect(pieces.join('|')).toMatch(expected);
});

it('never starts a piece with a closing mark', () => {
  for (const piece of headingPieces('律师函、调解（起诉之前）：“先核实”，再说'))
    expect(piece).not.toMatch(/^[，。：；？！、”’）]/);
});
