import { tallRows } from '../content/tall/pages.ts';
import { content } from './library.ts';
import { pageAt, type Page } from './pages.ts';

/** Pages with a tall picture, in the order of content/figures/tall.yaml. */
export function picturedPages(): Page[] {
  return tallRows(content).map(({ page }) => pageAt(page));
}

/** Whether a page has a tall picture. */
export function hasTall({ path }: Pick<Page, 'path'>): boolean {
  return tallRows(content).some(({ page }) => path === `/${page}/`);
}
