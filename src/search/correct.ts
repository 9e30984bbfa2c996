/** Homophones and look-alikes: 预期 → 逾期, 花贝 → 花呗, 摧收 → 催收. Only towards words the site knows. */

import type { Token } from './segment.ts';

export interface Corrector {
  /** Mistakes an editor has written down → the right word. */
  typos: ReadonlyMap<string, string>;
  /** Finds any of them, longest first. */
  typoPattern: RegExp;
  /** Sound or shape key → the word the site uses. */
  byKey: ReadonlyMap<string, string>;
  keysOf: (text: string) => string[];
}

/** 南方 readers' n/l, z/zh, in/ing are one sound to a typo. */
export function foldSyllable(syllable: string): string {
  return syllable.replace(/^([zcs])h/, '$1').replace(/([aei])ng$/, '$1n').replace(/^l/, 'n');
}

/** All keys a text can have: every character by sound, or by its group of look-alikes. */
function buildKeys(readings: ReadonlyMap<string, string[]>, shapes: string[]): (text: string) => string[] {
  const group = new Map<string, string>();
  shapes.forEach((row, index) => [...row].forEach((char) => group.set(char, `#${index}`)));
  const optionsOf = (char: string): string[] => {
    const sounds = (readings.get(char) ?? []).slice(0, 2).map(foldSyllable);
    const shape = group.get(char);
    return shape === undefined ? (sounds.length > 0 ? sounds : [char]) : [...sounds, shape];
  };
  return (text) =>
    [...text].reduce<string[]>(
      (keys, char) => keys.flatMap((key) => optionsOf(char).map((option) => `${key} ${option}`)).slice(0, 16),
      [''],
    );
}

export function buildCorrector(
  words: string[],
  typos: Record<string, string[]>,
  shapes: string[],
  readings: ReadonlyMap<string, string[]>,
): Corrector {
  const keysOf = buildKeys(readings, shapes);
  const byKey = new Map<string, string>();
  for (const word of words) {
    if (word.length < 2 || word.length > 5 || /[a-z0-9]/.test(word)) continue;
    for (const key of keysOf(word)) if (!byKey.has(key)) byKey.set(key, word);
  }
  const listed = new Map(Object.entries(typos).flatMap(([right, wrongs]) => wrongs.map((wrong) => [wrong, right] as const)));
  const longestFirst = [...listed.keys()].sort((left, right) => right.length - left.length);
  const typoPattern = longestFirst.length > 0 ? new RegExp(longestFirst.join('|'), 'g') : /(?!)/g;
  return { typos: listed, typoPattern, byKey, keysOf };
}

/** Replaces the mistakes an editor has written down. */
export function replaceListed(text: string, corrector: Corrector): string {
  return text.replace(corrector.typoPattern, (wrong) => corrector.typos.get(wrong) ?? wrong);
}

/** One character at least must be right, and none that belongs to a known word may change. */
function isPlausible(written: string, word: string, isUnknown: (index: number) => boolean): boolean {
  const changed = [...written].map((char, index) => (word.charAt(index) === char ? -1 : index)).filter((index) => index >= 0);
  if (changed.length === 0 || changed.length === written.length) return false;
  return written.length === 2 ? isUnknown(0) && isUnknown(1) : changed.every(isUnknown);
}

/** Repairs whole stretches the vocabulary did not recognise; known words, and longer unknown ones such as 网址, are left alone. */
export function correctUnknown(text: string, tokens: Token[], corrector: Corrector): string {
  const isUnknown = new Set(tokens.filter((token) => token.meaning === undefined && token.text !== ' ').map((token) => token.start));
  let result = '';
  for (let at = 0; at < text.length; ) {
    let fixed: string | undefined;
    for (const length of [5, 4, 3, 2]) {
      const written = text.slice(at, at + length);
      if (written.length < length || !/^\p{Script=Han}+$/u.test(written)) continue;
      const isOpen = (index: number): boolean => isUnknown.has(at + index);
      const isCut = (isOpen(-1) && isOpen(0)) || (isOpen(length - 1) && isOpen(length));
      if (isCut || ![...written].some((_, index) => isOpen(index))) continue;
      fixed = corrector.keysOf(written).map((key) => corrector.byKey.get(key)).find((word) => word !== undefined && isPlausible(written, word, isOpen));
      if (fixed !== undefined) break;
    }
    result += fixed ?? text.charAt(at);
    at += fixed?.length ?? 1;
  }
  return result;
}
