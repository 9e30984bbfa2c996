import { expect, it, vi } from 'vitest';
import { siteContent } from '../../content/site.ts';
import { draw, TALL_BYTES, TALL_HEIGHT } from '../draw.ts';
import { inputOf } from '../input.ts';
import { layOut, widthOf } from '../layout.ts';
import type { Node } from '../node.ts';
import { COLUMN, LEFT, runs, WIDTH } from './nodes.ts';
import { tallPicture } from './picture.ts';
import type { TallPage } from '../../content/tall/page.ts';
import { tallPages } from '../../content/tall/pages.ts';
import { sheet } from './sheet.ts';

vi.setConfig({ testTimeout: 60_000 });

const pages = tallPages(siteContent());
const link = 'https://handbook.example/faq/jail/';
const page: TallPage = {
  file: 'content/faq/jail.md',
  path: '/faq/jail/',
  title: '会坐牢吗？',
  answer: '不会因为没钱还坐牢。',
  blocks: [
    { type: 'heading', text: '他不能' },
    { type: 'list', lead: undefined, items: [{ mark: '✘', text: '不得堵门。' }] },
    {
      type: 'steps',
      title: '怎么走',
      lead: '',
      steps: [
        {
          who: '你',
          what: '还清',
          text: undefined,
          odds: '一定',
          isMissed: false,
          clock: { length: '15 日', from: '第二天数起', example: undefined, ticks: 15 },
          exits: [],
        },
      ],
    },
  ],
  acts: ['打 95188'],
  evidence: ['刑法'],
  checked: '2026.11.28',
  recheck: '2027.5',
};

/** Every size and every word of a sheet. */
function look({ style, children }: Node, inherited = 0): { sizes: number[]; words: string } {
  const size = style.fontSize ?? inherited;
  if (typeof children === 'string') return { sizes: [size], words: children };
  const below = children.map((child) => look(child, size));
  return {
    sizes: below.flatMap(({ sizes }) => sizes),
    words: below.map(({ words }) => words).join(''),
  };
}

it('there are twelve, each of its own page', () => {
  expect(pages.length).toBe(12);
  expect(new Set(pages.map(({ path }) => path)).size).toBe(12);
});

it.each(pages.map((one) => [one.path, one] as const))('%s is set no smaller than 48', (_, one) => {
  const { sizes, words } = look(sheet(one, link));
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(48);
  expect(words).toContain(one.title.slice(0, 3));
  expect(words).toContain(one.checked);
});

it.each(pages.map((one) => [one.path, one] as const))('%s keeps its lines', (_, one) => {
  let end = { left: 0, top: 0 }; // where the words before end: a run goes on there
  for (const { line, left, top, width } of tallPicture(one, link).boxes) {
    if (line === undefined) continue;
    expect(left + widthOf(line), line.words).toBeLessThanOrEqual(LEFT + COLUMN + 4);
    const goesOn = top === end.top && Math.abs(left - end.left) <= 1;
    if (!goesOn) expect(line.words).not.toMatch(/^[，。、：；？！）”]/);
    end = { left: left + width, top };
  }
});

it('breaks runs between words, and keeps their looks', () => {
  const style = { fontSize: 50, lineHeight: 1.6 };
  const parts = [
    { words: '你的' },
    { words: '借款合同纠纷', letters: { color: '#f00' } },
    { words: '，请到庭。' },
  ];
  const lines = layOut(runs(parts, style, 300), page.file).flatMap(({ line, top }) =>
    line === undefined ? [] : [[line.words, line.color, top] as const],
  );
  expect(lines.map(([words]) => words).join('')).toBe('你的借款合同纠纷，请到庭。');
  expect(
    lines
      .filter(([, color]) => color === '#f00')
      .map(([words]) => words)
      .join(''),
  ).toBe('借款合同纠纷');
  expect(new Set(lines.map(([, , top]) => top)).size).toBe(3);
});

it('draws the same bytes twice, at the width, height and weight promised', () => {
  const drawing = { picture: 'tall', page, link } as const;
  const [first, second] = [draw(drawing), draw(drawing)];
  expect(first.equals(second)).toBe(true);
  expect(first.readUInt32BE(16)).toBe(WIDTH);
  expect(first.readUInt32BE(20)).toBeLessThanOrEqual(TALL_HEIGHT);
  expect(first.length).toBeLessThanOrEqual(TALL_BYTES);
});

it('stops when it would be longer than four screens', () => {
  const items = Array.from({ length: 120 }, () => ({ mark: '·' as const, text: '一条。' }));
  const long: TallPage = { ...page, blocks: [{ type: 'list', lead: undefined, items }] };
  expect(() => draw({ picture: 'tall', page: long, link })).toThrow(
    /content\/faq\/jail\.md[\s\S]*超过 8400[\s\S]*改法/,
  );
});

it('stops at a character the fonts lack, in words or in a title', () => {
  for (const odd of [
    { ...page, title: '会\u{2EBF0}吗' },
    { ...page, answer: '\u{2EBF0}。' },
  ])
    expect(() => draw({ picture: 'tall', page: odd, link: undefined })).toThrow(
      /content\/faq\/jail\.md[\s\S]*\u{2EBF0}[\s\S]*改法/u,
    );
});

it('has one code at the end and the address in print, or neither', () => {
  const codes = (address: string | undefined): string[] =>
    tallPicture(page, address).shapes.flatMap((shape) =>
      'path' in shape && shape.path.endsWith('z') ? [shape.path] : [],
    );
  expect(codes(link).length).toBe(1);
  expect(codes(link)[0]).toMatch(/^M156 \d+h\d+v\d+/); // on whole pixels
  expect(codes(undefined)).toEqual([]);
  expect(look(sheet(page, link)).words).toContain('handbook.example/faq/jail/');
  expect(look(sheet(page, undefined)).words).not.toMatch(/扫码|handbook/);
});

it('draws the line from the title to the last dot, a tick a day, a cross before what is forbidden', () => {
  const { shapes } = tallPicture(page, link);
  const dots = shapes.filter((shape) => 'circle' in shape && shape.circle[0] === 84);
  expect(dots.length).toBe(4); // title, step, act, end
  const paths = shapes.map((shape) => ('path' in shape ? shape.path : '')).join(' ');
  expect(paths.match(/M80 [\d.]+h-(?:24|40)/g)?.length).toBe(14);
  expect(paths).toContain('m0-34l-34 34');
});

it('is another picture when its words or its address change', () => {
  const drawing = { picture: 'tall', page, link } as const;
  expect(inputOf({ ...drawing, page: { ...page, acts: ['打 110'] } })).not.toEqual(
    inputOf(drawing),
  );
  expect(inputOf({ ...drawing, link: undefined })).not.toEqual(inputOf(drawing));
});
