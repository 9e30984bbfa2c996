/** One question in, one page of results out. Pure but for the body search it is given. */

import {
  clean,
  soundsDesperate,
  matchWords,
  buildAnalyzer,
  readQuery,
  type Query,
  type Analyzer,
} from '../read/index.ts';
import { planProbes, searchBody, type BodySearch } from './body.ts';
import { buildIndex, type PageIndex, type ReadPages } from './page-index.ts';
import { topicsOf } from './parts.ts';
import { rank, type Ranked } from './rank.ts';
import { isOffTopic } from './topic.ts';
import type { Lexicon, LexiconPage, Parts } from '../lexicon/index.ts';

export interface Finder {
  reader: Analyzer;
  /** The pages among which the question is answered: all of them, or those of its topics. */
  indexFor: (query: Query) => Promise<PageIndex>;
  pathOf: (bodyId: string) => string | undefined;
}

/** How a finder gets what it does not have yet. */
export interface Supply {
  /** Lets a slow phone draw and listen while pages are read. */
  breathe: () => Promise<void>;
  /** The rows of one part of a large site's page table. */
  loadPart: (file: string) => Promise<LexiconPage[]>;
}

export interface Answer {
  query: Query;
  results: Ranked[];
  words: string[];
  /** Wording per path with which the body search can show the place. */
  wordings: ReadonlyMap<string, string>;
  /** False when nothing fits well; the page then says so. */
  isClose: boolean;
  /** True when titles and questions decide by themselves; the bodies are then not fetched at all. */
  isClear: boolean;
  isDesperate: boolean;
  /** False when the body search did not answer and only titles were compared. */
  isComplete: boolean;
}

const nothingScore = 0.06;
const clearScore = 0.45;

const noSupply: Supply = {
  breathe: () => Promise.resolve(),
  loadPart: (file) => Promise.reject(new Error(`part ${file}`)),
};

export async function buildFinder(lexicon: Lexicon, supply = noSupply): Promise<Finder> {
  const reader = buildAnalyzer(lexicon);
  const paths = new Map<string, string>();
  const known: ReadPages = new Map();
  const read = (pages: LexiconPage[]): Promise<PageIndex> => {
    for (const page of pages) paths.set(page.body ?? page.path, page.path);
    return buildIndex(pages, reader, supply.breathe, known);
  };
  const { parts } = lexicon;
  const indexFor = parts
    ? indexByTopic(parts, reader, supply, read)
    : always(await read(lexicon.pages));
  return { reader, indexFor, pathOf: (id) => paths.get(id) };
}

const always = (index: PageIndex) => () => Promise.resolve(index);

/** Parts are fetched once, and pages read once for each pair of topics. A part that fails is asked for again next time. */
function indexByTopic(
  parts: Parts,
  reader: Analyzer,
  supply: Supply,
  read: (pages: LexiconPage[]) => Promise<PageIndex>,
): Finder['indexFor'] {
  const loaded = new Map<string, LexiconPage[]>();
  const indexes = new Map<string, PageIndex>();
  return async (query) => {
    const topics = topicsOf(query, reader, parts);
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

/** Answers with titles alone when `body` is missing or fails. */
export async function findAnswer(
  typed: string,
  finder: Finder,
  body: BodySearch | undefined,
): Promise<Answer> {
  const { reader } = finder;
  const query = readQuery(typed, reader);
  const index = await finder.indexFor(query);
  const found =
    body &&
    (await searchBody(planProbes(query, reader, index.rarity), body, finder.pathOf).catch(
      () => undefined,
    ));
  const results = rank(query, index, found?.scores).filter(({ score }) => score > nothingScore);
  const best = results[0]?.score ?? 0;
  return {
    query,
    results,
    words: matchWords(query, reader),
    wordings: found?.wordings ?? new Map<string, string>(),
    isClose: !isOffTopic(query, results[0], index, reader),
    isClear: best >= clearScore,
    isDesperate:
      soundsDesperate(query.text, reader.lexicon) || soundsDesperate(clean(typed), reader.lexicon),
    isComplete: found !== undefined,
  };
}
