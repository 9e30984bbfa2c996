import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { buildLexicon } from '../build/index.ts';
import type { Synonyms } from '../lexicon/index.ts';
import { findAnswer } from './answer.ts';
import { buildFinder } from './finder.ts';
import { takeTurns } from './readings.ts';

const synonyms = {
  ...(parse(readFileSync('content/synonyms.yaml', 'utf8')) as Synonyms),
  questions: {},
};
const page = (path: string, title: string, aliases: string[] = []) => ({
  path,
  kind: 'faq',
  title,
  answer: '',
  aliases,
  stages: [],
  headings: [],
  text: '',
});
const finder = await buildFinder(
  buildLexicon(
    [
      page('/faq/late-fee/', '利率怎么算', ['年利率多少', '利率太高']),
      page('/faq/blacklist/', '上了老赖名单怎么办', ['老赖怎么查']),
      page('/faq/jail/', '会坐牢吗'),
      page('/faq/auto-debit/', '代扣什么时候扣'),
      page('/faq/who-is-lender/', '贷款是谁放的'),
      page('/faq/stop-interest/', '停息挂账是什么'),
    ],
    synonyms,
  ),
);
const pathsFor = async (typed: string): Promise<string[]> =>
  (await findAnswer(typed, finder, undefined)).results.map(({ page: { path } }) => path);

describe('initials', () => {
  it.each([
    ['ll', ['/faq/late-fee/', '/faq/blacklist/']], // asked about more, first
    ['zl', ['/faq/jail/']],
    ['dk', ['/faq/auto-debit/']], // 贷款 alone asks nothing
    ['txgz', ['/faq/stop-interest/']], // two words
  ])('%s: a page for each word it may be', async (typed, first) =>
    expect((await pathsFor(typed)).slice(0, first.length)).toEqual(first),
  );
  it.each([
    ['lilv', '/faq/late-fee/'],
    ['laolai', '/faq/blacklist/'],
  ])('%s is spelt out, and one word', async (typed, path) =>
    expect(await pathsFor(typed)).toEqual([path]),
  );
  it('marks the words of each', async () =>
    expect((await findAnswer('ll', finder, undefined)).words).toEqual(
      expect.arrayContaining(['利率', '老赖']),
    ));
});

describe('takeTurns', () => {
  const ranked = (path: string) => ({
    page: { path, kind: 'faq', title: '', questions: '', lines: 0 },
    score: 1,
  });
  it.each([
    [[['a', 'b', 'c']], 'abc'],
    [
      [
        ['a', 'b', 'c'],
        ['d', 'e'],
      ],
      'adbec',
    ],
    [
      [
        ['a', 'b', 'c'],
        ['a', 'b'],
      ],
      'abc',
    ],
    [[[], ['a']], 'a'],
    [[], ''],
  ])('%j → %s', (lists, expected) =>
    expect(
      takeTurns(lists.map((paths) => paths.map(ranked)))
        .map(({ page: { path } }) => path)
        .join(''),
    ).toBe(expected),
  );
});
