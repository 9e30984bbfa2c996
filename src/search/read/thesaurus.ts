/** The thesaurus in the form the other steps ask it in. */

import { toDigits } from './normalise.ts';
import type { Code } from './questions.ts';
import { buildVocabulary, type Meaning, type Vocabulary } from './segment.ts';
import type { Concept, Lexicon, Synonyms } from '../lexicon/index.ts';

export interface Thesaurus {
  vocabulary: Vocabulary;
  words: string[];
  conceptOf: ReadonlyMap<string, Concept>;
  weightOf: (id: string) => number;
  isGeneric: (id: string) => boolean;
  isEveryday: (id: string) => boolean;
  /** True for a word that holds the name of a matter of ours: 还花呗, 逾期费. */
  holdsOurs: (word: string) => boolean;
  /** Meanings and words by number: how questions travel. */
  code: Code;
}

/** A wrong thesaurus is reported in the editor's language, with the word to mend. */
export function checkSynonyms(synonyms: Synonyms): string[] {
  const owner = new Map<string, string>();
  const problems: string[] = [];
  for (const concept of synonyms.concepts) {
    for (const word of concept.words) {
      if (typeof word !== 'string') {
        problems.push(`synonyms.yaml:${concept.id} 里的 ${String(word)} 要加引号`);
        continue;
      }
      const other = owner.get(word);
      if (other !== undefined)
        problems.push(`synonyms.yaml:"${word}" 同时写在 ${other} 和 ${concept.id},请留一处`);
      owner.set(word, concept.id);
    }
  }
  return problems;
}

function buildCode(concepts: readonly Concept[]): Code {
  const digits = concepts.map(({ id, words }) => ({ id, words: words.map(toDigits) }));
  const numbers = new Map(
    digits.map(({ words }, concept) => [
      concepts[concept]?.id ?? '',
      new Map([...words].reverse().map((word, at) => [word, words.length - 1 - at] as const)),
    ]),
  );
  const places = new Map(digits.map(({ id }, concept) => [id, concept]));
  return {
    concepts: digits,
    numberOf: (id, word) => {
      const number = numbers.get(id)?.get(word);
      return number === undefined ? undefined : [places.get(id) ?? 0, number];
    },
  };
}

/** Builds the vocabulary once; pages and queries are then cut with the same words. */
export function buildThesaurus(
  source: Pick<Lexicon, 'concepts' | 'stop' | 'negations'>,
): Thesaurus {
  const byId = new Map(source.concepts.map((concept) => [concept.id, concept]));
  const conceptOf = new Map<string, Concept>();
  const entries = new Map<string, Meaning>();
  for (const word of source.stop) entries.set(toDigits(word), { kind: 'stop' });
  for (const word of source.negations) entries.set(word, { kind: 'negation' });
  for (const concept of source.concepts) {
    for (const word of concept.words) {
      // Texts are compared with digits, so 晚一天 must be known as 晚1天.
      const key = toDigits(word);
      entries.set(key, { kind: 'concept', id: concept.id });
      conceptOf.set(key, concept);
    }
  }
  const ours = source.concepts.flatMap(({ everyday, words: [name = ''] }) =>
    everyday !== true && name !== '' ? [name] : [],
  );
  return {
    vocabulary: buildVocabulary(entries),
    words: [...conceptOf.keys()],
    conceptOf,
    weightOf: (id) => byId.get(id)?.weight ?? 1,
    isGeneric: (id) => byId.get(id)?.generic === true,
    code: buildCode(source.concepts),
    isEveryday: (id) => byId.get(id)?.everyday === true,
    holdsOurs: (word) => ours.some((name) => word.includes(name)),
  };
}
