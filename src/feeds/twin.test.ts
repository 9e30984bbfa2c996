import { describe, expect, it } from 'vitest';
import { loadContent } from '../content/load.ts';
import { SAMPLE_DAY, sampleFiles } from '../content-lint/sample.ts';
import { numbersOf } from '../markdown/mark.ts';
import { lineMarkdown, plainMarkdown } from './plain-markdown.ts';
import { markdownTwin } from './twin.ts';
import { parseBody } from '../content/parse.ts';

const content = loadContent(
  sampleFiles({
    isMdx: true,
    body: '## 做 [](id:do)\n\n- ✔ 可以[](source:law)\n\n<Chart id="drawing" />\n\n先[](advice:keep)。',
    front: { uncertain: '[不知道，所以先问]', doNow: '["打 [110](tel:110)"]' },
  }),
  SAMPLE_DAY,
);
const page = content.pages.find(({ path }) => path === '/faq/sample/');
if (page === undefined) throw new Error('样页没有读到');
const source = content.library.sources['law'];
if (source === undefined) throw new Error('依据没有读到');
const options = {
  library: content.library,
  numbers: numbersOf([{ id: 'law', number: 1, locators: [] }]),
  today: SAMPLE_DAY,
  toUrl: (path: string) => `https://x.cn${path}`,
};

describe('lineMarkdown', () => {
  it.each([
    ['一天三次[](source:law)。', '一天三次[1]。'],
    ['见[第五条](source:law)。', '见[1，第五条]。'],
    ['[](fact:days)内', '15 日[1]内'],
    ['[限高](term:word)', '[限高](https://x.cn/glossary/#word)'],
    ['[投诉](/guides/first/#steps)', '[投诉](https://x.cn/guides/first/#steps)'],
    ['[110](tel:110)', '[110](tel:110)'],
    ['先[](advice:keep)。', '先先记下时间和号码[1]。'],
  ])('%s → %s', (from, to) => expect(lineMarkdown(from, options)).toBe(to));
});

describe('plainMarkdown', () => {
  it.each([
    ['## 怎么数 [](id:count)', '## 怎么数'],
    ['> [!照着说] 我在。', '> **照着说：** 我在。'],
    ['> [!照着说]\n> 他：你是？\n> 你：您是？', '> **照着说：** 他：你是？\\\n> 你：您是？'],
    [
      '> [!信件] 申请书\n> 某某法院：\n>\n> 我有异议。\n> 王小明',
      '> **信件：申请书**\n>\n> 某某法院：\n>\n> 我有异议。\\\n> 王小明',
    ],
  ])('%s → %s', (from, to) => expect(plainMarkdown(parseBody(from), options).trim()).toBe(to));
});

describe('markdownTwin', () => {
  const text = markdownTwin(
    {
      ...page,
      url: 'https://x.cn/faq/sample/',
      sources: [{ number: 1, locators: [], source }],
    },
    '不是法律意见。',
    options,
  );
  it('leads with the answer and ends with the sources and the disclaimer', () => {
    expect(text).toMatch(
      /^# 样页的标题是什么\n\n样页的答案，够十个字，说清一件事。\n\n核对于 2026 年 11 月 24 日/,
    );
    expect(text.endsWith('核对。\n\n---\n\n不是法律意见。\n')).toBe(true);
    expect(text).toContain('[1] 《某法全称》');
  });
  it('says figures and advice in words', () => {
    expect(text).toContain('**一张图**');
    expect(text).toContain('先先记下时间和号码[1]。');
  });
  it('leaves none of our notation', () =>
    expect(text).not.toMatch(/\]\((source|fact|term|id|advice):|\[!|<Chart/));
});
