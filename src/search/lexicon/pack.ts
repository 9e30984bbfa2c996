/** How the lexicon travels: rows instead of objects, lists as one text. Every reader downloads it, so its shape is about bytes. */

import type { Concept, Lexicon, LexiconPage, PageLines, Parts } from './shape.ts';

type PackedConcept = [id: string, words: string, weight: number, flags: number];
type PackedPage = [path: string, title: string, questions: string, lines: number];
/** The page table by columns: alike beside alike is smaller. Lines are numbered as the rows are. */
interface PackedTable {
  paths: string;
  titles: string;
  questions: string[];
}
interface PackedLexicon extends Omit<Lexicon, 'concepts' | 'pages' | 'parts'> {
  concepts: PackedConcept[];
  pages: PackedTable;
  parts?: Parts | undefined;
}

/** Stands in no word, alias, heading or id; one that has it is refused. */
const between = '|';

function join(list: string[]): string {
  const wrong = list.find((text) => text.includes(between));
  if (wrong !== undefined) throw new Error(`“${wrong}”里有竖线“|”，搜索词表用它分隔。请换一个字。`);
  return list.join(between);
}

const split = (text: string): string[] => (text === '' ? [] : text.split(between));

const GENERIC = 1;
const EVERYDAY = 2;

function packConcept({ id, words, weight, generic, everyday }: Concept): PackedConcept {
  const flags = (generic === true ? GENERIC : 0) + (everyday === true ? EVERYDAY : 0);
  return [id, packWords(words), weight ?? 1, flags];
}

function unpackConcept([id, words, weight, flags]: PackedConcept): Concept {
  return {
    id,
    words: unpackWords(words),
    weight,
    generic: (flags & GENERIC) > 0,
    everyday: (flags & EVERYDAY) > 0,
  };
}

/** Each word as the number of letters it shares with the one before, and its other letters. */
function packWords(words: string[]): string {
  let before = '';
  return join(
    words.map((word) => {
      let shared = 0;
      while (shared < 9 && shared < word.length - 1 && word[shared] === before[shared]) shared += 1;
      before = word;
      return (shared > 0 ? String(shared) : /^\d/.test(word) ? '0' : '') + word.slice(shared);
    }),
  );
}

function unpackWords(text: string): string[] {
  let before = '';
  return split(text).map((packed) => {
    const shared = /^\d/.test(packed) ? Number(packed.charAt(0)) : undefined;
    before = shared === undefined ? packed : before.slice(0, shared) + packed.slice(1);
    return before;
  });
}

const packPage = ({ path, title, questions, lines }: LexiconPage): PackedPage => [
  path,
  title,
  questions,
  lines,
];

/** `/faq/jail/` is of the kind faq; `/faq/`, the list of them, an index. */
function kindOf(path: string): string {
  const [, kind = '', slug = ''] = path.split('/');
  return slug === '' ? 'index' : kind;
}

const unpackPage = ([path, title, questions, lines]: PackedPage): LexiconPage => ({
  path,
  kind: kindOf(path),
  title,
  questions,
  lines,
});

export const packPages = (pages: LexiconPage[]): string => JSON.stringify(pages.map(packPage));
export const unpackPages = (text: string): LexiconPage[] =>
  (JSON.parse(text) as PackedPage[]).map(unpackPage);

/** A page's lines; headings are one list, id and text by turns. */
export const packLines = ({ answer, headings }: PageLines): string =>
  JSON.stringify([answer, ...headings.flat()]);

export function unpackLines(text: string): PageLines {
  const [answer = '', ...flat] = JSON.parse(text) as string[];
  const headings = flat.flatMap((id, at): [string, string][] =>
    at % 2 === 0 ? [[id, flat[at + 1] ?? '']] : [],
  );
  return { answer, headings };
}

const packTable = (pages: LexiconPage[]): PackedTable => ({
  paths: join(pages.map(({ path }) => path)),
  titles: join(pages.map(({ title }) => title)),
  questions: pages.map(({ questions }) => questions),
});

function unpackTable({ paths, titles, questions }: PackedTable): LexiconPage[] {
  const names = split(titles);
  return split(paths).map((path, at) => ({
    path,
    kind: kindOf(path),
    title: names[at] ?? '',
    questions: questions[at] ?? '',
    lines: at,
  }));
}

export function packLexicon(lexicon: Lexicon): string {
  const packed: PackedLexicon = {
    ...lexicon,
    concepts: lexicon.concepts.map(packConcept),
    pages: packTable(lexicon.pages),
  };
  return JSON.stringify(packed);
}

export function unpackLexicon(text: string): Lexicon {
  const { concepts, pages, parts, ...rest } = JSON.parse(text) as PackedLexicon;
  return {
    ...rest,
    concepts: concepts.map(unpackConcept),
    pages: unpackTable(pages),
    ...(parts && { parts }),
  };
}
