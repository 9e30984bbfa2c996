import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { findAnswer } from './answer.ts';
import { buildFinder } from './finder.ts';
import { buildLexicon } from '../build/index.ts';
import { buildIndex } from './page-index.ts';
import { splitByTopic, topicsOf } from './parts.ts';
import { buildAnalyzer, readQuery } from '../read/index.ts';
import type { LexiconPage, Parts, SearchPage, Synonyms } from '../lexicon/index.ts';

const page = (path: string, title: string): SearchPage => ({
  path,
  kind: 'faq',
  title,
  answer: '',
  aliases: [],
  stages: [],
  headings: [],
  text: '',
});
const synonyms = {
  ...(parse(readFileSync('content/synonyms.yaml', 'utf8')) as Synonyms),
  questions: {},
};
const lexicon = buildLexicon(
  [
    page('/faq/jail/', '会坐牢吗'),
    page('/faq/visit/', '会上门吗'),
    page('/faq/death/', '人去世了怎么办'),
  ],
  synonyms,
);
const analyzer = buildAnalyzer(lexicon);
const rows = splitByTopic(await buildIndex(lexicon.pages, analyzer), analyzer);
const parts: Parts = Object.fromEntries(
  [...rows].map(([topic, pages]) => [topic, [`${topic}.txt`, pages.length]]),
);

describe('a page table in parts', () => {
  it('puts a page where its topic is', () =>
    expect(rows.get('jail')?.map(({ path }) => path)).toEqual(['/faq/jail/']));
  it('asks for the topics of the question', () =>
    expect(topicsOf(readQuery('会判刑吗', analyzer), analyzer, parts)).toEqual(['jail']));

  it('answers from the parts it needs, fetched once', async () => {
    const asked: string[] = [];
    const loadPart = (file: string): Promise<LexiconPage[]> => {
      asked.push(file);
      return Promise.resolve(rows.get(file.replace('.txt', '')) ?? []);
    };
    const finder = await buildFinder(
      { ...lexicon, pages: [], parts },
      {
        breathe: () => Promise.resolve(),
        loadPart,
        loadLines: () => Promise.resolve({ answer: '', headings: [] }),
        loadScript: () => Promise.reject(new Error('script')),
      },
    );
    const first = async (typed: string): Promise<string | undefined> =>
      (await findAnswer(typed, finder, undefined)).results[0]?.page.path;
    expect(await first('会不会坐牢')).toBe('/faq/jail/');
    expect(await first('判刑')).toBe('/faq/jail/');
    expect(asked).toEqual(['jail.txt']);
    expect(await first('人去世')).toBe('/faq/death/');
  });

  it('asks again for a part that did not arrive', async () => {
    let isOnline = false;
    const loadPart = (): Promise<LexiconPage[]> =>
      isOnline ? Promise.resolve(rows.get('jail') ?? []) : Promise.reject(new Error('offline'));
    const finder = await buildFinder(
      { ...lexicon, pages: [], parts },
      {
        breathe: () => Promise.resolve(),
        loadPart,
        loadLines: () => Promise.resolve({ answer: '', headings: [] }),
        loadScript: () => Promise.reject(new Error('script')),
      },
    );
    await expect(findAnswer('坐牢', finder, undefined)).rejects.toThrow('offline');
    isOnline = true;
    expect((await findAnswer('坐牢', finder, undefined)).results).toHaveLength(1);
  });
});
