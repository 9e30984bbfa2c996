import { Worker } from 'node:worker_threads';
import { expect, it, vi } from 'vitest';
import { siteContent } from '../content/site.ts';
import { draw } from './draw.ts';
import { inputOf, type Drawing } from './input.ts';
import type { Drawn } from './draw-thread.ts';
import { layOut, widthOf } from './layout.ts';
import { sharePages, type SharePage } from './page.ts';
import { SIZES } from './addresses.ts';
import { answerLines, overlay, words } from './template.ts';

vi.setConfig({ testTimeout: 60_000 });

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
const said = (drawing: Drawing): string => JSON.stringify(inputOf(drawing));

it('draws the same bytes twice and on another thread, at the size promised and small', async () => {
  const [first, second] = [draw(poster), draw(poster)];
  expect(first.equals(second)).toBe(true);
  const thread = new Worker(new URL('./draw-thread.ts', import.meta.url));
  const third = await new Promise<Drawn>((resolve, reject) => {
    thread.once('message', resolve).once('error', reject).postMessage(poster);
  }).finally(() => thread.terminate());
  expect('picture' in third && first.equals(third.picture)).toBe(true);
  expect([first.readUInt32BE(16), first.readUInt32BE(20)]).toEqual([900, 1200]);
  expect(first.length).toBeLessThan(60_000);
});

it('stops at a character the font lacks, naming file, character and remedy', () => {
  for (const character of ['\u{2EBF0}', '✔']) {
    const odd = { ...page, title: `花呗${character}` };
    const drawOdd = () => draw({ picture: 'card', page: odd });
    expect(drawOdd).toThrow(/content\/faq\/jail\.md[\s\S]*改法/);
    expect(drawOdd).toThrow(character);
  }
});

it('keeps every line within its picture, and none begins with what must not', () => {
  const pages = sharePages(siteContent().pages);
  expect(pages.length).toBeGreaterThan(200);
  for (const one of pages)
    for (const picture of ['card', 'poster'] as const)
      for (const { line, left } of layOut(words(one, picture, true), one.file)) {
        if (line === undefined) continue;
        expect(left + widthOf(line), line.words).toBeLessThanOrEqual(SIZES[picture][0] - 80);
        expect(line.words).not.toMatch(/^[，。、：；？！）”]/);
      }
});

it('sets a long answer smaller', () => {
  const long = { ...page, answer: '一段很长的回答，'.repeat(10) };
  expect(answerLines(long, 'card').size).toBeLessThan(answerLines(page, 'card').size);
});

it('has no code, and does not speak of one, until the site has an address', () => {
  expect(said(poster)).toContain('长按或扫码');
  expect(said({ ...poster, link: undefined })).not.toContain('扫码');
});

it('is another picture for another address, but a card is not', () => {
  const there = { ...poster, link: 'https://example.com/faq/jail/' };
  expect(inputOf(there)).not.toEqual(inputOf(poster));
  expect(inputOf({ picture: 'card', page })).toEqual(inputOf({ picture: 'card', page }));
});

it('marks the page’s own stage on the line', () => {
  const dots = [0, 3, 7].flatMap((stage) =>
    overlay('card', undefined, stage).flatMap((shape) =>
      'circle' in shape && shape.circle[2] === 16 ? [shape.circle[1]] : [],
    ),
  );
  expect(dots).toEqual([...dots].sort((a, b) => a - b));
  expect(new Set(dots).size).toBe(3);
  expect(inputOf({ picture: 'card', page: { ...page, stage: 3 } })).not.toEqual(
    inputOf({ picture: 'card', page }),
  );
});
