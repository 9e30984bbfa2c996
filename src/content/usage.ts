import type { Content } from './load.ts';

/** Sources that no page, fact, term or advice rests on. */
export function unusedSources({ pages, library }: Pick<Content, 'pages' | 'library'>): string[] {
  const used = new Set([
    ...pages.flatMap(({ cited }) => cited.map(({ id }) => id)),
    ...Object.values(library.terms).flatMap(({ sources }) => sources),
  ]);
  return Object.keys(library.sources).filter((id) => !used.has(id));
}
