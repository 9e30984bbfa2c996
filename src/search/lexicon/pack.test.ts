import { expect, it } from 'vitest';
import { encodeJson } from '../build/index.ts';
import {
  packLexicon,
  packLines,
  packPages,
  unpackLexicon,
  unpackLines,
  unpackPages,
} from './pack.ts';
import type { Lexicon } from './shape.ts';

const lexicon: Lexicon = {
  concepts: [
    { id: 'jail', words: ['坐牢', '判刑'], weight: 1, generic: false, everyday: false },
    { id: 'product', words: ['花呗'], weight: 0.1, generic: true, everyday: true },
  ],
  stop: ['吗'],
  negations: ['不'],
  typos: { 逾期: ['预期'] },
  despair: [],
  calm: [],
  script: { traditional: '唄', simplified: '呗' },
  runs: 'a2',
  pinyin: { bei: '呗' },
  pages: [
    { path: '/faq/jail/', kind: 'faq', title: '会坐牢吗', questions: 'ぁ!', lines: 0 },
    { path: '/faq/', kind: 'index', title: '常见问题', questions: '', lines: 1 },
  ],
  files: { lines: 'parts/lines.1', bodies: 'parts/bodies.1.txt', script: '' },
};
const lines = {
  answer: '看情形。',
  headings: [
    ['civil', '民事'],
    ['risk', '风险'],
  ] as [string, string][],
};

it('unpacks what was packed', () => {
  expect(unpackLexicon(packLexicon(lexicon))).toEqual(lexicon);
  const parts = { jail: ['parts/jail.txt', 1] as [string, number] };
  expect(unpackLexicon(packLexicon({ ...lexicon, pages: [], parts })).parts).toEqual(parts);
  expect(unpackPages(packPages(lexicon.pages))).toEqual(lexicon.pages);
  expect(unpackLines(packLines(lines))).toEqual(lines);
});

it.each([
  ['shared beginnings', ['催收', '催收电话', '催收短信', '上门']],
  ['digits in front', ['24点', '24小时', '2', '23']],
  ['one inside the other', ['还', '还款', '还款日', '还']],
])('packs words with %s', (_, words) => {
  const concepts = [{ id: 'a', words, weight: 1, generic: false, everyday: false }];
  expect(unpackLexicon(packLexicon({ ...lexicon, concepts })).concepts).toEqual(concepts);
});

it('decodes to the same JSON, rare characters included', () => {
  const text = '呗·—“老赖”𠮷😀\u00a0é唄';
  const bytes = encodeJson(JSON.stringify({ text, 花呗: 1 }));
  expect(JSON.parse(new TextDecoder('gb18030').decode(bytes))).toEqual({ text, 花呗: 1 });
  expect(encodeJson('"花呗"').length).toBe(6);
});

it('refuses the character that separates', () => {
  const concepts = [{ id: 'a', words: ['还|不还'] }];
  expect(() => packLexicon({ ...lexicon, concepts })).toThrow('竖线');
});
