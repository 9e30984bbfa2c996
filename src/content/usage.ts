import { componentOf } from '../domain/figure.ts';
import { figureId } from './expand.ts';
import type { Content } from './load.ts';

/** Sources that no page, fact, term or advice rests on. */
export function unusedSources({ pages, library }: Pick<Content, 'pages' | 'library'>): string[] {
  const used = new Set([
    ...pages.flatMap(({ cited }) => cited.map(({ id }) => id)),
    ...Object.values(library.terms).flatMap(({ sources }) => sources),
  ]);
  return Object.keys(library.sources).filter((id) => !used.has(id));
}

/** Figures for articles that no article shows. */
export function unusedFigures({ pages, library }: Pick<Content, 'pages' | 'library'>): string[] {
  const shown = new Set(
    pages.flatMap(({ body }) =>
      body.children.flatMap((node) => (node.type === 'mdxJsxFlowElement' ? [figureId(node)] : [])),
    ),
  );
  return Object.entries(library.figures).flatMap(([id, figure]) =>
    componentOf(figure) === undefined || shown.has(id) ? [] : [id],
  );
}
