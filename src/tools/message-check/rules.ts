import type { MessageCheck } from './schema.ts';
import { packSound, type PackedSound } from './sounds.ts';

/** One concept as the browser needs it: how to recognise it. Its words stand in the page. */
export interface ConceptRule {
  name: string;
  patterns: string[];
  weak: string[];
  unless: string[];
  covers: string[];
  yields: string[];
  only?: string[] | undefined;
  beside: [name: string, patterns: string[]][];
  court: boolean;
  stop: boolean;
  /** It is said to press: its presence shows that the text is about a debt. */
  presses: boolean;
}

/** Everything the reading of a message needs, and nothing that is only shown. */
export interface Rules {
  concepts: ConceptRule[];
  looks: { id: string; quiet: boolean; despite: boolean; sender: boolean; patterns: string[] }[];
  /** Sets of words that patterns name: <亲>. */
  words: Record<string, string>;
  about: string[];
  courtWords: string[];
  courtUnless: string[];
  /** Keywords with the syllable of each character; `sound` when homophones count. */
  keywords: { word: string; syllables: string[]; sound: boolean; acrossBreaks: boolean }[];
  /** Syllable → the characters read so, packed. */
  sounds: Record<string, PackedSound>;
  lookalikes: string[];
  splits: [string, string][];
  /** Traditional characters and, in the same order, their simplified forms. */
  traditional: string;
  simplified: string;
  despair: { despair: string[]; calm: string[] };
}

/** The three tables that only a dictionary can give. */
export interface Spelling {
  syllables: (word: string) => string[];
  homophones: (syllable: string) => string;
  script: { traditional: string; simplified: string };
}

/** Rules of the file + spelling + the site's words of despair → what travels to the reader. */
export function buildRules(
  file: MessageCheck,
  spelling: Spelling,
  despair: Rules['despair'],
): Rules {
  const keywords = [...file.keywords]
    .sort((left, right) => right.length - left.length)
    .map((word) => ({
      word,
      syllables: spelling.syllables(word),
      sound: !file.pinyinOnly.includes(word),
      acrossBreaks: file.acrossBreaks.includes(word),
    }));
  const needed = new Set(keywords.flatMap((one) => (one.sound ? one.syllables : [])));
  return {
    concepts: Object.entries(file.concepts).map(([name, concept]) => ({
      name,
      patterns: concept.patterns,
      weak: concept.weak,
      unless: concept.unless,
      covers: concept.covers,
      yields: concept.yields,
      only: concept.only,
      beside: Object.entries(concept.beside),
      court: concept.court ?? false,
      stop: concept.stop ?? false,
      presses: file.groups[concept.group]?.presses ?? false,
    })),
    looks: Object.entries(file.looks).map(([id, look]) => ({
      id,
      quiet: look.quiet,
      despite: look.despite ?? false,
      sender: look.sender ?? false,
      patterns: look.patterns,
    })),
    words: file.words,
    about: file.about,
    courtWords: file.courtWords,
    courtUnless: file.courtUnless,
    keywords,
    sounds: Object.fromEntries(
      [...needed].sort().map((syllable) => [syllable, packSound(spelling.homophones(syllable))]),
    ),
    lookalikes: file.lookalikes,
    splits: Object.entries(file.splits),
    ...spelling.script,
    despair,
  };
}
