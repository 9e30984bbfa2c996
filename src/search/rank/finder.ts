/** What answers questions: the words, the page table (whole, or by topic on a large site), and the lines of results. */

import { buildAnalyzer, type Analyzer, type Query } from '../read/index.ts';
import type {
  BodyNames,
  Lexicon,
  LexiconPage,
  PageLines,
  Parts,
  ScriptPairs,
} from '../lexicon/index.ts';
import { buildIndex, type PageIndex, type ReadPages } from './page-index.ts';
import { topicsOf } from './parts.ts';

export interface Finder {
  analyzer: Analyzer;
  /** Brings the table of traditional characters when these words need it. */
  prepare: (typed: string) => Promise<void>;
  /** The pages among which the question is answered: all of them, or those of its topics. */
  indexFor: (query: Query) => Promise<PageIndex>;
  /** A page's lines when they are here already. */
  linesOf: (page: LexiconPage) => PageLines | undefined;
  /** Brings the lines of these pages; those that do not come are asked for again next time. */
  bringLines: (pages: readonly LexiconPage[]) => Promise<void>;
  /** Pagefind's ids, once it is asked. */
  nameBodies: (names: BodyNames) => void;
  pathOf: (bodyId: string) => string | undefined;
}

/** How a finder gets what it does not have yet. */
export interface Supply {
  /** Lets a slow phone draw and listen while pages are read. */
  breathe: () => Promise<void>;
  /** The rows of one part of a large site's page table. */
  loadPart: (file: string) => Promise<LexiconPage[]>;
  /** One page's lines. */
  loadLines: (number: number) => Promise<PageLines>;
  loadScript: () => Promise<ScriptPairs>;
}

const noSupply: Supply = {
  breathe: () => Promise.resolve(),
  loadPart: (file) => Promise.reject(new Error(`part ${file}`)),
  loadLines: (number) => Promise.reject(new Error(`lines ${number}`)),
  loadScript: () => Promise.reject(new Error('script')),
};

export async function buildFinder(lexicon: Lexicon, supply = noSupply): Promise<Finder> {
  const analyzer = buildAnalyzer(lexicon);
  let bodies: BodyNames = {};
  const known: ReadPages = new Map();
  const read = (pages: LexiconPage[]): Promise<PageIndex> =>
    buildIndex(pages, analyzer, supply.breathe, known);
  const { parts } = lexicon;
  const whole = parts ? undefined : await read(lexicon.pages);
  const lines = new Map<string, PageLines>();
  const coming = new Map<string, Promise<void>>();
  const bring = (page: LexiconPage): Promise<void> => {
    const known = coming.get(page.path);
    if (known) return known;
    const loading = supply
      .loadLines(page.lines)
      .then((row) => void lines.set(page.path, row))
      .catch(() => void coming.delete(page.path));
    coming.set(page.path, loading);
    return loading;
  };
  return {
    analyzer,
    indexFor: whole
      ? () => Promise.resolve(whole)
      : indexByTopic(parts ?? {}, analyzer, supply, read),
    prepare: (typed) => bringScript(typed, analyzer, supply),
    linesOf: ({ path }) => lines.get(path),
    bringLines: async (pages) => {
      await Promise.all(pages.map(bring));
    },
    nameBodies: (names) => {
      bodies = names;
    },
    pathOf: (id) => bodies[id],
  };
}

/** The table is small and few need it; without it the words are read as they stand. */
async function bringScript(typed: string, analyzer: Analyzer, supply: Supply): Promise<void> {
  const { lexicon, script, isFamiliar } = analyzer;
  if (script.size > 0 || lexicon.files.script === '') return;
  if ((typed.match(/\p{Script=Han}/gu) ?? []).every(isFamiliar)) return;
  const pairs = await supply.loadScript().catch(() => undefined);
  const simplified = [...(pairs?.simplified ?? '')];
  [...(pairs?.traditional ?? '')].forEach((char, at) => script.set(char, simplified[at] ?? char));
}

/** Parts are fetched once, and pages read once for each pair of topics. A part that fails is asked for again next time. */
function indexByTopic(
  parts: Parts,
  analyzer: Analyzer,
  supply: Supply,
  read: (pages: LexiconPage[]) => Promise<PageIndex>,
): Finder['indexFor'] {
  const loaded = new Map<string, LexiconPage[]>();
  const indexes = new Map<string, PageIndex>();
  return async (query) => {
    const topics = topicsOf(query, analyzer, parts);
    const key = [...topics].sort().join('+');
    const seen = indexes.get(key);
    if (seen) return seen;
    await Promise.all(
      topics.map(
        async (topic) =>
          loaded.has(topic) || loaded.set(topic, await supply.loadPart(parts[topic]?.[0] ?? '')),
      ),
    );
    const rows = new Map(
      topics.flatMap((topic) => loaded.get(topic) ?? []).map((row) => [row.path, row]),
    );
    const index = await read([...rows.values()]);
    indexes.set(key, index);
    return index;
  };
}
