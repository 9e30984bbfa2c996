import type { Root } from 'mdast';
import { visit } from './visit.ts';
import type { Kind, PageData } from '../domain/page.ts';
import type { Place } from './problem.ts';
import { citedSources, type CitedSource } from './citations.ts';
import { readingTree } from './expand.ts';
import type { Library } from './library.ts';
import { notationOf } from './notation.ts';
import { parseLine, type Line } from './parse.ts';
import { plainText, type Saying } from './plain.ts';

/** One article as everything in this project knows it. */
export interface Page {
  /** Path from the project root. */
  file: string;
  kind: Kind;
  slug: string;
  /** `/faq/jail/` */
  path: string;
  data: PageData;
  /** The body as written: positions are the file's own. Nobody changes it. */
  body: Root;
  /** The body as read without pictures: advice and figures said in full. */
  reading: Root;
  /** The answer without notation: for meta tags, lists and sharing. */
  answer: string;
  /** Sections in order. */
  headings: Heading[];
  /** The page's sources, numbered in reading order. */
  cited: CitedSource[];
  /** Where a field of the front matter stands. */
  placeOf: (path: readonly PropertyKey[]) => Place;
}

export interface Heading {
  id: string;
  text: string;
  depth: number;
}

type Written = Pick<Page, 'file' | 'kind' | 'slug' | 'path' | 'data' | 'body' | 'placeOf'>;

/** What can be known of a page once the library and the day are. */
export function completePage(written: Written, library: Library, saying: Saying): Page {
  const reading = readingTree(written.body, library);
  return {
    ...written,
    reading,
    answer: plainText(parseLine(written.data.description).nodes, saying),
    headings: headingsOf(written.body, saying),
    cited: citedSources(readingOrder(written.data, reading), library),
  };
}

/** Everything citable on a page, in the order it is read. */
export function readingOrder(data: PageData, body: Root): Root['children'] {
  const line = (text: string): Root['children'] => parseLine(text).nodes;
  return [
    ...line(data.description),
    ...data.doNow.flatMap(line),
    ...body.children,
    ...data.uncertain.flatMap(line),
  ];
}

/** Lines of the front matter that may carry notation, with the field each stands in. */
export function noted(data: PageData): { line: Line; path: (string | number)[]; name: string }[] {
  const list = (key: 'doNow' | 'uncertain', name: string) =>
    data[key].map((text, at) => ({ line: parseLine(text), path: [key, at], name }));
  return [
    { line: parseLine(data.description), path: ['description'], name: '答案' },
    ...list('doNow', '现在做'),
    ...list('uncertain', '还不确定'),
  ];
}

function headingsOf(body: Root, saying: Saying): Heading[] {
  const found: Heading[] = [];
  visit(body, 'heading', (node) => {
    const last = node.children.at(-1);
    const notation = last?.type === 'link' ? notationOf(last) : undefined;
    if (notation?.type === 'anchor')
      found.push({
        id: notation.id,
        text: plainText(node.children, saying).trim(),
        depth: node.depth,
      });
  });
  return found;
}
