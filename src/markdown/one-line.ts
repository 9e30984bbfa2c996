import { squares, unbreakables } from '../share/lines.ts';

const ELLIPSIS = '……';
/** A first sentence that fills this much of the line stands alone: it needs no dots after it. */
const ENOUGH = 0.5;

/** The last of `parts` that fits when all before it stand there too. */
function longest(parts: readonly string[], width: number): string {
  return parts.reduce(
    ({ whole, fit }, part) => {
      const longer = whole + part;
      return { whole: longer, fit: squares(longer.trimEnd()) <= width ? longer : fit };
    },
    { whole: '', fit: '' },
  ).fit;
}

const split = (text: string, after: RegExp): string[] =>
  text.split(after).filter((part) => part !== '');

/**
 * An answer cut to one line of a list: whole sentences where they fill half of it, else up to a pause, with dots. Cut here and not by
 * the browser, so that no word and no clause is parted.
 */
export function oneLine(answer: string, width: number): string {
  const sentences = longest(split(answer, /(?<=[。？！])/), width);
  if (sentences === answer || squares(sentences) >= width * ENOUGH) return sentences;
  const clauses = longest(split(answer, /(?<=[，；：。？！])/), width - 1);
  const words =
    squares(clauses) >= width * ENOUGH ? clauses : longest(unbreakables(answer), width - 2);
  return words.replace(/[，；：、\s]+$/, '') + ELLIPSIS;
}
