/** What a piece of text is about: meanings, their order, what is denied, and the letters that are left over. */

import type { Token } from './segment.ts';

export type Features = Map<string, number>;

export interface ConceptFacts {
  weightOf: (id: string) => number;
  isGeneric: (id: string) => boolean;
}

const pairWeight = 0.5;
const residueWeight = 0.6;
const insideWeight = 0.25;

function add(features: Features, name: string, weight: number): void {
  features.set(name, Math.max(weight, features.get(name) ?? 0));
}

function addBigrams(features: Features, run: string, weight: number): void {
  for (let at = 0; at + 1 < run.length; at++) add(features, `b${run.slice(at, at + 2)}`, weight);
}

/** Meanings in order; `分期算逾期吗` and `逾期了还能分期吗` differ only here. */
function addMeanings(features: Features, tokens: Token[], concepts: ConceptFacts): void {
  const { weightOf, isGeneric } = concepts;
  const products = new Set<string>();
  let previous: string | undefined;
  tokens.forEach((token, index) => {
    if (token.meaning?.kind !== 'concept') return;
    const { id } = token.meaning;
    add(features, `c${id}`, weightOf(id));
    if (tokens[index - 1]?.meaning?.kind === 'negation') add(features, `n${id}`, 0.8);
    if (isGeneric(id)) {
      products.add(token.text);
      return;
    }
    if (previous !== undefined && previous !== id) {
      const weight = pairWeight * Math.sqrt(weightOf(previous) * weightOf(id));
      add(features, `p${previous}>${id}`, weight);
      add(features, `u${[previous, id].sort().join('+')}`, weight);
    }
    previous = id;
  });
  if (products.size > 1) add(features, 'two-products', 0.8);
}

/** Letters of unknown words weigh more than letters inside words already understood. */
function addResidue(features: Features, tokens: Token[], isGeneric: (id: string) => boolean): void {
  let run = '';
  const flush = (): void => {
    addBigrams(features, run, residueWeight);
    if (run.length === 1) add(features, `b${run}`, residueWeight / 2);
    run = '';
  };
  for (const token of tokens) {
    if (token.meaning === undefined && token.text !== ' ') {
      run += token.text;
      continue;
    }
    flush();
    if (token.meaning?.kind === 'concept' && !isGeneric(token.meaning.id)) addBigrams(features, token.text, insideWeight);
  }
  flush();
}

/** The features of a segmented text. */
export function featuresOf(tokens: Token[], concepts: ConceptFacts): Features {
  const features: Features = new Map();
  addMeanings(features, tokens, concepts);
  addResidue(features, tokens, concepts.isGeneric);
  return features;
}
