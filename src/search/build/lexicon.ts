/** Makes the file the browser searches with, from the pages themselves: a new page needs no code. */

import * as OpenCC from 'opencc-js/t2cn';

import { pinyin } from './dictionary.ts';
import type { Concept, Lexicon, SearchPage, Synonyms } from '../lexicon/index.ts';
import {
  buildAnalyzer,
  checkSynonyms,
  commonCharacters,
  encodeQuestions,
  readSiteText,
  toDigits,
  type Analyzer,
} from '../read/index.ts';

const HAN = /\p{Script=Han}/u;

function charactersOf(texts: Iterable<string>): Set<string> {
  const chars = new Set<string>();
  for (const text of texts) for (const char of text) if (HAN.test(char)) chars.add(char);
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
    const syllables = pinyin(text, { toneType: 'none', type: 'array', v: true });
    [...text].forEach((char, at) => {
      const syllable = syllables[at];
      if (syllable === undefined || !HAN.test(char)) return;
      const row = counts.get(char) ?? new Map<string, number>();
      counts.set(char, row.set(syllable, (row.get(syllable) ?? 0) + 1));
    });
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

/** The questions a page answers, beside its title. */
const questionsOf = (page: SearchPage, others: Synonyms['questions']): string[] => [
  ...page.aliases,
  ...(others[page.path] ?? []),
];

/** The first word of a meaning is its name; then come those the site itself says most, and the rest where alike words are neighbours. */
function orderWords(concepts: readonly Concept[], said: ReadonlyMap<string, number>): Concept[] {
  const times = (word: string): number => said.get(toDigits(word)) ?? 0;
  return concepts.map((concept) => {
    const [name = '', ...words] = concept.words;
    const ours = words.filter((word) => times(word) > 0);
    ours.sort((left, right) => times(right) - times(left) || (left < right ? -1 : 1));
    return {
      ...concept,
      words: [name, ...ours, ...words.filter((word) => times(word) === 0).sort()],
    };
  });
}

/** How often the site says each word of the thesaurus. */
function countWords(texts: readonly string[], analyzer: Analyzer): Map<string, number> {
  const said = new Map<string, number>();
  for (const text of texts)
    for (const { text: word, meaning } of readSiteText(text, analyzer).tokens)
      if (meaning?.kind === 'concept') said.set(word, (said.get(word) ?? 0) + 1);
  return said;
}

/** The whole lexicon but for the files beside it. Throws, in Chinese, when the thesaurus contradicts itself. */
export function buildLexicon(pages: readonly SearchPage[], synonyms: Synonyms): Lexicon {
  const problems = checkSynonyms(synonyms);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  const sorted = [...pages].sort((left, right) => (left.path < right.path ? -1 : 1));
  const { questions, ...words } = synonyms;
  const asked = sorted.flatMap((page) => [page.title, ...questionsOf(page, questions)]);
  const all = [
    ...asked,
    ...synonyms.concepts.flatMap((concept) => concept.words),
    ...synonyms.stop,
    ...synonyms.negations,
  ];
  const own = charactersOf(all);
  const common = commonCharacters();
  const { runs, main } = buildPinyinRuns(common);
  const plain: Lexicon = {
    ...words,
    script: buildTraditionalTable(own),
    runs,
    pinyin: buildPinyinTable(
      new Set([...common.filter((char) => own.has(char)), ...own]),
      readingsIn(all),
      main,
    ),
    pages: [],
    files: { lines: '', bodies: '', script: '' },
  };
  const concepts = orderWords(plain.concepts, countWords(asked, buildAnalyzer(plain)));
  const analyzer = buildAnalyzer({ ...plain, concepts });
  const rows = sorted.map((page, lines) => ({
    path: page.path,
    kind: page.kind,
    title: page.title,
    questions: encodeQuestions(
      questionsOf(page, questions).map((text) => readSiteText(text, analyzer)),
      analyzer.thesaurus.code,
    ),
    lines,
  }));
  return { ...plain, concepts, pages: rows };
}
