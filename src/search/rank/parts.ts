/** A large site's page table does not travel whole: its rows lie in parts by topic, and a question fetches only its own topics. */

import type { PageIndex } from './page-index.ts';
import type { Query, Analyzer } from '../read/index.ts';
import type { LexiconPage, Parts } from '../lexicon/index.ts';

/** Up to here the whole table is smaller than a second round trip is slow. */
export const wholeLimit = 400;
/** A page lies in the parts of its main topics, so that either word of a question finds it; five cost half as much again and gained a question in a hundred. */
const topicsPerPage = 3;
const topicsPerQuestion = 2;
/** Pages, and questions, without a topic of their own. */
const noTopic = 'other';

/** Each page's main topics, most telling first: the meanings that tell it from the others. */
function mainTopics({ pages, pageOf, questions }: PageIndex, analyzer: Analyzer): string[][] {
  const topics = pages.map(() => new Map<string, number>());
  for (const [feature, { at, weight }] of questions) {
    const id = feature.slice(1);
    if (!feature.startsWith('c') || analyzer.thesaurus.isGeneric(id)) continue;
    at.forEach((question, entry) => {
      const scores = topics[pageOf[question] ?? 0];
      scores?.set(id, (scores.get(id) ?? 0) + (weight[entry] ?? 0));
    });
  }
  return topics.map((scores) =>
    [...scores]
      .sort((left, right) => right[1] - left[1])
      .slice(0, topicsPerPage)
      .map(([topic]) => topic),
  );
}

/** The rows by topic. */
export function splitByTopic(index: PageIndex, analyzer: Analyzer): Map<string, LexiconPage[]> {
  const parts = new Map<string, LexiconPage[]>();
  mainTopics(index, analyzer).forEach((main, number) => {
    const row = index.pages[number];
    for (const topic of main.length > 0 ? main : [noTopic])
      if (row) parts.set(topic, [...(parts.get(topic) ?? []), row]);
  });
  return parts;
}

/** The parts to fetch for a question, the most telling topic first. */
export function topicsOf(query: Query, analyzer: Analyzer, parts: Parts): string[] {
  const total = Object.values(parts).reduce((sum, [, count]) => sum + count, 0);
  const scores = new Map<string, number>();
  for (const { meaning } of query.tokens) {
    const part = meaning?.kind === 'concept' ? parts[meaning.id] : undefined;
    if (meaning?.kind === 'concept' && part)
      scores.set(
        meaning.id,
        analyzer.thesaurus.weightOf(meaning.id) * Math.log(1 + total / part[1]),
      );
  }
  const telling = [...scores]
    .sort((left, right) => right[1] - left[1])
    .slice(0, topicsPerQuestion)
    .map(([topic]) => topic);
  return telling.length > 0 ? telling : [noTopic].filter((topic) => topic in parts);
}
