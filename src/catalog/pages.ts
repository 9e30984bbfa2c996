import { calloutOf } from '../content/callout.ts';
import { movedSections } from '../content/moved.ts';
import type { Page } from '../content/page.ts';
import { plainLine } from '../content/plain.ts';
import { isPublished } from '../content/published.ts';
import { KIND_NAMES, STAGES, type Kind } from '../domain/page.ts';
import { address } from '../domain/paths.ts';
import { drawBody, drawLine, type BodyPart } from '../markdown/draw.ts';
import { pageDrawing, type Drawing } from '../markdown/drawing.ts';
import { numbersOf } from '../markdown/mark.ts';
import { content, library, today } from './library.ts';

export type { Page } from '../content/page.ts';

/** Pages a reader may see; while writing (`dev`) drafts and those still to come as well. */
const visible = (page: Page): boolean => import.meta.env.DEV || isPublished(page, today);

/** Pages of one kind in reading order: by `order` where there is one, else by name. */
export function pagesOf(kind: Kind): Page[] {
  return content.pages
    .filter((page) => page.kind === kind && visible(page))
    .sort((a, b) => (a.data.order ?? 0) - (b.data.order ?? 0) || a.slug.localeCompare(b.slug));
}

/** Every article of the site. */
export function allPages(): Page[] {
  return KIND_NAMES.flatMap(pagesOf);
}

/** A page by `kind/slug`; a missing one throws with the name. */
export function pageAt(target: string): Page {
  const page = content.pages.find(({ path }) => path === `/${target}/`);
  if (page === undefined) throw new Error(`页面 ${target} 不存在`);
  return page;
}

/** The eight stages in order. */
export function stages(): Page[] {
  return STAGES.map((slug) => pageAt(`timeline/${slug}`));
}

/** Notation out, facts in. */
export function plain(text: string): string {
  return plainLine(text, { library, today });
}

/** How the texts of a page are drawn at its own address. */
export function drawingOf(page: Page): Drawing {
  return pageDrawing({ library, today, numbers: numbersOf(page.cited) }, address);
}

/** Front-matter lines of a page → HTML, with that page's citation numbers. */
export function inlineOf(page: Page): (text: string) => string {
  const drawing = drawingOf(page);
  return (text) => drawLine(text, drawing);
}

/** A page's body, ready to be laid out. */
export function bodyOf(page: Page): BodyPart[] {
  return drawBody(page.body, drawingOf(page));
}

/** Whether the page has words to say (照着说). */
export function hasScript({ body }: Page): boolean {
  return body.children.some(
    (node) => node.type === 'blockquote' && calloutOf(node)?.known === '照着说',
  );
}

/** Sections that once stood on a page: an anchor stays where a forwarded link leads. */
export function movedOn(page: Page): { id: string; to: string }[] {
  return movedSections(page.path, content.pages);
}
