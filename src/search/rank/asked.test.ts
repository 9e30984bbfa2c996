/** Questions as people put them, asked of the site's own pages without a browser: the same words answer there. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { readQueries, score, type JudgedQuery, type Outcome } from '../../../tests/search/judge.ts';
import { siteContent } from '../../content/site.ts';
import { buildLexicon, searchPages } from '../build/index.ts';
import { findAnswer } from './answer.ts';
import { buildFinder } from './finder.ts';

const asked = readQueries(readFileSync('tests/search/asked.jsonl', 'utf8'));
const intents = JSON.parse(readFileSync('tests/search/intents.json', 'utf8')) as Record<
  string,
  string[]
>;

interface Answered {
  query: JudgedQuery;
  outcome: Outcome;
  isSentAway: boolean;
}
let answered: Answered[];
beforeAll(async () => {
  const { pages, library, today, thesaurus } = siteContent();
  if (thesaurus === undefined) throw new Error('content/synonyms.yaml 读不了');
  const finder = await buildFinder(buildLexicon(searchPages(pages, { library, today }), thesaurus));
  answered = await Promise.all(
    asked.map(async (query) => {
      const { results, isClose } = await findAnswer(query.q, finder, undefined);
      const paths = results.map(({ page }) => page.path);
      return { query, outcome: { query, paths, ms: 0 }, isSentAway: !isClose };
    }),
  );
}, 60_000);

describe('questions nobody wrote the pages for', () => {
  // What was not looked at tells how a new question fares; never mend anything by it.
  it.each([
    ['looked at', true, { success1: 0.9, success3: 0.96, mrr10: 0.93, away: 0.02 }],
    ['not looked at', false, { success1: 0.75, success3: 0.88, mrr10: 0.82, away: 0.04 }],
  ])('%s', (name, isSeen, least) => {
    const half = answered.filter(({ query }) => (query.seen === true) === isSeen);
    const result = score(
      name,
      half.map(({ outcome }) => outcome),
      intents,
    );
    expect(half.length).toBeGreaterThan(100);
    expect(result.success1).toBeGreaterThanOrEqual(least.success1);
    expect(result.success3).toBeGreaterThanOrEqual(least.success3);
    expect(result.mrr10).toBeGreaterThanOrEqual(least.mrr10);
    expect(result.zero).toBeLessThanOrEqual(0.01);
    const away = half.filter(({ isSentAway }) => isSentAway).length;
    expect(away / half.length).toBeLessThanOrEqual(least.away);
  });
});
