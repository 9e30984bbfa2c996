/** How the lexicon travels: rows instead of objects, lists as one text. Every reader downloads it, so its shape is about bytes. */

import type { Concept, Lexicon, LexiconPage, Parts } from './shape.ts';

type PackedConcept = [id: string, words: string, weight: number, isGeneric: 0 | 1];
type PackedPage = [
  path: string,
  title: string,
  answer: string,
  aliases: string,
  headings: string,
  body: string,
  lessons: string,
];
interface PackedLexicon extends Omit<
  Lexicon,
  'concepts' | 'pages' | 'parts' | 'chunks' | 'meanings'
> {
  concepts: PackedConcept[];
  pages: PackedPage[];
  parts?: Parts | undefined;
  chunks?: string[] | undefined;
  meanings?: string[] | undefined;
}

/** Stands in no word, alias, heading or id; one that has it is refused. */
const between = '|';

function join(list: string[]): string {
  const wrong = list.find((text) => text.includes(between));
  if (wrong !== undefined) throw new Error(`“${wrong}”里有竖线“|”，搜索词表用它分隔。请换一个字。`);
  return list.join(between);
}

const split = (text: string): string[] => (text === '' ? [] : text.split(between));

function packConcept({ id, words, weight, generic }: Concept): PackedConcept {
  return [id, join(words), weight ?? 1, generic === true ? 1 : 0];
}

function unpackConcept([id, words, weight, isGeneric]: PackedConcept): Concept {
  return { id, words: split(words), weight, generic: isGeneric === 1 };
}

/** Three letters a lesson: two for the meaning's number, one for its steps. */
const radix = 36;
const zeroStep = 18;

function packLessons(lessons: [string, number][], meanings: readonly string[]): string {
  return lessons
    .map(([meaning, steps]) => {
      const number = meanings.indexOf(meaning);
      if (number < 0 || number >= radix ** 2 || Math.abs(steps) >= zeroStep)
        throw new Error(
          `练习学到的“${meaning} ${steps}”超出了词表的写法（src/search/lexicon/pack.ts）`,
        );
      return number.toString(radix).padStart(2, '0') + (steps + zeroStep).toString(radix);
    })
    .join('');
}

function unpackLessons(text: string, meanings: readonly string[]): [string, number][] {
  return (text.match(/.{3}/g) ?? []).map((lesson) => [
    meanings[parseInt(lesson.slice(0, 2), radix)] ?? '',
    parseInt(lesson.slice(2), radix) - zeroStep,
  ]);
}

const packPage =
  (meanings: readonly string[]) =>
  ({ path, title, answer, aliases, headings, body, lessons }: LexiconPage): PackedPage => [
    path,
    title,
    answer,
    join(aliases),
    join(headings.flat()),
    body ?? '',
    packLessons(lessons ?? [], meanings),
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

const unpackPage =
  (meanings: readonly string[]) =>
  ([path, title, answer, aliases, headings, body, lessons]: PackedPage): LexiconPage => {
    const learned = unpackLessons(lessons, meanings);
    return {
      path,
      kind: kindOf(path),
      title,
      answer,
      aliases: split(aliases),
      headings: splitPairs(headings),
      ...(body !== '' && { body }),
      ...(learned.length > 0 && { lessons: learned }),
    };
  };

export const packPages = (pages: LexiconPage[], meanings: readonly string[] = []): string =>
  JSON.stringify(pages.map(packPage(meanings)));
export const unpackPages = (text: string, meanings: readonly string[] = []): LexiconPage[] =>
  (JSON.parse(text) as PackedPage[]).map(unpackPage(meanings));

export function packLexicon(lexicon: Lexicon): string {
  const packed: PackedLexicon = {
    ...lexicon,
    concepts: lexicon.concepts.map(packConcept),
    pages: lexicon.pages.map(packPage(lexicon.meanings ?? [])),
  };
  return JSON.stringify(packed);
}

export function unpackLexicon(text: string): Lexicon {
  const { concepts, pages, parts, chunks, meanings, ...rest } = JSON.parse(text) as PackedLexicon;
  return {
    ...rest,
    concepts: concepts.map(unpackConcept),
    pages: pages.map(unpackPage(meanings ?? [])),
    ...(parts && { parts }),
    ...(chunks && { chunks }),
    ...(meanings && { meanings }),
  };
}
