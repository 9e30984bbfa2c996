import type { Element, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { keepEnds, keepUnits } from './keep-together.ts';

const text = (value: string): { type: 'text'; value: string } => ({ type: 'text', value });
const tag = (tagName: string, children: Element['children'], classes?: string[]): Element => ({
  type: 'element',
  tagName,
  properties: classes === undefined ? {} : { className: classes },
  children,
});
const drawn = (change: (tree: Root) => void, ...children: Element['children']): string => {
  const tree: Root = { type: 'root', children: [tag('p', children)] };
  change(tree);
  return toHtml(tree);
};

it.each([
  ['收到后 15 日内', '收到后 15\u00a0日内'],
  ['第 31–90 天', '第\u00a031–90\u00a0天'],
  ['约 1,000 元', '约 1,000\u00a0元'],
  ['打 95188 问', '打 95188 问'],
  ['2026 年 12 月 3 日', '2026\u00a0年 12\u00a0月 3\u00a0日'],
])('a number stays with its unit: %s', (from, to) => {
  expect(drawn(keepUnits, text(from))).toBe(`<p>${to}</p>`);
});

describe('the last two characters of a block stay together', () => {
  const LONG = '这一句话长得在手机上一行写不完，末行会只剩';
  it.each([
    [[text(`${LONG}一个字。`)], `<p>${LONG}一<span class="z">个字。</span></p>`],
    [
      [text(`${LONG}一个字。`), tag('a', [], ['c', 'b'])],
      `<p>${LONG}一<span class="z">个字。</span><a class="c b"></a></p>`,
    ],
    [
      [text(LONG), tag('a', [text('一个字')]), text('。')],
      `<p>${LONG}<a>一<span class="z">个字</span></a>。</p>`,
    ],
    [[text(`${LONG} 3`)], `<p>${LONG} 3</p>`],
    [[text('短句不用管它。')], '<p>短句不用管它。</p>'],
    [[text(LONG), tag('br', [])], `<p>${LONG}<br></p>`],
  ])('%#', (children, wanted) => {
    expect(drawn(keepEnds, ...children)).toBe(wanted);
  });
});
