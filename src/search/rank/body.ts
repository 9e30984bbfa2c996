/** What Pagefind is asked when no title answers: words that stand only inside pages. */

import type { Query, Analyzer } from '../read/index.ts';

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
  /** Page path → the word that found it first, for the excerpt. */
  wordings: Map<string, string>;
}

/** Pagefind needs every word of a search to be present, so each is asked for by itself: the first three, unknown letters before known words. */
const most = 3;

export function bodyWords(query: Query, { thesaurus }: Analyzer): string[] {
  const unknown = [''];
  const known: string[] = [];
  for (const { text, meaning } of query.tokens) {
    if (meaning === undefined && text !== ' ') unknown.push(`${unknown.pop() ?? ''}${text}`);
    else unknown.push('');
    if (meaning?.kind === 'concept' && !thesaurus.isGeneric(meaning.id)) known.push(text);
  }
  return [...new Set([...unknown.filter(({ length }) => length > 1), ...known])].slice(0, most);
}

/** Asks for each word and adds up how well each page has it. */
export async function searchBody(
  words: readonly string[],
  body: BodySearch,
  pathOf: (id: string) => string | undefined,
): Promise<BodyScores> {
  const scores = new Map<string, number>();
  const wordings = new Map<string, string>();
  const found = await Promise.all(words.map((word) => body.search(word)));
  found.forEach((hits, at) => {
    const top = Math.max(...hits.map(({ score }) => score));
    for (const { id, score } of hits) {
      const path = pathOf(id);
      if (path === undefined) continue;
      scores.set(path, (scores.get(path) ?? 0) + score / top / words.length);
      if (!wordings.has(path)) wordings.set(path, words[at] ?? '');
    }
  });
  return { scores, wordings };
}
