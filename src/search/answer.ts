/** One question in, one page of results out. Pure but for the body search it is given. */

import { soundsDesperate } from './despair.ts';
import { matchWords } from './excerpt.ts';
import { planProbes, searchBody, type BodySearch } from './probes.ts';
import { buildReader, readQuery, type Query, type Reader } from './query.ts';
import { buildIndex, type PageIndex } from './page-index.ts';
import { rank, type Ranked } from './rank.ts';
import type { Lexicon } from './types.ts';

export interface Finder {
  reader: Reader;
  index: PageIndex;
  pathOf: (bodyId: string) => string | undefined;
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

/** Below this the best page shares little more than 花呗 with the question. */
const closeScore = 0.3;
const nothingScore = 0.06;
const clearScore = 0.45;

export async function buildFinder(lexicon: Lexicon, breathe?: () => Promise<void>): Promise<Finder> {
  const reader = buildReader(lexicon);
  const paths = new Map(lexicon.pages.map((page) => [page.body ?? page.path, page.path]));
  return { reader, index: await buildIndex(reader, breathe), pathOf: (id) => paths.get(id) };
}

/** Answers with titles alone when `body` is missing or fails. */
export async function findAnswer(typed: string, finder: Finder, body: BodySearch | undefined): Promise<Answer> {
  const { reader, index } = finder;
  const query = readQuery(typed, reader);
  const probes = planProbes(query, reader, index.rarity);
  const found = body && (await searchBody(probes, body, finder.pathOf).catch(() => undefined));
  const results = rank(query, index, found?.scores).filter((entry) => entry.score > nothingScore);
  return {
    query,
    results,
    words: matchWords(query, reader),
    wordings: found?.wordings ?? new Map<string, string>(),
    isClose: (results[0]?.score ?? 0) >= closeScore,
    isClear: (results[0]?.score ?? 0) >= clearScore,
    isDesperate: soundsDesperate(query.text, reader.lexicon) || soundsDesperate(typed, reader.lexicon),
    isComplete: found !== undefined,
  };
}
