import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { buildFinder, findAnswer } from '../rank/index.ts';
import { buildLexicon } from './lexicon.ts';
import { train } from './train.ts';
import type { Practice } from '../../domain/practice.ts';
import type { Lexicon, SearchPage, Synonyms } from '../lexicon/index.ts';

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
const build = (): Lexicon =>
  buildLexicon(
    [
      page('/faq/lawyer-letter/', '收到律师函'),
      page('/faq/will-sue/', '欠多久会被起诉'),
      page('/faq/visit/', '会上门吗'),
    ],
    synonyms,
  );
/** Every opening with every ending: enough to learn from. */
const ask = (openings: string[], endings: string[]): string[] =>
  openings.flatMap((opening) => endings.map((ending) => `${opening}${ending}`));
const practice: Practice = {
  letter: {
    pages: ['/faq/lawyer-letter/'],
    questions: ask(
      ['律师函写着', '发来律师函', '律师函寄来', '拿到律师函', '律师函说', '律所发函'],
      ['要起诉', '会被起诉吗', '下一步起诉', '准备起诉我', '真的会起诉'],
    ),
  },
  visit: {
    pages: ['/faq/visit/'],
    questions: ask(['催收', '他们', '外访'], ['会不会上门', '说要来我家', '哪天上门']),
  },
};
const firstOf = async (lexicon: Lexicon, typed: string): Promise<string | undefined> =>
  (await findAnswer(typed, await buildFinder(lexicon), undefined)).results[0]?.page.path;

describe('practise', () => {
  it('learns from questions what titles do not say', async () => {
    const [plain, taught] = [build(), build()];
    await train(taught, practice);
    expect(await firstOf(plain, '律师函说再不还会被起诉')).toBe('/faq/will-sue/');
    expect(await firstOf(taught, '律师函说再不还会被起诉')).toBe('/faq/lawyer-letter/');
    expect(await firstOf(taught, '会上门吗')).toBe('/faq/visit/');
  });

  it('teaches the same lessons every time', async () => {
    const [one, two] = [build(), build()];
    await train(one, practice);
    await train(two, practice);
    expect(one.pages.some(({ lessons }) => lessons !== undefined)).toBe(true);
    expect(one).toEqual(two);
  });

  it('leaves a site without practice as it is', async () => {
    const lexicon = build();
    await train(lexicon, {});
    expect(lexicon).toEqual(build());
  });

  it('shows no page that only practice knows, and does not call a stranger close', async () => {
    const lexicon = build();
    await train(lexicon, practice);
    const answer = await findAnswer('今天天气', await buildFinder(lexicon), undefined);
    expect(answer.results).toEqual([]);
    expect(answer.isClose).toBe(false);
  });
});
