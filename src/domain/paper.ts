/** A line of a specimen, in pieces: plain words, and the marked ones with the number of their note. */
export interface Piece {
  text: string;
  number?: number;
}

/** `{2:案号}在此` → 案号 as piece 2, 在此 plain. */
export function paperPieces(line: string): Piece[] {
  return line
    .split(/(\{\d+:[^}]*\})/)
    .filter((part) => part !== '')
    .map((part) => {
      const found = /^\{(\d+):([^}]*)\}$/.exec(part);
      return found === null ? { text: part } : { text: found[2] ?? '', number: Number(found[1]) };
    });
}
