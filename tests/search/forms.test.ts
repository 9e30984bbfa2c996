import { expect, it } from 'vitest';
import { buildForm } from './forms.ts';

const plain = { q: '花呗逾期会坐牢吗', intent: ['jail'] };
it.each([
  ['traditional', '花唄逾期會坐牢嗎'],
  ['pinyin', 'huabeiyuqihuizuolaoma'],
  ['initials', undefined],
] as const)('%s', (form, q) => expect(buildForm(plain, form)?.q).toBe(q));

it('mistypes one character, the same one every time', () => {
  const wrong = buildForm(plain, 'typo')?.q ?? '';
  expect(wrong).not.toBe(plain.q);
  expect([...wrong].filter((char, at) => char !== plain.q.charAt(at))).toHaveLength(1);
  expect(buildForm(plain, 'typo')?.q).toBe(wrong);
});

it('leaves questions alone that already have a typo', () =>
  expect(buildForm({ ...plain, typo: true }, 'typo')).toBeUndefined());
