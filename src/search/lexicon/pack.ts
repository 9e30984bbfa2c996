/** How the lexicon travels: rows instead of objects, lists as one text. Every reader downloads it, so its shape is about bytes. */

import type { Concept, Lexicon, LexiconPage, Parts } from './shape.ts';

type PackedConcept = [id: string, words: string, weight: number, flags: number];
type PackedPage = [
  path: string,
  title: string,
  answer: string,
  aliases: string,
  headings: string,
  body: string,
];
interface PackedLexicon extends Omit<Lexicon, 'concepts' | 'pages' | 'parts' | 'chunks'> {
  concepts: PackedConcept[];
  pages: PackedPage[];
  parts?: Parts | undefined;
  chunks?: string[] | undefined;
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
  return [id, join(words), weight ?? 1, flags];
}

function unpackConcept([id, words, weight, flags]: PackedConcept): Concept {
  return {
    id,
    words: split(words),
    weight,
    generic: (flags & GENERIC) > 0,
    everyday: (flags & EVERYDAY) > 0,
  };
}

const packPage = ({ path, title, answer, aliases, headings, body }: LexiconPage): PackedPage => [
  path,
  title,
  answer,
  join(aliases),
  join(headings.flat()),
  body ?? '',
];

/** `/faq/jail/` is of the kind faq; `/faq/`, the list of them, an index. */
function kindOf(path: string): string {
  const [, kind = '', slug = ''] = path.split('/');
  return slug === '' ? 'index' : kind;
}

function splitPairs(text: string): [string, string][] {
  const flat = split(text);
  return flat.flatMap((first, at): [string, string][] =>
    at % 2 === 0 ? [[first, flat[at + 1] ?? '']] : [],
  );
}

const unpackPage = ([path, title, answer, aliases, headings, body]: PackedPage): LexiconPage => ({
  path,
  kind: kindOf(path),
  title,
  answer,
  aliases: split(aliases),
  headings: splitPairs(headings),
  ...(body !== '' && { body }),
});

export const packPages = (pages: LexiconPage[]): string => JSON.stringify(pages.map(packPage));
export const unpackPages = (text: string): LexiconPage[] =>
  (JSON.parse(text) as PackedPage[]).map(unpackPage);

export function packLexicon(lexicon: Lexicon): string {
  const packed: PackedLexicon = {
    ...lexicon,
    concepts: lexicon.concepts.map(packConcept),
    pages: lexicon.pages.map(packPage),
  };
  return JSON.stringify(packed);
}

export function unpackLexicon(text: string): Lexicon {
  const { concepts, pages, parts, chunks, ...rest } = JSON.parse(text) as PackedLexicon;
  return {
    ...rest,
    concepts: concepts.map(unpackConcept),
    pages: pages.map(unpackPage),
    ...(parts && { parts }),
    ...(chunks && { chunks }),
  };
}
