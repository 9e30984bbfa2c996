import { describe, expect, it } from 'vitest';
import { loadContent } from '../content/load.ts';
import { parseBody } from '../content/parse.ts';
import { SAMPLE_DAY, sampleFiles } from '../content-lint/sample.ts';
import { drawBody, drawLine } from './draw.ts';
import { pageDrawing, type Drawing } from './drawing.ts';

const facts =
  'days: { label: 期限, value: 15 日, sources: [law], locator: 第一条, asOf: 2026-11-24, reviewBy: 2027-01-01 }\n' +
  'window: { label: 窗口, value: 2026 年 3 月 31 日, past: 2026 年 3 月 31 日（已截止）, sources: [law], asOf: 2026-01-24, reviewBy: 2027-01-01, validUntil: 2026-03-31 }';
const { library } = loadContent(
  sampleFiles({ files: { 'content/facts.yaml': facts } }),
  SAMPLE_DAY,
);
const on = (today: string): Drawing =>
  pageDrawing({ library, numbers: new Map([['law', 1]]), today }, (path) => `/g${path}`);
const MARK = (title: string, classes = 'c b f'): string =>
  `<a href="#s-law" title="${title}" class="${classes}" aria-label="依据 1" data-n="1" data-g="法"></a>`;
const html = (markdown: string, today = SAMPLE_DAY): string =>
  drawBody(parseBody(markdown), on(today))
    .map((part) => (part.type === 'html' ? part.html : part.id))
    .join('');

describe('a body', () => {
  it.each([
    ['**重点：**后面紧跟汉字', '<p><strong>重点：</strong>后面紧跟汉字</p>'],
    ['## 怎么做 [](id:how)', /^<h2 id="how">怎么(?:<wbr>)?做<\/h2>$/],
    ['一天三次[第五条](source:law)，记下。', `<p>一天三次${MARK('某法 第五条')}，记下。</p>`],
    ['一天三次[](source:law)。', `<p>一天三次。${MARK('某法', 'c b h f')}</p>`],
    [
      '第一次[](source:law)，第二次[](source:law)，',
      `<p>第一次${MARK('某法')}，第二次${MARK('某法', 'c b')}，</p>`,
    ],
    ['[](fact:days)内', `<p>15\u00a0日${MARK('某法 第一条')}内</p>`],
    ['[](advice:keep)，再打。', `<p>先记下时间和号码${MARK('某法')}，再打。</p>`],
    [
      '[词](term:word)',
      '<p><a href="/g/glossary/#word" title="一个词的解释。" class="t">词</a></p>',
    ],
    ['[另一页](/faq/other/#here)', '<p><a href="/g/faq/other/#here">另一页</a></p>'],
    ['[上面](#here)', '<p><a href="#here">上面</a></p>'],
    ['[110](tel:110)', '<p><a href="tel:110">110</a></p>'],
    ['- ✔ 可以\n- ✔ 也行', '<ul class="do">\n<li>可以</li>\n<li>也行</li>\n</ul>'],
    ['- ✘ 不要', '<ul class="dont">\n<li>不要</li>\n</ul>'],
    [
      '- 一定：有\n- 少见：没有',
      '<ul class="odds">\n<li class="sure">一定：有</li>\n<li class="rare">少见：没有</li>\n</ul>',
    ],
    [
      '> [!留意] 慢点。',
      '<section class="note careful"><p class="k">留意</p><p>慢点。</p></section>',
    ],
    [
      '> [!照着说]\n> 他：你是？\n> 你：您是？',
      '<section class="note say"><p class="k">照着说</p><p class="them">他：你是？</p><p class="you">你：您是？</p></section>',
    ],
    [
      '> [!照着说] 您贵姓？请说[公司](term:word)。',
      '<section class="note say"><p class="k">照着说</p><p><span>您贵姓？</span><span>请说<a href="/g/glossary/#word" title="一个词的解释。" class="t">公司</a>。</span></p></section>',
    ],
    [
      '> [!信件] 异议书\n> 某某法院：\n>\n> 有异议。\n> 王小明',
      '<section class="note letter"><p class="k">异议书</p><p>某某法院：</p><p>有异议。<br>王小明</p></section>',
    ],
    [
      '> [!例子] 欠 1000 元。',
      '<section class="note example"><p class="k">例子</p><p>欠 1000\u00a0元。</p></section>',
    ],
    [
      '| 甲 | 乙 |\n| --- | --- |\n| 一 | 二 |',
      /^<div class="scroll" tabindex="0" role="group" aria-label="表格"><table>/,
    ],
  ])('%s', (markdown, wanted) => {
    const drawn = html(markdown);
    if (typeof wanted === 'string') expect(drawn).toBe(wanted);
    else expect(drawn).toMatch(wanted);
  });

  it('leaves a place for a figure, in order', () => {
    const parts = drawBody(
      parseBody('前。\n\n<Chart id="drawing" />\n\n后。', true),
      on(SAMPLE_DAY),
    );
    expect(parts.map((part) => (part.type === 'html' ? part.html : part.id))).toEqual([
      '<p>前。</p>',
      'drawing',
      '<p>后。</p>',
    ]);
  });

  it.each([
    ['<b>x</b>', /html/],
    ['![x](/a.png)', /image/],
    ['~~x~~', /delete/],
    ['> 没有记号', /引用没有记号/],
    ['看[外面](https://x.cn/)', /不能发表的链接/],
    ['[](source:nowhere)', /nowhere/],
    ['[](fact:nowhere)', /nowhere/],
    ['[x](term:nowhere)', /nowhere/],
  ])('stops the build on %s', (markdown, wanted) => expect(() => html(markdown)).toThrow(wanted));
});

describe('a rule that ended', () => {
  it.each([
    ['2026-03-31', '2026 年 3 月 31 日<'],
    ['2026-04-01', '2026 年 3 月 31 日（已截止）<'],
  ])('on %s is worded %s', (today, wanted) =>
    expect(drawLine('到[](fact:window)为止。', on(today)).replaceAll('\u00a0', ' ')).toContain(
      `到${wanted}`,
    ),
  );
});
