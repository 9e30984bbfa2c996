/** Query expansion for the eye: which words of a result are the ones that were asked for. */

import type { Query, Analyzer } from './analyzer.ts';

/** The thesaurus lists the site's own words first; readers' slang further on is not in our texts. */
const ownWords = 20;

/** The words to mark: what was typed, and the site's other words for the same meaning. */
export function matchWords(query: Query, analyzer: Analyzer): string[] {
  const words = new Set<string>();
  let unknown = '';
  for (const token of [...query.tokens, undefined]) {
    if (token && token.meaning === undefined && token.text !== ' ') {
      unknown += token.text;
      continue;
    }
    if (unknown.length > 1) words.add(unknown);
    unknown = '';
    if (token?.meaning?.kind !== 'concept' || analyzer.thesaurus.isGeneric(token.meaning.id))
      continue;
    words.add(token.text);
    analyzer.thesaurus.conceptOf
      .get(token.text)
      ?.words.slice(0, ownWords)
      .forEach((word) => words.add(word));
  }
  return [...words]
    .filter((word) => word.length > 1)
    .sort((left, right) => right.length - left.length);
}
