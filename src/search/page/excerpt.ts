/** Matched words in context. Pieces, not HTML: the DOM file turns them into text and <mark>. */

export interface Piece {
  text: string;
  isMatch: boolean;
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
