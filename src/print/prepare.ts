// Gathers what the printed book and the single-file handbook draw. Build side only.
import { inlineHtml } from '../markdown/inline.ts';
import type { Library } from '../content-lint/library.ts';
import type { CommonFrontMatter } from '../domain/page.ts';
import { anchorOf, bookOf, type Book } from './book.ts';
import { bindChapter, type Binding } from './chapter.ts';
import { bodyRenderer } from './render.ts';

export interface PageIn {
  kind: string;
  slug: string;
  path: string;
  text: string;
  body: string;
  answer: string;
  data: CommonFrontMatter & { days?: string; group?: string; claim?: string; verdict?: string };
}
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
  body: string;
  checked: string;
  recheck: string;
}
export interface Setting {
  library: Library;
  today: string;
  base: string;
  address: (path: string) => string;
  toUrl: (path: string) => string;
  demote: number;
  more?: string;
}

export interface Prepared {
  book: Book;
  chapters: Chapter[];
  inline: (text: string) => string;
  bind: (html: string, anchor: string) => string;
}

/** Pages in reading order → chapters with book-wide source numbers. `withBody` skips pages only the answer of which is wanted. */
export async function prepare(
  pages: readonly PageIn[],
  setting: Setting,
  withBody: (page: PageIn) => boolean = () => true,
): Promise<Prepared> {
  const { library, today, base, address, toUrl, demote } = setting;
  const book = bookOf(pages, library.facts, setting.more);
  const render = await bodyRenderer({ library, today, base });
  const bind = (html: string, anchor: string): string =>
    bindChapter(html, {
      anchor,
      numbers: book.numbers,
      demote,
      placeOf: book.placeOf,
      toUrl,
      base,
    } satisfies Binding);
  const inline = (text: string): string =>
    inlineHtml(text, { library, numbers: book.numbers, today, address });
  const chapters = await Promise.all(
    pages.map(async (page, at): Promise<Chapter> => {
      const anchor = anchorOf(page);
      const line = (text: string): string => bind(inline(text), anchor);
      const { title, days, group, claim, verdict, checked, recheck } = page.data;
      return {
        anchor,
        ordinal: at + 1,
        path: page.path,
        title,
        days,
        group,
        claim,
        verdict,
        checked,
        recheck,
        answer: line(page.data.description),
        doNow: page.data.doNow.map(line),
        uncertain: page.data.uncertain.map(line),
        body: withBody(page) ? bind(await render(page), anchor) : '',
      };
    }),
  );
  return { book, chapters, inline, bind };
}
