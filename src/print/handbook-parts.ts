import type { PhrasingContent, RootContent } from 'mdast';
import type { Page } from '../content/page.ts';
import { parseLine } from '../content/parse.ts';
import { drawPhrases } from '../markdown/draw.ts';
import type { Drawing } from '../markdown/drawing.ts';
import { MOST_ASKED } from '../site.ts';
import { whole, type Book, type Carried } from './book.ts';
import { markedItems, spokenLines } from './extract.ts';
import { HOTLINES } from './hotlines.ts';
import { prepare, type Chapter, type Setting } from './prepare.ts';

export const HANDBOOK_TITLE = '花呗逾期应急手册';
/** ASCII in the address, Chinese in the name it is saved under: `<a href={address(HANDBOOK_PATH)} download={HANDBOOK_FILE}>`. */
export const HANDBOOK_PATH = '/handbook/yingji.html';
export const HANDBOOK_FILE = `${HANDBOOK_TITLE}.html`;
/** Small enough to send in a chat and open on an old phone. */
export const HANDBOOK_MAX = 350_000;

/** The questions most people arrive with first; the others as they come. */
export function byDemand(paths: readonly string[]): string[] {
  const first = MOST_ASKED.map((target) => `/${target}/`).filter((path) => paths.includes(path));
  return [...new Set([...first, ...paths])];
}

export interface HandbookParts {
  urgent: Chapter;
  stages: Chapter[];
  faq: Chapter[];
  methods: (Chapter & { can: string[]; cannot: string[] })[];
  said: { title: string; lines: string[] }[];
  book: Book;
  /** How texts outside the chapters are drawn. */
  drawing: Drawing;
}

const line = (text: string): PhrasingContent[] => parseLine(text).nodes;

/** Chosen pages: the urgent page and the stages whole, the methods' lists, every question's answer, every sentence to say. */
export function handbookParts(pages: readonly Page[], setting: Setting): HandbookParts {
  const of = (kind: string): Page[] => pages.filter((page) => page.kind === kind);
  const urgentPage = pages.find((page) => page.path === '/help/urgent-help/');
  if (urgentPage === undefined) throw new Error('手册需要页面 help/urgent-help');
  const chosen = [
    whole(urgentPage),
    ...of('timeline').map(whole),
    ...of('methods').map((page) => cut(page, lists(page))),
    ...of('faq').map((page) => cut(page, [])),
  ];
  const spoken = pages
    .map((page) => ({ page, lines: spokenLines(page.reading) }))
    .filter(({ lines }) => lines.length > 0);
  const more: RootContent[] = [
    ...spoken.flatMap(({ lines }) => lines.flat()),
    ...Object.keys(setting.library.facts).flatMap((id) => line(`[](fact:${id})`)),
    ...HOTLINES.flatMap(({ source }) => line(`[](source:${source})`)),
  ];
  const { book, chapters, drawing } = prepare(
    chosen,
    { ...setting, more, isCompact: true },
    (page) => page.kind === 'help' || page.kind === 'timeline',
  );
  const kind = (name: string): Chapter[] =>
    chapters.filter((chapter) => chapter.anchor.startsWith(`${name}-`));
  const [urgent] = kind('help');
  if (urgent === undefined) throw new Error('手册需要页面 help/urgent-help');
  return {
    urgent,
    stages: kind('timeline'),
    faq: kind('faq'),
    book,
    drawing,
    methods: kind('methods').map((chapter) => {
      const page = pages.find((candidate) => candidate.path === chapter.path);
      const drawn = (mark: '✔' | '✘'): string[] =>
        page === undefined
          ? []
          : markedItems(page.reading, mark).map((item) => drawPhrases(item, chapter.drawing));
      return { ...chapter, can: drawn('✔'), cannot: drawn('✘') };
    }),
    said: spoken.map(({ page, lines }) => ({
      title: page.data.title,
      lines: lines.map((said) => drawPhrases(said, drawing)),
    })),
  };
}

/** A page whose body is not carried is cited only for what is. */
function cut(page: Page, body: readonly RootContent[]): Carried {
  return {
    page,
    text: [...line(page.data.description), ...page.data.doNow.flatMap(line), ...body],
  };
}

function lists(page: Page): PhrasingContent[] {
  return [...markedItems(page.reading, '✔'), ...markedItems(page.reading, '✘')].flat();
}
