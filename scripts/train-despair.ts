// npm run despair:train: learns src/search/read/despair-weights.ts from the labelled sentences. Logistic regression with
// AdaGrad, the same weights on every machine; run it after adding sentences, then look at what src/search/read/hear.test.ts says.
import { readFileSync, writeFileSync } from 'node:fs';
import { readArgs } from './cli.ts';
import { siteContent } from '../src/content/site.ts';
import { BUCKETS, literal, piecesOf, STEPS } from '../src/search/read/index.ts';
import { buildRandom } from '../tests/search/random.ts';

readArgs('npm run despair:train', {});
const ROUNDS = 12;
const RATE = 0.3;
const STEP = 0.25;
const lines = (name: string): string[] =>
  readFileSync(`tests/search/${name}.txt`, 'utf8')
    .split('\n')
    .filter((line) => /\p{Script=Han}/u.test(line));

interface Example {
  pieces: number[];
  wanted: 0 | 1;
  /** What is rare among the site's own questions counts more. */
  weight: number;
}
const example =
  (wanted: 0 | 1, weight: number) =>
  (text: string): Example => ({
    pieces: piecesOf(literal(text)),
    wanted,
    weight,
  });
const asked = siteContent()
  .pages.filter(({ kind }) => kind !== 'help')
  .flatMap(({ data }) => [data.title, ...data.aliases]);
const examples = [
  ...['despair-heard', 'despair-train-heard'].flatMap(lines).map(example(1, 3)),
  ...['despair-calm', 'despair-train-calm'].flatMap(lines).map(example(0, 4)),
  ...asked.map(example(0, 0.7)),
];

const weights = new Float64Array(BUCKETS);
const seen = new Float64Array(BUCKETS).fill(1e-6);
let bias = 0;
let seenBias = 1e-6;
const random = buildRandom(7);
for (let round = 0; round < ROUNDS; round++) {
  for (let at = examples.length - 1; at > 0; at--) {
    const other = random(at + 1);
    const [here, there] = [examples[at], examples[other]];
    if (here !== undefined && there !== undefined) [examples[at], examples[other]] = [there, here];
  }
  for (const { pieces, wanted, weight } of examples) {
    const scale = 1 / Math.sqrt(pieces.length + 1);
    const sum = pieces.reduce((total, bucket) => total + (weights[bucket] ?? 0), 0);
    const odds = Math.max(-30, Math.min(30, bias + sum * scale));
    const slope = (1 / (1 + Math.exp(-odds)) - wanted) * weight;
    seenBias += slope * slope;
    bias -= (RATE * slope) / Math.sqrt(seenBias);
    for (const bucket of pieces) {
      const here = slope * scale + 1e-4 * (weights[bucket] ?? 0);
      seen[bucket] = (seen[bucket] ?? 0) + here * here;
      weights[bucket] = (weights[bucket] ?? 0) - (RATE * here) / Math.sqrt(seen[bucket] ?? 1);
    }
  }
}

const text = Array.from(weights, (weight) =>
  STEPS.charAt(Math.max(0, Math.min(63, Math.round(weight / STEP) + 32))),
).join('');
writeFileSync(
  'src/search/read/despair-weights.ts',
  `// Learned by scripts/train-despair.ts; do not edit by hand.
export const BIAS = ${bias.toFixed(3)};
export const STEP = ${STEP};
export const WEIGHTS =
  '${text}';
`,
);
console.log(`${examples.length} 句，写进 src/search/read/despair-weights.ts`);
