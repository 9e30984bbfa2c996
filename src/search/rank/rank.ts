/** Which page answers: likeness to the questions a page says it answers, coverage, and Pagefind's view of the body. */

import type { Features, Query } from '../read/index.ts';
import { normOf, type PageIndex } from './page-index.ts';
import type { LexiconPage } from '../lexicon/index.ts';

export interface Ranked {
  page: LexiconPage;
  score: number;
}

/** Shares of the final score. Tuned on the visible half of the development queries only; the optimum is flat. */
export const weights = { best: 0.3, next: 0.25, coverage: 0.4, body: 0.2 };

/** What shares less with the question is no result. */
const leastScore = 0.06;
/** Ten results: a reader on a phone reads three. */
export const shown = 10;
const bestCount = 3;
/** Answers first; claims and tools when they fit clearly better. */
const kindTrust: Record<string, number> = { faq: 1, myths: 0.55, tools: 0.95, index: 0.95 };

function addTo(sums: Float64Array, at: number | undefined, value: number): void {
  if (at !== undefined) sums[at] = (sums[at] ?? 0) + value;
}

/** Cosine likeness of the query to every question. */
function likenessOf(query: Features, index: PageIndex): Float64Array {
  const like = new Float64Array(index.pageOf.length);
  const norm = normOf(query, index.rarity);
  for (const [name, weight] of query) {
    const row = index.questions.get(name);
    if (!row) continue;
    const share = (weight * index.rarity(name)) / norm;
    for (let entry = 0; entry < row.at.length; entry++)
      addTo(like, row.at[entry], share * (row.weight[entry] ?? 0));
  }
  return like;
}

/** Likeness of the three best questions of each page, three numbers a page. */
function bestOf(likeness: Float64Array, { pages, pageOf }: PageIndex): Float64Array {
  const best = new Float64Array(pages.length * bestCount);
  for (let question = 0; question < likeness.length; question++) {
    const value = likeness[question] ?? 0;
    const first = (pageOf[question] ?? 0) * bestCount;
    let at = first + bestCount - 1;
    if (value <= (best[at] ?? 0)) continue;
    for (; at > first && value > (best[at - 1] ?? 0); at--) best[at] = best[at - 1] ?? 0;
    best[at] = value;
  }
  return best;
}

function totalOf(query: Features, index: PageIndex): number {
  let total = 0;
  for (const [name, weight] of query) total += weight * index.rarity(name);
  return total || 1;
}

/** How much of the query each page speaks of at all. */
function coverageOf(query: Features, index: PageIndex): Float64Array {
  const covered = new Float64Array(index.pages.length);
  const total = totalOf(query, index);
  for (const [name, weight] of query) {
    const row = index.fields.get(name);
    if (!row) continue;
    const rarity = index.rarity(name) / total;
    for (let entry = 0; entry < row.at.length; entry++)
      addTo(covered, row.at[entry], Math.min(weight, row.weight[entry] ?? 0) * rarity);
  }
  return covered;
}

/** How well each page fits by likeness. `body` holds Pagefind's score per page path, 0–1; without it titles and questions decide. */
function fitsOf(
  query: Query,
  index: PageIndex,
  body: ReadonlyMap<string, number> = new Map(),
): number[] {
  const likeness = likenessOf(query.features, index);
  const best = bestOf(likeness, index);
  const coverage = coverageOf(query.features, index);
  return index.pages.map((page, number) => {
    const first = number * bestCount;
    const next = (best[first + 1] ?? 0) + (best[first + 2] ?? 0);
    const questions = weights.best * (best[first] ?? 0) + (weights.next * next) / 2;
    const score =
      questions +
      weights.coverage * (coverage[number] ?? 0) +
      weights.body * (body.get(page.path) ?? 0);
    return score * (kindTrust[page.kind] ?? 0.98);
  });
}

/** Pages, best first. */
export function rank(query: Query, index: PageIndex, body?: ReadonlyMap<string, number>): Ranked[] {
  const fits = fitsOf(query, index, body);
  return index.pages
    .map((page, number) => ({ page, score: fits[number] ?? 0 }))
    .filter(({ score }) => score > leastScore)
    .sort((left, right) => right.score - left.score)
    .slice(0, shown);
}
