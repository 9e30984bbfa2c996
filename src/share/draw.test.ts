import { expect, it, vi } from 'vitest';
import { drawPicture } from './draw.ts';
import { fontsFor } from './fonts.ts';
import type { SharePage } from './page.ts';
import { qrModules } from './qr.ts';
import { answerSize, words } from './template.ts';

vi.setConfig({ testTimeout: 60_000 }); // reading the font takes a second or two

const page: SharePage = {
  file: 'content/faq/jail.md',
  path: '/faq/jail/',
  kicker: '常见问题',
  title: '花呗还不上会坐牢吗？',
  answer: '真实借款、真的还不上，是合同上的违约。',
  foot: '核对于 2026 年 11 月 24 日',
};
const qr = qrModules('https://example.org/faq/jail/');
const draw = (one: SharePage, picture: 'card' | 'poster') =>
  drawPicture(one, picture, qr, fontsFor([JSON.stringify(words(one, picture))]));

it('draws the same bytes twice, at the size promised and small', async () => {
  const [first, second] = [await draw(page, 'poster'), await draw(page, 'poster')];
  expect(first.equals(second)).toBe(true);
  expect([first.readUInt32BE(16), first.readUInt32BE(20)]).toEqual([900, 1200]);
  expect(first.length).toBeLessThan(60_000);
});

it('stops at a character the font lacks, naming file, character and remedy', async () => {
  await expect(draw({ ...page, title: '花呗\u{2EBF0}' }, 'card')).rejects.toThrow(
    /content\/faq\/jail\.md[\s\S]*\u{2EBF0}[\s\S]*改法/u,
  );
});

it('sets a long answer smaller', () => {
  expect(answerSize({ ...page, answer: '长'.repeat(80) }, 'card')).toBeLessThan(
    answerSize(page, 'card'),
  );
});
