import { loadDefaultSimplifiedChineseParser } from 'budoux';
import { unbreakables } from '../share/lines.ts';

const parser = loadDefaultSimplifiedChineseParser();
const PAUSE = /[，。：；？！、）”]\s*$/;
/** Words that lean on the one before. */
const TAIL = /^[吗呢吧的了么]/;

/** Offsets at which pieces end. */
function ends(pieces: readonly string[]): Set<number> {
  let at = 0;
  return new Set(pieces.map((piece) => (at += piece.length)));
}

/**
 * A heading in the pieces its lines may be broken into. Two readers of Chinese must agree that a word ends (each alone
 * parts 催收 or 人工 somewhere), and no piece is a single character but before a pause.
 */
export function headingPieces(text: string): readonly string[] {
  const known = cut.get(text) ?? cutHeading(text);
  cut.set(text, known);
  return known;
}

/** A heading stands on its page, in the book, in the handbook. */
const cut = new Map<string, readonly string[]>();

function cutHeading(text: string): string[] {
  const agreed = ends(parser.parse(text));
  let at = 0;
  const pieces = unbreakables(text).reduce<string[]>((found, word) => {
    const last = found.at(-1);
    const mayBreak = last !== undefined && (agreed.has(at) || PAUSE.test(last));
    at += word.length;
    return mayBreak ? [...found, word] : [...found.slice(0, -1), (last ?? '') + word];
  }, []);
  return pieces.reduce<string[]>((found, piece) => {
    const last = found.at(-1);
    return last !== undefined &&
      !PAUSE.test(last) &&
      (piece.length < 2 || last.length < 2 || TAIL.test(piece))
      ? [...found.slice(0, -1), last + piece]
      : [...found, piece];
  }, []);
}
