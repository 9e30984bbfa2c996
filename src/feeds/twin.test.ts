import { describe, expect, it } from 'vitest';
import type { Library } from '../content-lint/library.ts';
import { plainMarkdown } from './notation.ts';
import { markdownTwin } from './twin.ts';

const source = {
  short: '国标',
  title: '国标',
  issuer: '总局',
  strength: '国家标准（推荐性）',
  seen: '转述',
  checked: '2026-01-01',
} as const;
const library: Library = {
  sources: {
    a: source,
    b: { ...source, title: '民法典', strength: '法律', url: 'https://flk.npc.gov.cn/' },
  },
  facts: {
    days: {
      label: '期限',
      value: '15 日',
      sources: ['b'],
      locator: '第七条',
      asOf: '2026-01-01',
      reviewBy: '2027-01-01',
    },
  },
  terms: {},
};
const options = {
  library,
  numbers: new Map([
    ['a', 1],
    ['b', 2],
  ]),
  today: '2026-02-01',
  toUrl: (path: string) => `https://x.cn${path}`,
};

describe('plainMarkdown', () => {
  it.each([
    ['一天三次[](source:a)。', '一天三次[1]。'],
    ['见[第五条](source:b)。', '见[2，第五条]。'],
    ['[](fact:days)内', '15 日[2，第七条]内'],
    ['[限高](term:x)', '[限高](https://x.cn/glossary/#x)'],
    [
      '[投诉](/guides/how-to-complain/#steps)',
      '[投诉](https://x.cn/guides/how-to-complain/#steps)',
    ],
    ['[110](tel:110)', '[110](tel:110)'],
    ['## 怎么数 [](id:count)', '## 怎么数'],
    ['> [!照着说] 我在。', '> **照着说：** 我在。'],
  ])('%s → %s', (from, to) => expect(plainMarkdown(from, options)).toBe(to));
});

describe('markdownTwin', () => {
  const text = markdownTwin(
    {
      title: '问',
      url: 'https://x.cn/faq/a/',
      section: '常见问题',
      description: '答[](source:a)。',
      doNow: ['打 [110](tel:110)'],
      body: '## 做 [](id:do)\n- ✔ 可以',
      uncertain: ['不知道'],
      checked: '2026-01-01',
      recheck: '2026-04-01',
      sources: [{ number: 1, locators: [], source }],
    },
    '不是法律意见。',
    options,
  );
  it('leads with the answer and ends with the sources and the disclaimer', () => {
    expect(text.startsWith('# 问\n\n答[1]。\n\n核对于 2026 年 1 月 1 日')).toBe(true);
    expect(text.endsWith('核对。\n\n---\n\n不是法律意见。\n')).toBe(true);
    expect(text).toContain('[1] 《国标》');
  });
  it('leaves none of our notation', () =>
    expect(text).not.toMatch(/\]\((source|fact|term|id):|\[!/));
});
