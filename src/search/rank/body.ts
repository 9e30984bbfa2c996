/** What Pagefind is asked: one short search per meaning, because it needs every word of a search to be present. */

import type { PageIndex } from './page-index.ts';
import type { Query, Analyzer } from '../read/index.ts';

export interface Probe {
  /** Interchangeable wordings; the best one counts. */
  wordings: string[];
  importance: number;
}

/** What a body search must be able to do; Pagefind in the browser, a list in the tests. */
export interface BodySearch {
  search(words: string): Promise<BodyHit[]>;
}

export interface BodyHit {
  id: string;
  score: number;
}

export interface BodyScores {
  /** Page path → 0–1. */
  scores: Map<string, number>;
  /** Page path → the wording that found it best, for the excerpt. */
  wordings: Map<string, string>;
}

const probeLimit = 3;

/** The meanings worth asking for, most telling first; words of every page only when there is nothing else. */
export function planProbes(query: Query, analyzer: Analyzer, rarity: PageIndex['rarity']): Probe[] {
  const probes = new Map<string, Probe>();
  let unknown = '';
  const flush = (): void => {
    if (unknown.length > 1) probes.set(unknown, { wordings: [unknown], importance: 0.8 });
    unknown = '';
  };
  for (const token of query.tokens) {
    if (token.meaning === undefined && token.text !== ' ') unknown += token.text;
    else flush();
    if (token.meaning?.kind !== 'concept') continue;
    const { id } = token.meaning;
    const own =
      analyzer.lexicon.concepts.find((concept) => concept.id === id)?.words[0] ?? token.text;
    const wordings = [...new Set([own, ...(probes.get(id)?.wordings ?? []), token.text])].slice(
      0,
      1,
    );
    probes.set(id, { wordings, importance: analyzer.thesaurus.weightOf(id) * rarity(`c${id}`) });
  }
  flush();
  const ordered = [...probes.values()].sort((left, right) => right.importance - left.importance);
  const telling = ordered.filter((probe) => probe.importance > 0.1);
  return (telling.length > 0 ? telling : ordered).slice(0, probeLimit);
}

/** Asks every probe and adds up: best wording per meaning, meanings by importance. */
export async function searchBody(
  probes: Probe[],
  body: BodySearch,
  pathOf: (id: string) => string | undefined,
): Promise<BodyScores> {
  const scores = new Map<string, number>();
  const wordings = new Map<string, string>();
  const total = probes.reduce((sum, probe) => sum + probe.importance, 0) || 1;
  const asked = await Promise.all(
    probes.map((probe) =>
      Promise.all(probe.wordings.map(async (words) => ({ words, hits: await body.search(words) }))),
    ),
  );
  asked.forEach((found, number) => {
    const share = (probes[number]?.importance ?? 0) / total;
    const best = new Map<string, number>();
    for (const { words, hits } of found) {
      const top = hits.reduce((most, hit) => Math.max(most, hit.score), 0) || 1;
      for (const { id, score } of hits) {
        const path = pathOf(id);
        if (path === undefined || score / top <= (best.get(path) ?? 0)) continue;
        best.set(path, score / top);
        if (!wordings.has(path)) wordings.set(path, words);
      }
    }
    for (const [path, score] of best) scores.set(path, (scores.get(path) ?? 0) + score * share);
  });
  return { scores, wordings };
}
