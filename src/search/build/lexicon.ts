/** Makes the file the browser searches with, from the pages themselves: a new page needs no code. */

import * as OpenCC from 'opencc-js/t2cn';
import { commonCharacters, checkSynonyms } from '../read/index.ts';
import { pinyin } from './dictionary.ts';
import type { Lexicon, LexiconPage, SearchPage, Synonyms } from '../lexicon/index.ts';

function charactersOf(texts: Iterable<string>): Set<string> {
  const chars = new Set<string>();
  for (const text of texts)
    for (const char of text) if (/\p{Script=Han}/u.test(char)) chars.add(char);
  return chars;
}

function readingsOf(char: string): string[] {
  return [...new Set(pinyin(char, { toneType: 'none', multiple: true, type: 'array', v: true }))];
}

/** The common characters stand in reading order, so their main reading travels as runs: `a2 ai13`. */
export function buildPinyinRuns(common: string[]): {
  runs: string;
  main: ReadonlyMap<string, string>;
} {
  const rows: [syllable: string, count: number][] = [];
  const main = new Map<string, string>();
  for (const char of common) {
    const readings = readingsOf(char);
    const last = rows.at(-1);
    const syllable = last && readings.includes(last[0]) ? last[0] : (readings[0] ?? '?');
    if (last?.[0] === syllable) last[1] += 1;
    else rows.push([syllable, 1]);
    main.set(char, syllable);
  }
  return { runs: rows.map(([syllable, count]) => `${syllable}${count}`).join(' '), main };
}

/** A reading met this seldom in the site's own words is a dictionary's, not a reader's: 不 as fou. */
const seldom = 0.05;

/** Character → the readings it has in the texts, so that 还 is hai and huan, and 不 only bu. */
export function readingsIn(texts: Iterable<string>): ReadonlyMap<string, string[]> {
  const counts = new Map<string, Map<string, number>>();
  for (const text of texts) {
    for (const { origin, pinyin: syllable } of pinyin(text, {
      toneType: 'none',
      type: 'all',
      v: true,
      nonZh: 'removed',
    })) {
      const row = counts.get(origin) ?? new Map<string, number>();
      counts.set(origin, row.set(syllable, (row.get(syllable) ?? 0) + 1));
    }
  }
  return new Map(
    [...counts].map(([char, row]) => {
      const total = [...row.values()].reduce((sum, count) => sum + count, 0);
      return [
        char,
        [
          ...new Set([
            ...readingsOf(char).slice(0, 1),
            ...[...row].filter(([, count]) => count / total > seldom).map(([syllable]) => syllable),
          ]),
        ],
      ];
    }),
  );
}

/** Syllable → characters whose reading the runs do not tell, in a fixed order so that the same content gives the same file. */
export function buildPinyinTable(
  chars: Iterable<string>,
  readings: ReadonlyMap<string, string[]>,
  main: ReadonlyMap<string, string>,
): Record<string, string> {
  const table = new Map<string, string[]>();
  for (const char of chars) {
    for (const syllable of readings.get(char) ?? []) {
      if (main.get(char) !== syllable) table.set(syllable, [...(table.get(syllable) ?? []), char]);
    }
  }
  return Object.fromEntries(
    [...table]
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([key, row]) => [key, row.join('')]),
  );
}

/** Traditional characters whose simplified form the site uses. */
export function buildTraditionalTable(simplified: ReadonlySet<string>): {
  traditional: string;
  simplified: string;
} {
  const convert = OpenCC.Converter({ from: 't', to: 'cn' });
  const from: string[] = [];
  const to: string[] = [];
  for (let code = 0x4e00; code <= 0x9fff; code++) {
    const char = String.fromCodePoint(code);
    const plain = convert(char);
    if (plain !== char && plain.length === 1 && simplified.has(plain)) {
      from.push(char);
      to.push(plain);
    }
  }
  return { traditional: from.join(''), simplified: to.join('') };
}

/** Shorter than this, the next sentence is shown too. */
const shortAnswer = 16;

/** The answer's first line: what a result shows. The rest stands on the page. */
export function firstLine(answer: string): string {
  const end = answer.indexOf('。', shortAnswer);
  return end < 0 ? answer : answer.slice(0, end + 1);
}

function toRow(page: SearchPage, questions: Record<string, string[]>): LexiconPage {
  const aliases = [...page.aliases, ...(questions[page.path] ?? [])];
  const headings = page.headings.map(({ id, text }): [string, string] => [id, text]);
  return {
    path: page.path,
    kind: page.kind,
    title: page.title,
    answer: firstLine(page.answer),
    aliases,
    headings,
  };
}

/** The whole lexicon. Throws, in Chinese, when the thesaurus contradicts itself. */
export function buildLexicon(pages: SearchPage[], synonyms: Synonyms): Lexicon {
  const problems = checkSynonyms(synonyms);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  const sorted = [...pages].sort((left, right) => (left.path < right.path ? -1 : 1));
  const texts = sorted.flatMap((page) => [page.title, page.answer, ...page.aliases]);
  const all = [
    ...texts,
    ...synonyms.concepts.flatMap((concept) => concept.words),
    ...synonyms.stop,
    ...synonyms.negations,
  ];
  const own = charactersOf(all);
  const { questions, ...words } = synonyms;
  const common = commonCharacters();
  const { runs, main } = buildPinyinRuns(common);
  return {
    ...words,
    ...buildTraditionalTable(own),
    runs,
    pinyin: buildPinyinTable(
      new Set([...common.filter((char) => own.has(char)), ...own]),
      readingsIn(all),
      main,
    ),
    pages: sorted.map((page) => toRow(page, questions)),
  };
}
