/** Makes the file the browser searches with, from the pages themselves: a new page needs no code. */

import { pinyin } from 'pinyin-pro';
import * as OpenCC from 'opencc-js/t2cn';
import { checkSynonyms } from './synonyms.ts';
import type { Lexicon, LexiconPage, SearchPage, Synonyms } from './types.ts';

/** GB 2312's first level: the 3,755 characters people type. Typos use characters the site does not. */
function commonCharacters(): string[] {
  const decoder = new TextDecoder('gb2312');
  const chars: string[] = [];
  for (let row = 0xb0; row <= 0xd7; row++) {
    for (let cell = 0xa1; cell <= 0xfe; cell++) chars.push(decoder.decode(new Uint8Array([row, cell])));
  }
  return chars.filter((char) => /^\p{Script=Han}$/u.test(char));
}

function charactersOf(texts: Iterable<string>): Set<string> {
  const chars = new Set<string>();
  for (const text of texts) for (const char of text) if (/\p{Script=Han}/u.test(char)) chars.add(char);
  return chars;
}

/** Syllable → characters, both in a fixed order so that the same content gives the same file. */
export function buildPinyinTable(chars: Iterable<string>): Record<string, string> {
  const table = new Map<string, string[]>();
  for (const char of chars) {
    const readings = pinyin(char, { toneType: 'none', multiple: true, type: 'array', v: true });
    for (const syllable of new Set(readings.slice(0, 2))) table.set(syllable, [...(table.get(syllable) ?? []), char]);
  }
  return Object.fromEntries([...table].sort(([left], [right]) => (left < right ? -1 : 1)).map(([key, row]) => [key, row.join('')]));
}

/** Traditional characters whose simplified form the site uses. */
export function buildTraditionalTable(simplified: ReadonlySet<string>): { traditional: string; simplified: string } {
  const convert = OpenCC.Converter({ from: 't', to: 'cn' });
  const from: string[] = [];
  const to: string[] = [];
  for (let code = 0x4e00; code <= 0x9fff; code++) {
    const char = String.fromCodePoint(code);
    const plain = convert(char);
    if (plain !== char && plain.length === 1 && simplified.has(plain)) {
      from.push(char);
      to.push(plain);
    }
  }
  return { traditional: from.join(''), simplified: to.join('') };
}

function toRow(page: SearchPage, questions: Record<string, string[]>): LexiconPage {
  const aliases = [...page.aliases, ...(questions[page.path] ?? [])];
  const headings = page.headings.map(({ id, text }): [string, string] => [id, text]);
  return { path: page.path, kind: page.kind, title: page.title, answer: page.answer, aliases, headings };
}

/** The whole lexicon. Throws, in Chinese, when the thesaurus contradicts itself. */
export function buildLexicon(pages: SearchPage[], synonyms: Synonyms): Lexicon {
  const problems = checkSynonyms(synonyms);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  const sorted = [...pages].sort((left, right) => (left.path < right.path ? -1 : 1));
  const texts = sorted.flatMap((page) => [page.title, page.answer, ...page.aliases]);
  const own = charactersOf([...texts, ...synonyms.concepts.flatMap((concept) => concept.words), ...synonyms.stop, ...synonyms.negations]);
  const { questions, ...words } = synonyms;
  return {
    ...words,
    ...buildTraditionalTable(own),
    pinyin: buildPinyinTable(new Set([...commonCharacters(), ...own])),
    pages: sorted.map((page) => toRow(page, questions)),
  };
}
