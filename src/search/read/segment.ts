/** Cuts text into the site's own words. No Intl.Segmenter: old WebViews lack it, and it does not know 花呗. */

import { readAmount } from './amount.ts';

export type Meaning = { kind: 'concept'; id: string } | { kind: 'stop' } | { kind: 'negation' };

export interface Token {
  text: string;
  start: number;
  meaning: Meaning | undefined;
}

/** The known words, and how long the longest is that starts with these two characters: most pairs start none. */
export interface Vocabulary {
  meaningOf: ReadonlyMap<string, Meaning>;
  longestFrom: ReadonlyMap<string, number>;
}

export function buildVocabulary(entries: Iterable<readonly [string, Meaning]>): Vocabulary {
  const meaningOf = new Map<string, Meaning>();
  const longestFrom = new Map<string, number>();
  for (const [word, meaning] of entries) {
    meaningOf.set(word, meaning);
    const opening = word.slice(0, 2);
    longestFrom.set(opening, Math.max(word.length, longestFrom.get(opening) ?? 0));
  }
  return { meaningOf, longestFrom };
}

const latin = /[a-z]+|[0-9.%]+/y;

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** A Latin word or number stays whole; other text goes character by character. */
function bareToken(text: string, start: number): string {
  if (text.charCodeAt(start) > 127) return text.charAt(start);
  latin.lastIndex = start;
  return latin.exec(text)?.[0] ?? text.charAt(start);
}

/** A piece that may stand at a position: where it ends, what covering it is worth, what it means, what it reads without gaps. */
type Visit = (end: number, value: number, meaning: Meaning | undefined, word?: string) => void;

const stop: Meaning = { kind: 'stop' };

/** Sums of money and dates. */
function visitNumbers(text: string, start: number, visit: Visit): void {
  const amount = readAmount(text.slice(start, start + 12));
  if (amount > 0) visit(start + amount, amount - 0.35, stop);
}

const valueOf = (meaning: Meaning, length: number): number =>
  meaning.kind === 'concept' ? length * 1.01 - 0.2 : length - 0.35;

/** Less than a letter gained: two known words with a gap between them stay two. */
const gapCost = 0.9;

/** 坐 牢: a word whose letters stand apart. */
function visitGapped(text: string, start: number, vocabulary: Vocabulary, visit: Visit): void {
  let word = text.charAt(start);
  let gaps = 0;
  for (let at = start + 1; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === ' ') {
      gaps += 1;
      continue;
    }
    word += char;
    if (word.length > (vocabulary.longestFrom.get(word.slice(0, 2)) ?? 1)) return;
    const meaning = gaps > 0 ? vocabulary.meaningOf.get(word) : undefined;
    if (meaning) visit(at + 1, valueOf(meaning, word.length) - gaps * gapCost, meaning, word);
  }
}

/** Every word that starts at the position, a sum or the bare character included. */
function visitPieces(text: string, start: number, vocabulary: Vocabulary, visit: Visit): void {
  const { meaningOf, longestFrom } = vocabulary;
  visit(start + bareToken(text, start).length, 0, undefined);
  const longest = Math.min(longestFrom.get(text.slice(start, start + 2)) ?? 1, text.length - start);
  for (let length = 1; length <= longest; length++) {
    const meaning = meaningOf.get(text.slice(start, start + length));
    if (meaning) visit(start + length, valueOf(meaning, length), meaning);
  }
  if (isDigit(text.charCodeAt(start))) visitNumbers(text, start, visit);
}

/** The cut that covers most of the text with the fewest, longest known words. Flat arrays: it runs over every question of the site. */
export function segment(text: string, vocabulary: Vocabulary): Token[] {
  const scores = [0];
  const starts: number[] = [];
  const meanings: (Meaning | undefined)[] = [];
  const gapped = new Map<number, string>();
  const hasGaps = text.includes(' ');
  for (let start = 0; start < text.length; start++) {
    const base = scores[start];
    if (base === undefined) continue;
    const visit: Visit = (end, value, meaning, word) => {
      if (base + value <= (scores[end] ?? -1)) return;
      scores[end] = base + value;
      starts[end] = start;
      meanings[end] = meaning;
      if (word === undefined) gapped.delete(end);
      else gapped.set(end, word);
    };
    visitPieces(text, start, vocabulary, visit);
    if (hasGaps && text.charAt(start) !== ' ') visitGapped(text, start, vocabulary, visit);
  }
  const tokens: Token[] = [];
  for (let end = text.length; end > 0; end = starts[end] ?? 0) {
    const start = starts[end] ?? 0;
    tokens.push({
      text: gapped.get(end) ?? text.slice(start, end),
      start,
      meaning: meanings[end],
    });
  }
  return tokens.reverse();
}
