// Gathers what the printed book and the single-file handbook draw. Build side only.
import type { RootContent } from 'mdast';
import type { Library } from '../content/library.ts';
import type { Page } from '../content/page.ts';
import { drawBody, drawLine, type BodyPart } from '../markdown/draw.ts';
import type { Drawing } from '../markdown/drawing.ts';
import { anchorOf, bookOf, chapterDrawing, whole, type Book, type Carried } from './book.ts';

export interface Chapter {
  anchor: string;
  ordinal: number;
  path: string;
  title: string;
  days?: string | undefined;
  group?: string | undefined;
  claim?: string | undefined;
  verdict?: string | undefined;
  answer: string;
  doNow: string[];
  uncertain: string[];
  body: BodyPart[];
  /** How further texts of the chapter are drawn. */
  drawing: Drawing;
  checked: string;
  recheck: string;
}
export interface Setting {
  library: Library;
  today: string;
  /** Address for a page that is not in this book. */
  toUrl: (path: string) => string;
  /** How many levels deeper a page's headings stand in the book. */
  demote: number;
  /** Marks with their number written out: for a file that must stay small. */
  isCompact?: boolean;
  /** Cited beside the chapters. */
  more?: readonly RootContent[];
}

export interface Prepared {
  book: Book;
  chapters: Chapter[];
  /** How texts outside the chapters are drawn. */
  drawing: Drawing;
}

/** Pages in reading order → chapters with book-wide source numbers. `hasBody` skips pages only the answer of which is wanted. */
export function prepare(
  pages: readonly (Page | Carried)[],
  setting: Setting,
  hasBody: (page: Page) => boolean = () => true,
): Prepared {
  const carried = pages.map((one) => ('page' in one ? one : whole(one)));
  const book = bookOf(carried, setting.library, setting.more);
  const drawingFor = (anchor: string): Drawing =>
    chapterDrawing(setting, book, anchor, setting.toUrl);
  const chapters = carried.map(({ page }, at): Chapter => {
    const drawing = drawingFor(anchorOf(page));
    const line = (text: string): string => drawLine(text, drawing);
    const { title, days, group, claim, verdict, checked, recheck } = page.data;
    return {
      anchor: anchorOf(page),
      ordinal: at + 1,
      path: page.path,
      title,
      days,
      group,
      claim,
      verdict,
      checked,
      recheck,
      drawing,
      answer: line(page.data.description),
      doNow: page.data.doNow.map(line),
      uncertain: page.data.uncertain.map(line),
      body: hasBody(page) ? drawBody(page.body, drawing) : [],
    };
  });
  return { book, chapters, drawing: drawingFor('more') };
}
