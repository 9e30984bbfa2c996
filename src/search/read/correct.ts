/** Homophones: 预期 → 逾期, 花贝 → 花呗, 摧收 → 催收. Only towards words the site knows. */

import type { Token } from './segment.ts';

/** The mistakes an editor has written down. */
export interface ListedTypos {
  rightOf: ReadonlyMap<string, string>;
  /** Finds any of them, longest first. */
  pattern: RegExp;
}

export interface Corrector {
  /** `3·0·还` → the words of three characters that start with 还: a mistyped word still has a right character somewhere. */
  byPlace: ReadonlyMap<string, readonly string[]>;
  /** True when one character can be typed for the other: the same sound. */
  isAlike: (written: string, right: string) => boolean;
  /** True when the site itself writes these two characters side by side: then neither is a mistake. */
  isUsual: (pair: string) => boolean;
}

/** Words of one character have nothing left to be recognised by; long ones are rarely the only clue. */
const lengths = [5, 4, 3, 2];
const placeKey = (length: number, index: number, char: string): string =>
  `${length}·${index}·${char}`;

/** 南方 readers' n/l, z/zh, in/ing are one sound to a typo. */
export function foldSyllable(syllable: string): string {
  return syllable
    .replace(/^([zcs])h/, '$1')
    .replace(/([aei])ng$/, '$1n')
    .replace(/^l/, 'n');
}

function compareBy(readings: ReadonlyMap<string, string[]>): Corrector['isAlike'] {
  const known = new Map<string, string[]>();
  const soundsOf = (char: string): string[] => {
    const sounds = known.get(char) ?? (readings.get(char) ?? []).slice(0, 2).map(foldSyllable);
    known.set(char, sounds);
    return sounds;
  };
  return (written, right) => {
    const sounds = soundsOf(right);
    return soundsOf(written).some((sound) => sounds.includes(sound));
  };
}

export function buildCorrector(
  words: string[],
  readings: ReadonlyMap<string, string[]>,
  isUsual: Corrector['isUsual'],
): Corrector {
  const byPlace = new Map<string, string[]>();
  for (const word of words) {
    if (!lengths.includes(word.length) || /[a-z]/.test(word)) continue;
    for (let index = 0; index < word.length; index++) {
      const key = placeKey(word.length, index, word.charAt(index));
      const row = byPlace.get(key);
      if (row) row.push(word);
      else byPlace.set(key, [word]);
    }
  }
  return { byPlace, isAlike: compareBy(readings), isUsual };
}

export function buildTypos(typos: Record<string, string[]>): ListedTypos {
  const rightOf = new Map(
    Object.entries(typos).flatMap(([right, wrongs]) =>
      wrongs.map((wrong) => [wrong, right] as const),
    ),
  );
  const longestFirst = [...rightOf.keys()].sort((left, right) => right.length - left.length);
  return {
    rightOf,
    pattern: longestFirst.length > 0 ? new RegExp(longestFirst.join('|'), 'g') : /(?!)/g,
  };
}

export function replaceListed(text: string, { rightOf, pattern }: ListedTypos): string {
  return text.replace(pattern, (wrong) => rightOf.get(wrong) ?? wrong);
}

/** What stands at a place of the text: letters of no word, a word without content, or a word with a meaning. One sign a letter. */
const UNKNOWN = '?';
const EMPTY = '-';
const KNOWN = '+';

const standingOf = ({ text, meaning }: Token): string =>
  meaning === undefined && text !== ' ' ? UNKNOWN : meaning?.kind === 'concept' ? KNOWN : EMPTY;

interface Text {
  text: string;
  standings: string;
  /** True for a character of no word that does not stand here as it stands elsewhere on the site: it may be a mistake. */
  isLoose: (at: number) => boolean;
}

function readText(text: string, tokens: Token[], { isUsual }: Corrector): Text {
  const standings = tokens.map((token) => standingOf(token).repeat(token.text.length)).join('');
  const loose: (boolean | undefined)[] = [];
  return {
    text,
    standings,
    isLoose: (at) =>
      (loose[at] ??=
        standings.charAt(at) === UNKNOWN &&
        !isUsual(text.slice(at - 1, at + 1)) &&
        !isUsual(text.slice(at, at + 2))),
  };
}

/** The word that was meant by the characters from..to: some are right, and only characters that belong to nothing change. */
function findMeant(
  { text, standings, isLoose }: Text,
  from: number,
  to: number,
  { byPlace, isAlike }: Corrector,
): string | undefined {
  const length = to - from;
  // Of two characters neither may be part of another word, 网址 and 会话 are words we do not list; but a text of no known word has nothing to lose.
  if (length === 2 && standings.includes(KNOWN) && standings.slice(from, to) !== UNKNOWN + UNKNOWN)
    return undefined;
  const fits = (word: string): boolean => {
    for (let at = 0; at < length; at++) {
      const [written, right] = [text.charAt(from + at), word.charAt(at)];
      if (written !== right && !(isLoose(from + at) && isAlike(written, right))) return false;
    }
    return true;
  };
  for (let at = 0; at < length; at++) {
    const meant = byPlace.get(placeKey(length, at, text.charAt(from + at)))?.find(fits);
    if (meant !== undefined) return meant;
  }
  return undefined;
}

/** A normalised text has Chinese characters, and among the others these may stand in a word that is mended. */
const isWordLetter = (char: string): boolean => char > '~' || (char >= '0' && char <= '9');

/** Repairs whole stretches the vocabulary did not recognise; known words, and longer unknown ones such as 网址, are left alone. */
export function correctUnknown(text: string, tokens: Token[], corrector: Corrector): string {
  const read = readText(text, tokens, corrector);
  const { standings } = read;
  /** Stretches that no word was meant by: a character repeated four hundred times is looked up once. */
  const meantless = new Set<string>();
  let result = '';
  for (let at = 0; at < text.length;) {
    let fixed: string | undefined;
    const unknown = standings.indexOf(UNKNOWN, at);
    if (unknown < 0) return result + text.slice(at);
    for (const length of lengths) {
      const end = at + length;
      if (unknown >= end || end > text.length) continue;
      // What a stretch may become depends on itself, on the characters beside it and on what each of its own stands for.
      const around = `${text.slice(Math.max(0, at - 1), end + 1)} ${standings.slice(at, end)}`;
      if (meantless.has(around)) continue;
      if ([...text.slice(at, end)].every(isWordLetter)) fixed = findMeant(read, at, end, corrector);
      if (fixed !== undefined) break;
      meantless.add(around);
    }
    result += fixed ?? text.charAt(at);
    at += fixed?.length ?? 1;
  }
  return result;
}
