import type { Advice, Fact, Term } from '../domain/fact.ts';
import type { Figure } from '../domain/figure.ts';
import type { Source } from '../domain/source.ts';

/** An id → entry table without a prototype: `constructor` is nobody's entry. */
export type Shelf<T> = Readonly<Record<string, T>>;

/** What every page may cite, say or show. */
export interface Library {
  sources: Shelf<Source>;
  facts: Shelf<Fact>;
  terms: Shelf<Term>;
  advice: Shelf<Advice>;
  figures: Shelf<Figure>;
}

export const emptyLibrary = (): Library => ({
  sources: shelf<Source>(),
  facts: shelf<Fact>(),
  terms: shelf<Term>(),
  advice: shelf<Advice>(),
  figures: shelf<Figure>(),
});

/** A table whose only keys are its own. */
export function shelf<T>(entries: Iterable<readonly [string, T]> = []): Record<string, T> {
  const table: Record<string, T> = Object.create(null);
  for (const [id, entry] of entries) table[id] = entry;
  return table;
}
