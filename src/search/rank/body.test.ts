import { describe, expect, it } from 'vitest';
import { buildAnalyzer, readQuery } from '../read/index.ts';
import { bodyWords, searchBody, type BodyHit } from './body.ts';

const analyzer = buildAnalyzer({
  concepts: [
    { id: 'jail', words: ['坐牢'] },
    { id: 'visit', words: ['上门'] },
    { id: 'huabei', words: ['花呗'], generic: true },
  ],
  stop: ['会', '吗'],
  negations: [],
  typos: {},
  despair: [],
  calm: [],
  script: { traditional: '', simplified: '' },
  runs: '',
  pinyin: {},
  pages: [],
  files: { lines: '', bodies: '', script: '' },
});

describe('bodyWords', () => {
  it.each([
    ['窗明几净', ['窗明几净']],
    ['坐牢会窗明吗', ['窗明', '坐牢']], // letters of no known word first
    ['窗明 几净', ['窗明', '几净']],
    ['窗明会几净会坐牢会上门', ['窗明', '几净', '坐牢']],
    ['窗', []], // a letter is in every page
    ['花呗', []],
    ['', []],
  ])('%s → %j', (text, words) =>
    expect(bodyWords(readQuery(text, analyzer), analyzer)).toEqual(words),
  );
});

describe('searchBody', () => {
  const hits: Record<string, BodyHit[]> = {
    窗明: [
      { id: 'one', score: 4 },
      { id: 'two', score: 2 },
    ],
    几净: [
      { id: 'two', score: 1 },
      { id: 'gone', score: 1 },
    ],
  };
  const body = { search: (words: string) => Promise.resolve(hits[words] ?? []) };
  const pathOf = (id: string): string | undefined => (id === 'gone' ? undefined : `/${id}/`);
  it('adds up how well a page has each word', async () => {
    const { scores, wordings } = await searchBody(['窗明', '几净', '没有'], body, pathOf);
    expect([...scores].map(([path, score]) => [path, Number(score.toFixed(2))])).toEqual([
      ['/one/', 0.33],
      ['/two/', 0.5],
    ]);
    expect(Object.fromEntries(wordings)).toEqual({ '/one/': '窗明', '/two/': '窗明' });
  });
});
