import { expect, it, vi } from 'vitest';
import { siteContent } from '../../content/site.ts';
import { draw, fontsOf, inputOf, TALL_BYTES, TALL_HEIGHT, textsOf, type Drawing } from '../draw.ts';
import { WIDTH, type TallNode } from './nodes.ts';
import type { TallPage } from '../../content/tall/page.ts';
import { tallPages } from '../../content/tall/pages.ts';
import { sheet } from './sheet.ts';
import { tallSvg } from './svg.ts';

vi.setConfig({ testTimeout: 120_000 }); // reading two fonts takes a while

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
const drawn = (drawing: Drawing) => draw(drawing, fontsOf(textsOf([drawing])));

/** Every size and every word of a sheet. */
function look(node: TallNode, inherited = 0): { sizes: number[]; words: string } {
  const own = node.props.style['fontSize'];
  const size = typeof own === 'number' ? own : inherited;
  const { children } = node.props;
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

it('draws the same bytes twice, at the width, height and weight promised', async () => {
  const drawing = { picture: 'tall', page, link } as const;
  const [first, second] = [await drawn(drawing), await drawn(drawing)];
  expect(first.equals(second)).toBe(true);
  expect(first.readUInt32BE(16)).toBe(WIDTH);
  expect(first.readUInt32BE(20)).toBeLessThanOrEqual(TALL_HEIGHT);
  expect(first.length).toBeLessThanOrEqual(TALL_BYTES);
});

it('stops when it would be longer than four screens', async () => {
  const items = Array.from({ length: 120 }, () => ({ mark: '·' as const, text: '一条。' }));
  const long: TallPage = { ...page, blocks: [{ type: 'list', lead: undefined, items }] };
  await expect(drawn({ picture: 'tall', page: long, link })).rejects.toThrow(
    /content\/faq\/jail\.md[\s\S]*超过 8400[\s\S]*改法/,
  );
});

it('stops at a character the fonts lack, in words or in a title', async () => {
  for (const odd of [
    { ...page, title: '会\u{2EBF0}吗' },
    { ...page, answer: '\u{2EBF0}。' },
  ])
    await expect(drawn({ picture: 'tall', page: odd, link: undefined })).rejects.toThrow(
      /content\/faq\/jail\.md[\s\S]*\u{2EBF0}[\s\S]*改法/u,
    );
});

it('has one code at the end and the address in print, or neither', async () => {
  const fonts = fontsOf(textsOf([{ picture: 'tall', page, link }])).tall;
  const [coded, bare] = [await tallSvg(page, link, fonts), await tallSvg(page, undefined, fonts)];
  expect(coded.match(/crispEdges/g)?.length).toBe(1);
  expect(bare).not.toContain('crispEdges');
  expect(look(sheet(page, link)).words).toContain('handbook.example/faq/jail/');
  expect(look(sheet(page, undefined)).words).not.toMatch(/扫码|handbook/);
});

it('draws the line from the title to the last dot, a tick a day, a cross before what is forbidden', async () => {
  const fonts = fontsOf(textsOf([{ picture: 'tall', page, link }])).tall;
  const svg = await tallSvg(page, link, fonts);
  // title, step, act, end
  expect(svg.match(/<circle cx="84"/g)?.length).toBe(4);
  expect(svg.match(/M80 [\d.]+h-(?:24|40)/g)?.length).toBe(14);
  expect(svg).toContain('m0-34l-34 34');
});

it('is another picture when its words or its address change', () => {
  const drawing = { picture: 'tall', page, link } as const;
  expect(inputOf({ ...drawing, page: { ...page, acts: ['打 110'] } })).not.toEqual(
    inputOf(drawing),
  );
  expect(inputOf({ ...drawing, link: undefined })).not.toEqual(inputOf(drawing));
});
