/** Matched words in context. Pieces, not HTML: the DOM file turns them into text and <mark>. */

import type { Query, Reader } from './query.ts';

export interface Piece {
  text: string;
  isMatch: boolean;
}

/** The thesaurus lists the site's own words first; readers' slang further on is not in our texts. */
const ownWords = 20;

/** The words to mark: what was typed, and the site's other words for the same meaning. */
export function matchWords(query: Query, reader: Reader): string[] {
  const words = new Set<string>();
  let unknown = '';
  for (const token of [...query.tokens, undefined]) {
    if (token && token.meaning === undefined && token.text !== ' ') {
      unknown += token.text;
      continue;
    }
    if (unknown.length > 1) words.add(unknown);
    unknown = '';
    if (token?.meaning?.kind !== 'concept' || reader.thesaurus.isGeneric(token.meaning.id))
      continue;
    words.add(token.text);
    reader.thesaurus.conceptOf
      .get(token.text)
      ?.words.slice(0, ownWords)
      .forEach((word) => words.add(word));
  }
  return [...words]
    .filter((word) => word.length > 1)
    .sort((left, right) => right.length - left.length);
}

/** One pattern for all words; spaces that typography put inside them do not matter. undefined when there is nothing to mark. */
export function buildPattern(words: string[]): RegExp | undefined {
  if (words.length === 0) return undefined;
  return new RegExp(
    words.map((word) => [...word].map((char) => char.replace(/[.%]/, '\\$&')).join(' ?')).join('|'),
    'gi',
  );
}

/** Splits a text at the matched words. */
export function markWords(text: string, pattern: RegExp | undefined): Piece[] {
  if (pattern === undefined) return [{ text, isMatch: false }];
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    if (match.index > end) pieces.push({ text: text.slice(end, match.index), isMatch: false });
    pieces.push({ text: match[0], isMatch: true });
    end = match.index + match[0].length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end), isMatch: false });
  return pieces;
}
