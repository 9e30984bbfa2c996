/** Whether a question is this site's at all. 超速罚款怎么交 shares words with it, and nothing else. */

import type { Analyzer, Query, Token } from '../read/index.ts';
import type { PageIndex } from './page-index.ts';
import type { Ranked } from './rank.ts';

/** The meaning that names other matters than ours (content/synonyms.yaml). */
const ELSEWHERE = 'elsewhere';
/** Everyday words alone make a question ours only when a page speaks of nearly all of it. */
const nearlyAll = 0.5;
/** Of a long one no page speaks of as much: a story, a paper's sentence. */
const [long, longShare] = [12, 0.4];
/** 湖人今天比分: one word is heard as 唬人. Of a question that is ours by a guess alone, the page speaks of hardly less than all. */
const hardlyLess = 0.8;
/** Below this the best page shares little more than 花呗 with the question. */
const leastScore = 0.2;

/** How much of the question the page speaks of; letters that stand nowhere on the site count in full. */
function understood({ features }: Query, { page }: Ranked, index: PageIndex): number {
  const number = index.pages.indexOf(page);
  let spoken = 0;
  let total = 0;
  for (const [name, weight] of features) {
    const row = index.fields.get(name);
    const share = weight * (row ? index.rarity(name) : 1);
    total += share;
    const entry = row ? row.at.indexOf(number) : -1;
    if (row && entry >= 0) spoken += Math.min(1, (row.weight[entry] ?? 0) / weight) * share;
  }
  return total === 0 ? 0 : spoken / total;
}

const lettersOf = (tokens: Iterable<Token>): number =>
  [...tokens].reduce((sum, { text }) => sum + text.trim().length, 0);

/** The guesses of a question that holds as many letters of no word beside them: it may be about other things altogether. */
function doubted({ tokens, guessed }: Query): ReadonlySet<Token> {
  const unknown = tokens.filter(({ meaning }) => meaning === undefined);
  return lettersOf(unknown) >= lettersOf(guessed) ? guessed : new Set();
}

/** True when nothing here answers the question, whatever words it shares with a page. */
export function isOffTopic(
  query: Query,
  best: Ranked | undefined,
  index: PageIndex,
  { thesaurus }: Analyzer,
): boolean {
  if (best === undefined || best.score < leastScore) return true;
  const doubts = doubted(query);
  const meanings = query.tokens.flatMap((token) =>
    token.meaning?.kind === 'concept'
      ? [{ id: token.meaning.id, isSure: !doubts.has(token), text: token.text }]
      : [],
  );
  const isElsewhere = meanings.some(({ id, isSure }) => id === ELSEWHERE && isSure);
  const isEveryday = meanings.every(
    ({ id, isSure, text }) => !isSure || (thesaurus.isEveryday(id) && !thesaurus.holdsOurs(text)),
  );
  if (isElsewhere && isEveryday) return true;
  const usual = lettersOf(query.tokens) > long ? longShare : nearlyAll;
  const least = doubts.size > 0 ? hardlyLess : usual;
  return (isElsewhere || isEveryday) && understood(query, best, index) < least;
}
