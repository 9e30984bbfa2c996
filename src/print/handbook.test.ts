import { describe, expect, it } from 'vitest';
import { loadContent } from '../content/load.ts';
import type { Page } from '../content/page.ts';
import { parseBody } from '../content/parse.ts';
import { plainText } from '../content/plain.ts';
import { SAMPLE_DAY, sampleFiles } from '../content-lint/sample.ts';
import { KIND_NAMES } from '../domain/page.ts';
import { drawBody, drawLine, marksHtml } from '../markdown/draw.ts';
import { bookOf, chapterDrawing, READING_ORDER, whole } from './book.ts';
import { markedItems, spokenLines } from './extract.ts';
import { byDemand } from './handbook-parts.ts';
import { MOST_ASKED } from '../site.ts';

const body = `## 小节 [](id:steps)

乙[](source:law)，见[上面](#steps)、[另一页](/faq/other/)、[它的小节](/faq/other/#here)、[词](term:word)、[外面](/help/nowhere/)。打 [110](tel:110)。`;
const content = loadContent(sampleFiles({ body }), SAMPLE_DAY);
const page = (path: string): Page => {
  const found = content.pages.find((one) => one.path === path);
  if (found === undefined) throw new Error(path);
  return found;
};
const { library } = content;
const book = bookOf([page('/faq/other/'), page('/faq/sample/')].map(whole), library);
const drawing = chapterDrawing(
  { library, today: SAMPLE_DAY, demote: 2 },
  book,
  'faq-sample',
  (path) => `https://x.cn${path}`,
);

describe('book', () => {
  it('reads every kind once', () =>
    expect([...READING_ORDER].sort()).toEqual([...KIND_NAMES].sort()));
  it('numbers sources once, in reading order', () =>
    expect(book.cited).toEqual([{ id: 'law', number: 1, locators: [] }]));
  it('counts pages', () =>
    expect(book.placeOf('/faq/sample/')).toEqual({ anchor: 'faq-sample', ordinal: 2 }));
});

describe('a chapter', () => {
  const [part] = drawBody(page('/faq/sample/').body, drawing);
  const html = part?.type === 'html' ? part.html : '';
  it.each([
    ['<h4 id="faq-sample-steps">小节</h4>'],
    ['<a href="#faq-sample-steps">上面</a>'],
    ['<a href="#faq-other" data-at="1">另一页</a>'],
    ['<a href="#faq-other-here" data-at="1">它的小节</a>'],
    ['<a href="https://x.cn/glossary/#word" title="一个词的解释。" class="t">词</a>'],
    ['<a href="https://x.cn/help/nowhere/">外面</a>'],
    ['<a href="tel:110">110</a>'],
    ['href="#s-law"'],
  ])('%s', (wanted) => expect(html).toContain(wanted));
  it('stops on a source without a number', () =>
    expect(() => drawLine('丙[](source:law)。', { ...drawing, numbers: new Map() })).toThrow(
      'law',
    ));
  it('writes the number out where marks must be small', () =>
    expect(
      marksHtml({ kind: 'source', id: 'law', locator: '' }, { ...drawing, isCompact: true }),
    ).toBe('<a class="c" href="#s-law">法1</a>'));
});

describe('extract', () => {
  const tree = parseBody(
    '- ✔ 可以甲\n- ✘ 不得乙[](source:law)\n- 丙\n\n> [!照着说]\n> 他：你好。\n> 你：我在。\n\n> [!留意] 慢。',
  );
  const say = (list: ReturnType<typeof spokenLines>): string[] =>
    list.map((nodes) => plainText(nodes, { library, today: SAMPLE_DAY }));
  it('takes lists by their mark', () =>
    expect([say(markedItems(tree, '✔')), say(markedItems(tree, '✘'))]).toEqual([
      ['可以甲'],
      ['不得乙'],
    ]));
  it('takes words to say, turn by turn', () =>
    expect(say(spokenLines(tree))).toEqual(['他：你好。', '你：我在。']));
});

it('answers the questions most people arrive with first', () => {
  const order = byDemand(['/faq/a/', '/faq/b/', `/${MOST_ASKED[0]}/`]);
  expect(order).toEqual([`/${MOST_ASKED[0]}/`, '/faq/a/', '/faq/b/']);
});
