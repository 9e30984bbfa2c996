/**
 * Before readers come, the search practises on the editors' own questions (content/practice.yaml) and learns which meanings
 * speak for which page: softmax regression on top of likeness. Titles and aliases say what a page is called; practice says
 * which page people are content with. Runs in the build only.
 */

import type { Practice } from '../../domain/practice.ts';
import { buildAnalyzer, readQuery, type Analyzer } from '../read/index.ts';
import { buildIndex, type PageIndex, lessonStep, sharesOf, fitsOf } from '../rank/index.ts';
import { buildRandom } from './random.ts';
import type { Lexicon } from '../lexicon/index.ts';

/** Chosen on questions kept out of practice; the optimum is flat. */
const rounds = 10;
const rate = 0.02;
/** How sharply a better score means a likelier page. */
const sharpness = 16;

interface Exercise {
  shares: [meaning: string, share: number][];
  fits: number[];
  right: ReadonlySet<number>;
}

/** A question asked in two topics is answered by the pages of both. */
function rightPages(practice: Practice): Map<string, Set<string>> {
  const right = new Map<string, Set<string>>();
  for (const { pages, questions } of Object.values(practice)) {
    for (const question of questions)
      right.set(question, new Set([...(right.get(question) ?? []), ...pages]));
  }
  return right;
}

function readExercises(practice: Practice, index: PageIndex, reader: Analyzer): Exercise[] {
  const numberOf = new Map(index.pages.map(({ path }, number) => [path, number]));
  return [...rightPages(practice)].map(([question, pages]) => {
    const query = readQuery(question, reader);
    const right = new Set([...pages].flatMap((path) => numberOf.get(path) ?? []));
    return { shares: sharesOf(query.features), fits: fitsOf(query, index), right };
  });
}

/** A repeatable order, another in each round: the same content teaches the same lessons. */
function shuffle<T>(list: readonly T[], seed: number): T[] {
  const random = buildRandom(seed);
  const keyed = list.map((item) => ({ item, key: random(2 ** 32) }));
  return keyed.sort((left, right) => left.key - right.key).map(({ item }) => item);
}

type Weights = Map<string, Float64Array>;

/** One step towards giving the right pages all of the probability. */
function practiseOn({ shares, fits, right }: Exercise, weights: Weights): void {
  const scores = Float64Array.from(fits);
  const rows = shares.map(([meaning, share]) => {
    const row = weights.get(meaning) ?? new Float64Array(fits.length);
    weights.set(meaning, row);
    row.forEach((weight, page) => {
      scores[page] = (scores[page] ?? 0) + share * weight;
    });
    return { row, share };
  });
  const best = scores.reduce((top, score) => Math.max(top, score), -Infinity);
  const chances = scores.map((score) => Math.exp(sharpness * (score - best)));
  const total = chances.reduce((sum, chance) => sum + chance, 0);
  let hit = Number.MIN_VALUE;
  for (const page of right) hit += chances[page] ?? 0;
  chances.forEach((chance, page) => {
    const pull = (right.has(page) ? chance / hit : 0) - chance / total;
    for (const { row, share } of rows) row[page] = (row[page] ?? 0) + rate * share * pull;
  });
}

/** Writes the lessons into the lexicon's page rows. */
export async function train(lexicon: Lexicon, practice: Practice): Promise<void> {
  if (Object.keys(practice).length === 0) return;
  const reader = buildAnalyzer(lexicon);
  const exercises = readExercises(practice, await buildIndex(lexicon.pages, reader), reader);
  const weights: Weights = new Map();
  for (let round = 0; round < rounds; round++)
    for (const exercise of shuffle(exercises, round + 1)) practiseOn(exercise, weights);
  lexicon.pages.forEach((page, number) => {
    const lessons = [...weights]
      .map(([meaning, row]): [string, number] => [
        meaning,
        Math.round((row[number] ?? 0) / lessonStep),
      ])
      .filter(([, steps]) => steps !== 0);
    if (lessons.length > 0)
      page.lessons = lessons.sort(([left], [right]) => (left < right ? -1 : 1));
  });
  lexicon.meanings = [...weights.keys()].sort();
}
