import { expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { buildThesaurus, checkSynonyms } from './thesaurus.ts';
import type { Synonyms } from '../lexicon/index.ts';

const synonyms = parse(readFileSync('content/synonyms.yaml', 'utf8')) as Synonyms;

it('the thesaurus contradicts itself nowhere', () => expect(checkSynonyms(synonyms)).toEqual([]));

it('says in Chinese which word stands twice', () => {
  const broken = {
    ...synonyms,
    concepts: [
      { id: 'a', words: ['逾期'] },
      { id: 'b', words: ['逾期'] },
    ],
  };
  expect(checkSynonyms(broken)).toEqual(['synonyms.yaml:"逾期" 同时写在 a 和 b,请留一处']);
});

it('weighs generic words little', () => {
  const thesaurus = buildThesaurus(synonyms);
  expect(thesaurus.weightOf('product')).toBeLessThan(0.2);
  expect(thesaurus.isGeneric('product')).toBe(true);
});
