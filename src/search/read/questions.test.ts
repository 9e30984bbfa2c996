import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { buildLexicon } from '../build/index.ts';
import type { Synonyms } from '../lexicon/index.ts';
import { buildAnalyzer, questionFeatures, readSiteText } from './analyzer.ts';
import { decodeQuestions, encodeQuestions } from './questions.ts';

const synonyms = parse(readFileSync('content/synonyms.yaml', 'utf8')) as Synonyms;
const analyzer = buildAnalyzer(buildLexicon([], { ...synonyms, questions: {} }));
const { code } = analyzer.thesaurus;

it.each([
  '花呗逾期三天会上征信吗',
  '没有收到传票，怎么查案号',
  '我是他爸，儿子欠了花呗不敢说',
  '不认识这个人，为什么打给我',
  '95188 打不通 app 也登不上',
  '生僻字龘和条款需要核对的内容',
  '不想还了',
  '36% 和 24% 的区别',
])('%s: what was read travels whole', (text) => {
  const question = readSiteText(text, analyzer);
  const [arrived] = decodeQuestions(encodeQuestions([question], code), code);
  expect(arrived && questionFeatures(arrived, analyzer)).toEqual(
    questionFeatures(question, analyzer),
  );
});

it('is the same in whatever order the questions were written', () => {
  const questions = ['会坐牢吗', '上门怎么办'].map((text) => readSiteText(text, analyzer));
  expect(encodeQuestions(questions, code)).toBe(encodeQuestions([...questions].reverse(), code));
});
