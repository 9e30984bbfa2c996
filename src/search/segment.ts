/** Cuts text into the site's own words. No Intl.Segmenter: old WebViews lack it, and it does not know 花呗. */

import { durationName, readDuration } from './duration.ts';

export type Meaning = { kind: 'concept'; id: string } | { kind: 'stop' } | { kind: 'negation' };

export interface Token {
  text: string;
  start: number;
  meaning: Meaning | undefined;
}

/** Words by first character, longest first. */
export type Vocabulary = ReadonlyMap<string, readonly (readonly [word: string, meaning: Meaning])[]>;

export function buildVocabulary(entries: Iterable<readonly [string, Meaning]>): Vocabulary {
  const table = new Map<string, [string, Meaning][]>();
  for (const [word, meaning] of entries) {
    const first = word.charAt(0);
    const row = table.get(first) ?? [];
    row.push([word, meaning]);
    table.set(first, row);
  }
  for (const row of table.values()) row.sort((left, right) => right[0].length - left[0].length);
  return table;
}

const latin = /[a-z]+|[0-9.%]+/y;

interface Step {
  score: number;
  token: Token;
  previous: number;
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** A Latin word or number stays whole; other text goes character by character. */
function bareToken(text: string, start: number): string {
  if (text.charCodeAt(start) > 127) return text.charAt(start);
  latin.lastIndex = start;
  return latin.exec(text)?.[0] ?? text.charAt(start);
}

/** Every word that starts at the position, a duration or the bare character included. */
function candidates(text: string, start: number, vocabulary: Vocabulary): [string, Meaning | undefined, number][] {
  const found: [string, Meaning | undefined, number][] = [[bareToken(text, start), undefined, 0]];
  for (const [word, meaning] of vocabulary.get(text.charAt(start)) ?? []) {
    if (!text.startsWith(word, start)) continue;
    const value = meaning.kind === 'concept' ? word.length * 1.01 - 0.2 : word.length - 0.35;
    found.push([word, meaning, value]);
  }
  const duration = isDigit(text.charCodeAt(start)) ? readDuration(text.slice(start, start + 8)) : undefined;
  if (duration) {
    const id = durationName(duration.days);
    found.push([text.substring(start, start + duration.length), { kind: 'concept', id }, duration.length - 0.25]);
  }
  return found;
}

/** The cut that covers most of the text with the fewest, longest known words. */
export function segment(text: string, vocabulary: Vocabulary): Token[] {
  const best: (Step | undefined)[] = new Array<Step | undefined>(text.length + 1).fill(undefined);
  for (let start = 0; start < text.length; start++) {
    const base = start === 0 ? 0 : best[start]?.score;
    if (base === undefined) continue;
    for (const [word, meaning, value] of candidates(text, start, vocabulary)) {
      const end = start + word.length;
      const score = base + value;
      const known = best[end];
      if (!known || score > known.score) best[end] = { score, token: { text: word, start, meaning }, previous: start };
    }
  }
  const tokens: Token[] = [];
  for (let end = text.length; end > 0; ) {
    const step = best[end];
    if (!step) break;
    tokens.unshift(step.token);
    end = step.previous;
  }
  return tokens;
}
