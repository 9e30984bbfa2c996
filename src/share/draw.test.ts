import { expect, it, vi } from 'vitest';
import { draw, fontsOf, inputOf, textOf, textsOf, type Drawing } from './draw.ts';
import type { SharePage } from './page.ts';
import { answerSize, overlay } from './template.ts';

vi.setConfig({ testTimeout: 60_000 }); // reading the font takes a second or two

const page: SharePage = {
  file: 'content/faq/jail.md',
  path: '/faq/jail/',
  kicker: '常见问题',
  title: '花呗还不上会坐牢吗？',
  answer: '真实借款、真的还不上，是合同上的违约。',
  foot: '核对于 2026 年 11 月 24 日',
  stage: undefined,
};
const poster = { picture: 'poster', page, link: 'https://example.org/faq/jail/' } as const;
const drawn = (drawing: Drawing) => draw(drawing, fontsOf(textsOf([drawing])));

it('draws the same bytes twice, at the size promised and small', async () => {
  const [first, second] = [await drawn(poster), await drawn(poster)];
  expect(first.equals(second)).toBe(true);
  expect([first.readUInt32BE(16), first.readUInt32BE(20)]).toEqual([900, 1200]);
  expect(first.length).toBeLessThan(60_000);
});

it('stops at a character the font lacks, naming file, character and remedy', async () => {
  const odd = { ...page, title: '花呗\u{2EBF0}' };
  await expect(drawn({ picture: 'card', page: odd })).rejects.toThrow(
    /content\/faq\/jail\.md[\s\S]*\u{2EBF0}[\s\S]*改法/u,
  );
});

it('sets a long answer smaller', () => {
  expect(answerSize({ ...page, answer: '长'.repeat(80) }, 'card')).toBeLessThan(
    answerSize(page, 'card'),
  );
});

it('has no code, and does not speak of one, until the site has an address', () => {
  expect(textOf(poster)).toContain('长按或扫码');
  expect(textOf({ ...poster, link: undefined })).not.toContain('扫码');
});

it('is another picture for another address, but a card is not', () => {
  const there = { ...poster, link: 'https://example.com/faq/jail/' };
  expect(inputOf(there)).not.toEqual(inputOf(poster));
  expect(inputOf({ picture: 'card', page })).toEqual(inputOf({ picture: 'card', page }));
});

it('marks the page’s own stage on the line', () => {
  const dots = [0, 3, 7].map(
    (stage) => /cy="(\d+)" r="16"/.exec(overlay('card', undefined, stage))?.[1] ?? '',
  );
  expect(dots.map(Number)).toEqual([...dots.map(Number)].sort((a, b) => a - b));
  expect(new Set(dots).size).toBe(3);
  expect(inputOf({ picture: 'card', page: { ...page, stage: 3 } })).not.toEqual(
    inputOf({ picture: 'card', page }),
  );
});
