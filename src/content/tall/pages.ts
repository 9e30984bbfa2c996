import type { Content } from '../load.ts';
import { isPublished } from '../published.ts';
import { gatherTall, type Row } from './gather.ts';
import type { TallPage } from './page.ts';

/** Rows of content/figures/tall.yaml whose page a reader may see. */
export function tallRows({ library, pages, today }: Content): Row[] {
  const figure = library.figures['tall'];
  const rows = figure?.kind === 'tall' ? figure.rows : [];
  return rows.filter((row) =>
    pages.some((page) => page.path === `/${row.page}/` && isPublished(page, today)),
  );
}

/** Every tall picture of the site, ready to be drawn. */
export function tallPages(content: Content): TallPage[] {
  return tallRows(content).map((row) => gatherTall(row, content.pages, content));
}
