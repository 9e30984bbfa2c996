/** One question in, one page of results out. Pure but for the body search it is given. */

import { clean, matchWords, readQuery, hearsEither, type Query } from '../read/index.ts';
import { bodyWords, searchBody, type BodySearch } from './body.ts';
import { detailOf, type Detail } from './details.ts';
import type { Finder } from './finder.ts';
import { rank, type Ranked } from './rank.ts';
import { joinQueries, readingsAmong, takeTurns } from './readings.ts';
import { isOffTopic } from './topic.ts';
import type { LexiconPage } from '../lexicon/index.ts';

export interface Answer {
  query: Query;
  results: Ranked[];
  words: string[];
  /** The word per path with which the body search can show the place. */
  wordings: ReadonlyMap<string, string>;
  /** False when nothing fits well: the page then says so, and the bodies are searched. */
  isClose: boolean;
  isDesperate: boolean;
  /** What stands under a result's title, when it is here. */
  detail: (page: LexiconPage) => Detail | undefined;
}

/** Answers with titles alone when `body` is missing or fails. */
export async function findAnswer(
  typed: string,
  finder: Finder,
  body: BodySearch | undefined,
): Promise<Answer> {
  const { analyzer } = finder;
  await finder.prepare(typed);
  const read = readQuery(typed, analyzer);
  const index = await finder.indexFor(read);
  const queries = readingsAmong(typed, analyzer, index, read);
  const query = joinQueries(queries);
  const found =
    body &&
    (await searchBody(bodyWords(read, analyzer), body, finder.pathOf).catch(() => undefined));
  const results = takeTurns(
    await Promise.all(
      queries.map(async (one) => rank(one, await finder.indexFor(one), found?.scores)),
    ),
  );
  return {
    query,
    results,
    words: matchWords(query, analyzer),
    wordings: found?.wordings ?? new Map<string, string>(),
    isClose: !isOffTopic(query, results[0], index, analyzer),
    isDesperate: hearsEither(
      clean(typed),
      queries.map(({ text }) => text),
      analyzer.lexicon,
    ),
    detail: (page) => {
      const lines = finder.linesOf(page);
      return lines && detailOf(query, lines, analyzer, index.rarity);
    },
  };
}
