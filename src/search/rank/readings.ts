/** A few letters may be the initials of several words: `ll` is 利率 and 老赖. Their pages take turns, those of the likeliest word first. */

import { readingsOf, type Analyzer, type Query, type Reading } from '../read/index.ts';
import type { PageIndex } from './page-index.ts';
import { shown, type Ranked } from './rank.ts';

/** More words than this share no first screen; and a word this much less likely, in logarithms, is not meant. */
const [most, margin] = [3, 5];

/** In how many of the site's questions the rarest of the words stands: where its letters stand together. */
function asked({ tokens }: Query, { questions }: PageIndex): number {
  let least = Infinity;
  for (const { text } of tokens)
    for (let at = 0; at + 1 < text.length; at++)
      least = Math.min(least, questions.get(`b${text.slice(at, at + 2)}`)?.at.length ?? 0);
  return least;
}

/** The words that are meant, by how they fit the language and by how often the site is asked about them; `plain` when there are none. */
export function readingsAmong(
  typed: string,
  analyzer: Analyzer,
  index: PageIndex,
  plain: Query,
): Query[] {
  const weigh = ({ query, likelihood }: Reading): number =>
    likelihood + Math.log(asked(query, index));
  const weighed = readingsOf(typed, analyzer)
    .map((reading) => ({ query: reading.query, weight: weigh(reading) }))
    .sort((left, right) => right.weight - left.weight);
  const least = (weighed[0]?.weight ?? 0) - margin;
  const meant = weighed.filter(({ weight }) => weight > least).slice(0, most);
  return meant.length > 0 ? meant.map(({ query }) => query) : [plain];
}

/** All of them as one: what is marked, and which sections speak of it. */
export const joinQueries = (queries: readonly Query[]): Query => ({
  text: queries.map(({ text }) => text).join(' '),
  tokens: queries.flatMap(({ tokens }) => tokens),
  features: new Map(queries.flatMap(({ features }) => [...features])),
  guessed: new Set(queries.flatMap(({ guessed }) => [...guessed])),
});

/** The best of each list, then the second of each, every page once. */
export function takeTurns(lists: readonly (readonly Ranked[])[]): Ranked[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  const turns = new Map<string, Ranked>();
  for (let turn = 0; turn < longest; turn++)
    for (const list of lists) {
      const ranked = list[turn];
      if (ranked && !turns.has(ranked.page.path)) turns.set(ranked.page.path, ranked);
    }
  return [...turns.values()].slice(0, shown);
}
