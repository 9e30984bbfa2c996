import type { Citation, CitedSource } from '../content/citations.ts';
import type { Library } from '../content/library.ts';
import { factValue } from '../domain/fact.ts';
import { STRENGTHS, type Source, type Strength } from '../domain/source.ts';

/** A citation mark ready to draw: which glyph, where it leads, what it says. */
export interface Mark {
  glyph: string;
  href: string;
  title: string;
  label: string;
  number: number;
  isSeen: boolean;
  /** Classes of the drawn mark: boxed when it binds, dotted when unread. */
  classes: string[];
  /** Common practice is listed at the end of the page and never marked in the text. */
  isDrawn: boolean;
}

/** What must be obeyed, and what courts decide by. */
const BINDING: readonly Strength[] = ['法律', '法规', '司法解释', '监管规定'];

/** Numbers of the sources of one page or book, by id. */
export type Numbers = ReadonlyMap<string, number>;

/** Numbered sources → number by id. */
export function numbersOf(cited: readonly CitedSource[]): Numbers {
  return new Map(cited.map(({ id, number }) => [id, number]));
}

/** The marks a citation draws; a fact draws one per source. */
export function marksOf(citation: Citation, library: Library, numbers: Numbers): Mark[] {
  const fact = citation.kind === 'fact' ? library.facts[citation.id] : undefined;
  const ids = fact?.sources ?? [citation.id];
  const locator = fact?.locator ?? citation.locator;
  return ids.map((id) => mark(id, library.sources[id], locator, numbers.get(id)));
}

function mark(
  id: string,
  source: Source | undefined,
  locator: string,
  number: number | undefined,
): Mark {
  if (source === undefined) throw new Error(`没有编号为 ${id} 的依据`);
  if (number === undefined) throw new Error(`依据 ${id} 在这一页没有编号`);
  const name = locator === '' ? source.short : `${source.short} ${locator}`;
  const isSeen = source.seen === '原文' || source.seen === '部分原文';
  return {
    glyph: STRENGTHS[source.strength].glyph,
    href: `#s-${id}`,
    title: name,
    label: `依据 ${number}`,
    number,
    isSeen,
    classes: ['c', ...(BINDING.includes(source.strength) ? ['b'] : []), ...(isSeen ? [] : ['r'])],
    isDrawn: source.strength !== '常见做法',
  };
}

/** Value of `[](fact:id)` on the build's day. */
export function valueOf(id: string, library: Library, today: string): string {
  const fact = library.facts[id];
  if (fact === undefined) throw new Error(`没有编号为 ${id} 的数字`);
  return factValue(fact, today);
}
