/** Homophones and look-alikes: 预期 → 逾期, 花贝 → 花呗, 摧收 → 催收. Only towards words the site knows. */

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
  /** True when one character can be typed for the other: same sound, or alike to the eye. */
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

function compareBy(
  readings: ReadonlyMap<string, string[]>,
  shapes: string[],
): Corrector['isAlike'] {
  const group = new Map<string, string>();
  shapes.forEach((row, index) => [...row].forEach((char) => group.set(char, `#${index}`)));
  const known = new Map<string, string[]>();
  const traitsOf = (char: string): string[] => {
    const traits = known.get(char) ?? [
      ...(readings.get(char) ?? []).slice(0, 2).map(foldSyllable),
      group.get(char) ?? char,
    ];
    known.set(char, traits);
    return traits;
  };
  return (written, right) => {
    const traits = traitsOf(right);
    return traitsOf(written).some((trait) => traits.includes(trait));
  };
}

export function buildCorrector(
  words: string[],
  shapes: string[],
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
  return { byPlace, isAlike: compareBy(readings, shapes), isUsual };
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

/** What stands at a place of the text: letters of no word, a word without content, or a word with a meaning. */
type Standing = 'unknown' | 'empty' | 'known';

function standingsOf(tokens: Token[]): Standing[] {
  return tokens.flatMap(({ text, meaning }) =>
    [...text].map((): Standing =>
      meaning === undefined && text !== ' '
        ? 'unknown'
        : meaning?.kind === 'concept'
          ? 'known'
          : 'empty',
    ),
  );
}

/** The word that was meant by the characters from..to: some are right, and only characters that belong to nothing change. */
function findMeant(
  text: string,
  from: number,
  to: number,
  standings: readonly Standing[],
  corrector: Corrector,
): string | undefined {
  const written = text.slice(from, to);
  const indexes = [...written].map((_, index) => index);
  const isLoose = (index: number): boolean => {
    const at = from + index;
    return (
      standings[at] === 'unknown' &&
      !corrector.isUsual(text.slice(at - 1, at + 1)) &&
      !corrector.isUsual(text.slice(at, at + 2))
    );
  };
  const mayChange = indexes.map(isLoose);
  // Of two characters neither may be part of another word, 网址 and 会话 are words we do not list; but a text of no known word has nothing to lose.
  if (
    written.length === 2 &&
    standings.includes('known') &&
    !indexes.every((index) => standings[from + index] === 'unknown')
  )
    return undefined;
  const fits = (word: string): boolean =>
    indexes.every(
      (index) =>
        word.charAt(index) === written.charAt(index) ||
        (mayChange[index] === true && corrector.isAlike(written.charAt(index), word.charAt(index))),
    );
  for (const index of indexes) {
    const meant = corrector.byPlace
      .get(placeKey(written.length, index, written.charAt(index)))
      ?.find(fits);
    if (meant !== undefined) return meant;
  }
  return undefined;
}

/** Repairs whole stretches the vocabulary did not recognise; known words, and longer unknown ones such as 网址, are left alone. */
export function correctUnknown(text: string, tokens: Token[], corrector: Corrector): string {
  const standings = standingsOf(tokens);
  /** Stretches that no word was meant by: a character repeated four hundred times is looked up once. */
  const meantless = new Set<string>();
  let result = '';
  for (let at = 0; at < text.length;) {
    let fixed: string | undefined;
    for (const length of lengths) {
      const written = text.slice(at, at + length);
      if (written.length < length || !/^[\p{Script=Han}\d]+$/u.test(written)) continue;
      if (!standings.slice(at, at + length).includes('unknown')) continue;
      // What a stretch may become depends on itself, on the characters beside it and on what each of its own stands for.
      const around = `${text.slice(Math.max(0, at - 1), at + length + 1)} ${standings.slice(at, at + length).join()}`;
      if (meantless.has(around)) continue;
      fixed = findMeant(text, at, at + length, standings, corrector);
      if (fixed !== undefined) break;
      meantless.add(around);
    }
    result += fixed ?? text.charAt(at);
    at += fixed?.length ?? 1;
  }
  return result;
}
