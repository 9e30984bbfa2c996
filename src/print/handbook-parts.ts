import { MOST_ASKED } from '../site.ts';
import type { Book } from './book.ts';
import { markedItems, spokenLines } from './extract.ts';
import { HOTLINES } from './hotlines.ts';
import { prepare, type Chapter, type PageIn, type Setting } from './prepare.ts';

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
  inline: (text: string) => string;
}

/** Chosen pages: the urgent page and the stages whole, the methods' lists, every question's answer, every sentence to say. */
export async function handbookParts(
  pages: readonly PageIn[],
  setting: Setting,
): Promise<HandbookParts> {
  const { library } = setting;
  const of = (kind: string): PageIn[] => pages.filter((page) => page.kind === kind);
  const urgentPage = pages.find((page) => page.path === '/help/urgent-help/');
  if (urgentPage === undefined) throw new Error('手册需要页面 help/urgent-help');
  // Pages whose body is not carried are cited only for what is.
  const cut = (page: PageIn, body: string): PageIn => ({
    ...page,
    body,
    text: [page.data.description, ...page.data.doNow, body].join('\n'),
  });
  const lists = (page: PageIn): string =>
    [...markedItems(page.body, '✔'), ...markedItems(page.body, '✘')].join('\n');
  const chosen = [
    urgentPage,
    ...of('timeline'),
    ...of('methods').map((page) => cut(page, lists(page))),
    ...of('faq').map((page) => cut(page, '')),
  ];
  const spoken = pages
    .map((page) => ({ page, lines: spokenLines(page.body) }))
    .filter(({ lines }) => lines.length > 0);
  const more = [
    ...spoken.flatMap(({ lines }) => lines),
    ...Object.keys(library.facts).map((id) => `[](fact:${id})`),
    ...HOTLINES.map((line) => `[](source:${line.source})`),
  ].join('\n');
  const { book, chapters, inline, bind } = await prepare(
    chosen,
    { ...setting, more },
    (page) => page.kind === 'help' || page.kind === 'timeline',
  );
  const kind = (name: string): Chapter[] =>
    chapters.filter((chapter) => chapter.anchor.startsWith(`${name}-`));
  const drawn = (page: PageIn | undefined, mark: '✔' | '✘', anchor: string): string[] =>
    markedItems(page?.body ?? '', mark).map((line) => bind(inline(line), anchor));
  return {
    urgent: chapters[0] as Chapter,
    stages: kind('timeline'),
    faq: kind('faq'),
    book,
    inline,
    methods: kind('methods').map((chapter) => {
      const page = pages.find((candidate) => candidate.path === chapter.path);
      return {
        ...chapter,
        can: drawn(page, '✔', chapter.anchor),
        cannot: drawn(page, '✘', chapter.anchor),
      };
    }),
    said: spoken.map(({ page, lines }) => ({
      title: page.data.title,
      lines: lines.map((line) => bind(inline(line), 'say')),
    })),
  };
}
