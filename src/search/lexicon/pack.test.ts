import { expect, it } from 'vitest';
import { encodeJson } from '../build/index.ts';
import { packLexicon, packPages, unpackLexicon, unpackPages } from './pack.ts';
import type { Lexicon } from './shape.ts';

const lexicon: Lexicon = {
  concepts: [
    { id: 'jail', words: ['坐牢', '判刑'], weight: 1, generic: false, everyday: false },
    { id: 'product', words: ['花呗'], weight: 0.1, generic: true, everyday: true },
  ],
  stop: ['吗'],
  negations: ['不'],
  typos: { 逾期: ['预期'] },
  shapes: ['呗贝'],
  despair: [],
  calm: [],
  traditional: '唄',
  simplified: '呗',
  runs: 'a2',
  pinyin: { bei: '呗' },
  pages: [
    {
      path: '/faq/jail/',
      kind: 'faq',
      title: '会坐牢吗',
      answer: '看情形。',
      aliases: ['会被抓吗', '进局子'],
      headings: [
        ['civil', '民事'],
        ['risk', '风险'],
      ],
      body: 'zh_1',
    },
    { path: '/faq/', kind: 'index', title: '常见问题', answer: '', aliases: [], headings: [] },
  ],
};

it('unpacks what was packed', () => {
  expect(unpackLexicon(packLexicon(lexicon))).toEqual(lexicon);
  expect(
    unpackLexicon(
      packLexicon({ ...lexicon, pages: [], parts: { jail: ['parts/jail.txt', 1] }, chunks: ['a'] }),
    ).parts,
  ).toEqual({ jail: ['parts/jail.txt', 1] });
  expect(unpackPages(packPages(lexicon.pages))).toEqual(lexicon.pages);
});

it('decodes to the same JSON, rare characters included', () => {
  const text = '呗·—“老赖”𠮷😀\u00a0é唄';
  const bytes = encodeJson(JSON.stringify({ text, 花呗: 1 }));
  expect(JSON.parse(new TextDecoder('gb18030').decode(bytes))).toEqual({ text, 花呗: 1 });
  expect(encodeJson('"花呗"').length).toBe(6);
});

it('refuses the character that separates', () => {
  expect(() =>
    packPages([
      { path: '/faq/x/', kind: 'faq', title: '', answer: '', aliases: ['还|不还'], headings: [] },
    ]),
  ).toThrow('竖线');
});
