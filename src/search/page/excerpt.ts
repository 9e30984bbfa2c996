/** Matched words in context. Pieces, not HTML: the DOM file turns them into text and <mark>. */

export interface Piece {
  text: string;
  isMatch: boolean;
}

/** The words by their first letter, longest first. No pattern: making one of a hundred words costs a phone more than the search itself. */
export type WordFinder = ReadonlyMap<string, readonly string[]>;

export function buildWordFinder(words: readonly string[]): WordFinder {
  const byFirst = new Map<string, string[]>();
  for (const word of [...words].sort((left, right) => right.length - left.length)) {
    const lower = word.toLowerCase();
    const row = byFirst.get(lower.charAt(0));
    if (row) row.push(lower);
    else byFirst.set(lower.charAt(0), [lower]);
  }
  return byFirst;
}

/** Where the word that starts here ends, 0 if it does not stand here; spaces that typography put inside it do not matter. */
function endOf(word: string, text: string, start: number): number {
  let at = start;
  for (let letter = 0; letter < word.length; letter++) {
    if (letter > 0 && text[at] === ' ') at += 1;
    if (text[at] !== word[letter]) return 0;
    at += 1;
  }
  return at;
}

/** Splits a text at the matched words. */
export function markWords(text: string, words: WordFinder): Piece[] {
  const lower = text.toLowerCase();
  const pieces: Piece[] = [];
  let done = 0;
  const pushPlain = (end: number): void => {
    if (end > done) pieces.push({ text: text.slice(done, end), isMatch: false });
  };
  for (let at = 0; at < text.length; at++) {
    for (const word of words.get(lower.charAt(at)) ?? []) {
      const end = endOf(word, lower, at);
      if (end === 0) continue;
      pushPlain(at);
      pieces.push({ text: text.slice(at, end), isMatch: true });
      done = end;
      at = end - 1;
      break;
    }
  }
  pushPlain(text.length);
  return pieces;
}
