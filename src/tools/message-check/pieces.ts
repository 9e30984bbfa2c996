/** The pasted text cut where marks begin and end, so that the page can draw it without HTML strings. */
import type { Span } from './read.ts';

export interface Piece {
  text: string;
  /** Names of the sayings that cover this piece. */
  concepts: string[];
}

export function cutPieces(text: string, spans: readonly Span[]): Piece[] {
  const edges = [...new Set([0, text.length, ...spans.flatMap(({ from, to }) => [from, to])])].sort(
    (left, right) => left - right,
  );
  return edges.slice(0, -1).map((from, index) => {
    const to = edges[index + 1] ?? text.length;
    const over = spans.filter((span) => span.from <= from && span.to >= to);
    return {
      text: text.slice(from, to),
      concepts: [...new Set(over.map(({ concept }) => concept))],
    };
  });
}
