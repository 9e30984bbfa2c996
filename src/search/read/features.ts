/** What a piece of text is about: meanings, their order, and the letters that are left over. */

import type { Asker } from './asker.ts';
import type { Token } from './segment.ts';

export type Features = Map<string, number>;

export interface ConceptFacts {
  weightOf: (id: string) => number;
  isGeneric: (id: string) => boolean;
}

const pairWeight = 0.2;
const residueWeight = 0.6;
/** A lone letter between known words: 告, 判. */
const singleWeight = 0.5;
const askerWeight = 0.8;
const insideWeight = 0.5;
/** One letter alone, of an unknown word and of a known one: 担保过 and 保证人 share no pair, and are near. */
const [letterWeight, letterInside] = [0.3, 0.2];

function add(features: Features, name: string, weight: number): void {
  features.set(name, Math.max(weight, features.get(name) ?? 0));
}

/** How much each token counts; 1 unless the question is asked elsewhere in the text. */
export type Strength = (index: number) => number;

const namesNone = /贷款?$|借款$/;

/** 花呗 and 蚂蚁花呗 are one product; 贷款 and 网贷 name none. */
function productOf(word: string): string | undefined {
  const name = word.replace(/^(蚂蚁|支付宝)/, '');
  return namesNone.test(name) ? undefined : name;
}

function addLetters(features: Features, run: string, weight: number, alone: number): void {
  for (const letter of run) add(features, `s${letter}`, alone);
  for (let at = 0; at + 1 < run.length; at++) add(features, `b${run.slice(at, at + 2)}`, weight);
}

/** Meanings in order; `分期算逾期吗` and `逾期了还能分期吗` differ only here. */
function addMeanings(
  features: Features,
  tokens: Token[],
  concepts: ConceptFacts,
  strength: Strength,
): void {
  const { weightOf, isGeneric } = concepts;
  const products = new Set<string>();
  let previous: string | undefined;
  let before = 1;
  tokens.forEach((token, index) => {
    if (token.meaning?.kind !== 'concept') return;
    const { id } = token.meaning;
    const force = strength(index);
    add(features, `c${id}`, weightOf(id) * force);
    if (isGeneric(id)) {
      const product = productOf(token.text);
      if (product !== undefined) products.add(product);
      return;
    }
    if (previous !== undefined && previous !== id) {
      const weight =
        pairWeight * Math.sqrt(weightOf(previous) * weightOf(id)) * Math.min(before, force);
      add(features, `p${previous}>${id}`, weight);
      add(features, `u${[previous, id].sort().join('+')}`, weight);
    }
    previous = id;
    before = force;
  });
  if (products.size > 1) add(features, 'two-products', 0.8);
}

/** Letters of unknown words weigh a little more than letters inside words already understood. */
function addResidue(
  features: Features,
  tokens: Token[],
  isGeneric: (id: string) => boolean,
  strength: Strength,
): void {
  let run = '';
  let force = 1;
  const flush = (): void => {
    addLetters(features, run, residueWeight * force, letterWeight * force);
    if (run.length === 1) add(features, `b${run}`, singleWeight * force);
    run = '';
  };
  for (const [index, token] of tokens.entries()) {
    if (token.meaning === undefined && token.text !== ' ') {
      run += token.text;
      force = strength(index);
      continue;
    }
    flush();
    if (token.meaning?.kind === 'concept' && !isGeneric(token.meaning.id))
      addLetters(
        features,
        token.text,
        insideWeight * strength(index),
        letterInside * strength(index),
      );
  }
  flush();
}

/** The features of a segmented text, and of who asks. */
export function featuresOf(
  tokens: Token[],
  asker: Asker | undefined,
  concepts: ConceptFacts,
  strength: Strength = () => 1,
): Features {
  const features: Features = new Map();
  addMeanings(features, tokens, concepts, strength);
  addResidue(features, tokens, concepts.isGeneric, strength);
  if (asker) add(features, `a${asker}`, askerWeight);
  return features;
}
