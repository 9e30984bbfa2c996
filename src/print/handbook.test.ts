import { describe, expect, it } from 'vitest';
import { bookOf, READING_ORDER } from './book.ts';
import { bindChapter, compactMarks } from './chapter.ts';
import { markedItems, spokenLines } from './extract.ts';
import { byDemand } from './handbook-parts.ts';
import { KIND_NAMES } from '../domain/page.ts';
import { MOST_ASKED } from '../site.ts';

const pages = [
  { kind: 'timeline', slug: 'due-day', path: '/timeline/due-day/', text: '甲[](source:a)' },
  { kind: 'faq', slug: 'jail', path: '/faq/jail/', text: '乙[](source:b)丙[第一条](source:a)' },
];
const book = bookOf(pages, {});
const bind = (html: string): string =>
  bindChapter(html, {
    anchor: 'faq-jail',
    numbers: book.numbers,
    demote: 2,
    placeOf: book.placeOf,
    toUrl: (path) => `https://x.cn${path}`,
    base: '/g/',
  });

describe('book', () => {
  it('reads every kind once', () =>
    expect([...READING_ORDER].sort()).toEqual([...KIND_NAMES].sort()));
  it('numbers sources once, in reading order', () =>
    expect(book.cited).toEqual([
      { id: 'a', number: 1, locators: ['第一条'] },
      { id: 'b', number: 2, locators: [] },
    ]));
  it('counts pages', () =>
    expect(book.placeOf('/faq/jail/')).toEqual({ anchor: 'faq-jail', ordinal: 2 }));
});

describe('bindChapter', () => {
  it.each([
    ['<h2 id="steps">做</h2>', '<h4 id="faq-jail-steps">做</h4>'],
    ['<a href="#steps">x</a>', '<a href="#faq-jail-steps">x</a>'],
    ['<a href="/g/timeline/due-day/">x</a>', '<a href="#timeline-due-day" data-at="1">x</a>'],
    [
      '<a href="/g/timeline/due-day/#steps">x</a>',
      '<a href="#timeline-due-day-steps" data-at="1">x</a>',
    ],
    [
      '<a href="/g/glossary/#limit" class="t">x</a>',
      '<a href="https://x.cn/glossary/#limit" class="t">x</a>',
    ],
    ['<a href="tel:110">110</a>', '<a href="tel:110">110</a>'],
    [
      '<a href="#s-b" class="c" aria-label="依据 1" data-n="1" data-g="法"></a>',
      '<a href="#s-b" class="c" aria-label="依据 2" data-n="2" data-g="法"></a>',
    ],
    ['<hr><table><th>h2</th></table>', '<hr><table><th>h2</th></table>'],
  ])('%s', (from, to) => expect(bind(from)).toBe(to));
  it('stops on a source without a number', () =>
    expect(() => bind('<a href="#s-zzz" data-n="1">法</a>')).toThrow('zzz'));
});

it('compactMarks writes the number out', () =>
  expect(
    compactMarks(
      '<a href="#s-b" title="民法典" class="c r" aria-label="依据 2" data-n="2" data-g="法"></a>',
    ),
  ).toBe('<a class="c" href="#s-b">法2</a>'));

describe('extract', () => {
  const body =
    '- ✔ 可以甲\n- ✘ 不得乙[](source:a)\n- 丙\n\n> [!照着说] 你好，\n> 我在。\n\n> [!留意] 慢。';
  it('takes lists by their mark', () =>
    expect([markedItems(body, '✔'), markedItems(body, '✘')]).toEqual([
      ['可以甲'],
      ['不得乙[](source:a)'],
    ]));
  it('takes sentences to say', () => expect(spokenLines(body)).toEqual(['你好，我在。']));
});

it('answers the questions most people arrive with first', () => {
  const order = byDemand(['/faq/a/', '/faq/b/', `/${MOST_ASKED[0]}/`]);
  expect(order).toEqual([`/${MOST_ASKED[0]}/`, '/faq/a/', '/faq/b/']);
});
