/** Everything that happens to the reader's words before pages are compared with them. */

import { askerOf } from './asker.ts';
import { askingStrength } from './clauses.ts';
import { clean } from './clean.ts';
import { commonCharacters } from './common-characters.ts';
import {
  buildCorrector,
  buildTypos,
  correctUnknown,
  replaceListed,
  type Corrector,
  type ListedTypos,
} from './correct.ts';
import { featuresOf, type Features } from './features.ts';
import { buildScript, normalise, toDigits, type Script } from './normalise.ts';
import {
  buildPinyin,
  joinTables,
  readInitials,
  readPinyin,
  readRuns,
  type Pinyin,
  type RunCount,
} from './pinyin.ts';
import { decodeQuestions, type Question } from './questions.ts';
import { segment, type Token } from './segment.ts';
import { buildThesaurus, type Thesaurus } from './thesaurus.ts';
import type { Lexicon } from '../lexicon/index.ts';

/** The lexicon, prepared once after it arrives. */
export interface Analyzer {
  lexicon: Lexicon;
  /** Filled later where the table lies in a file of its own. */
  script: Script;
  /** False for a character that only the table of traditional ones may know. */
  isFamiliar: (char: string) => boolean;
  thesaurus: Thesaurus;
  typos: ListedTypos;
  /** Made when first needed: a question in known words needs neither, and a slow phone answers it sooner. */
  pinyin: () => Pinyin;
  corrector: () => Corrector;
  /** Runs of up to three characters. */
  countRun: RunCount;
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

export interface Query {
  /** The reader's words, normalised, pinyin read, typos mended. */
  text: string;
  tokens: Token[];
  features: Features;
  /** Of these tokens, those that are no more than a guess at what was mistyped. */
  guessed: ReadonlySet<Token>;
}

/** A run of up to three characters as one number: no text is made for each of a hundred thousand. */
function keyOf(text: string, start: number, end: number): number {
  let key = 0;
  for (let at = start; at < end; at++) key = key * 0x10000 + text.charCodeAt(at);
  return key;
}

/** How often characters stand together in the site's own questions and words, in runs of these lengths; what `RunCount` asks for. */
function countRuns(
  lexicon: Lexicon,
  { code }: Thesaurus,
  lengths: readonly number[],
): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  const bump = (run: number, weight: number): void =>
    void counts.set(run, (counts.get(run) ?? 0) + weight);
  const add = (text: string, weight: number): void => {
    const whole = `^${text}$`;
    bump(0, weight * whole.length);
    for (let at = 0; at < whole.length; at++) {
      for (const length of lengths)
        if (at + length <= whole.length) bump(keyOf(whole, at, at + length), weight);
    }
  };
  for (const page of lexicon.pages) {
    add(page.title, 1);
    for (const { tokens } of decodeQuestions(page.questions, code))
      add(tokens.map(({ text }) => text).join(''), 1);
  }
  for (const concept of lexicon.concepts)
    concept.words.forEach((word, index) => add(word, index === 0 ? 60 : 1));
  for (const word of lexicon.stop) add(word, 5);
  add('花呗', 500);
  return counts;
}

const isUnknown = ({ text, meaning }: Token): boolean => meaning === undefined && text !== ' ';

export function buildAnalyzer(lexicon: Lexicon): Analyzer {
  const thesaurus = buildThesaurus(lexicon);
  const short = once(() => countRuns(lexicon, thesaurus, [1, 2]));
  const long = once(() => countRuns(lexicon, thesaurus, [3])); // many more, and only pinyin asks for them
  const countRun: RunCount = (run) =>
    (run.length < 3 ? short() : long()).get(keyOf(run, 0, run.length)) ?? 0;
  const pinyin = once(() =>
    buildPinyin(joinTables(lexicon.pinyin, readRuns(lexicon.runs, commonCharacters())), countRun),
  );
  const familiar = once(
    () =>
      new Set([
        ...commonCharacters(),
        ...thesaurus.words.join(''),
        ...lexicon.pages.flatMap(({ title }) => [...title]),
      ]),
  );
  const isUsual = (pair: string): boolean => pair.length === 2 && countRun(pair) > 0;
  const corrector = once(() => buildCorrector(thesaurus.words, pinyin().readings, isUsual));
  return {
    lexicon,
    script: buildScript(lexicon.script),
    isFamiliar: (char) => familiar().has(char),
    thesaurus,
    typos: buildTypos(lexicon.typos),
    pinyin,
    corrector,
    countRun,
  };
}

/** What is read in one of the site's own sentences: trusted spelling, so no guessing beyond the listed typos. */
export function readSiteText(text: string, { script, typos, thesaurus }: Analyzer): Question {
  const clean = replaceListed(normalise(text, script), typos);
  return { tokens: segment(clean, thesaurus.vocabulary), asker: askerOf(clean) };
}

/** Its features, the same whether it was read here or travelled as a question. */
export const questionFeatures = ({ tokens, asker }: Question, { thesaurus }: Analyzer): Features =>
  featuresOf(tokens, asker, thesaurus);

/** The reader's words. */
export function readQuery(typed: string, analyzer: Analyzer): Query {
  const { vocabulary } = analyzer.thesaurus;
  const plain = normalise(clean(typed), analyzer.script);
  const countUnknown = (text: string): number =>
    segment(toDigits(text), vocabulary).filter(isUnknown).length;
  const spoken = /[a-z]/.test(plain)
    ? toDigits(readPinyin(plain, analyzer.pinyin(), analyzer.countRun, countUnknown))
    : plain;
  const cut = segment(replaceListed(spoken, analyzer.typos), vocabulary);
  const listed = cut.map((token) => token.text).join(''); // 坐 牢 is one word by now
  const text = cut.some(isUnknown) ? correctUnknown(listed, cut, analyzer.corrector()) : listed;
  if (text === listed) return queryOf(text, cut, analyzer);
  const tokens = segment(text, vocabulary);
  // Two characters of which one is right are as often another word; of three that are all but one right hardly ever.
  const isGuess = ({ text: word, start }: Token): boolean =>
    word.length === 2 && !listed.startsWith(word, start);
  return queryOf(text, tokens, analyzer, new Set(tokens.filter(isGuess)));
}

const queryOf = (
  text: string,
  tokens: Token[],
  { thesaurus }: Analyzer,
  guessed: ReadonlySet<Token> = new Set(),
): Query => ({
  text,
  tokens,
  features: featuresOf(tokens, askerOf(text), thesaurus, askingStrength(tokens)),
  guessed,
});

/** One of several words that a few letters are the initials of. */
export interface Reading {
  query: Query;
  /** Logarithm of how likely the letters are it, by the site's language. */
  likelihood: number;
}

/** What the reader's letters may be the initials of, in words of the site alone; none for anything but such letters. 贷款 alone asks nothing. */
export function readingsOf(typed: string, analyzer: Analyzer): Reading[] {
  const { vocabulary, isGeneric } = analyzer.thesaurus;
  const letters = normalise(clean(typed), analyzer.script);
  if (!/^[a-z]+$/.test(letters)) return [];
  return readInitials(letters, analyzer.pinyin(), analyzer.countRun).flatMap(({ text, score }) => {
    const tokens = segment(toDigits(text), vocabulary);
    const ids = tokens.map(({ meaning }) => (meaning?.kind === 'concept' ? meaning.id : undefined));
    return !ids.includes(undefined) && ids.some((id = '') => !isGeneric(id))
      ? [{ query: queryOf(text, tokens, analyzer), likelihood: score }]
      : [];
  });
}
