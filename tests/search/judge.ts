/** Relevance judgments and the numbers made from them. Pure. */

export interface JudgedQuery {
  q: string;
  intent: string[];
  /** Right pages that no intent names. */
  pages?: string[];
  /** The way of asking: a paper's own words, a story, somebody else's debt. */
  kind?: string;
  /** True once somebody has looked at how it fares: asked.jsonl says so of each question. */
  seen?: boolean;
  typo?: boolean;
}

export interface Outcome {
  query: JudgedQuery;
  /** Page paths, best first. */
  paths: string[];
  ms: number;
}

export interface Score {
  name: string;
  count: number;
  success1: number;
  success3: number;
  mrr10: number;
  zero: number;
  p95: number;
}

/** FNV-1a: chance that is the same on every machine, whatever the order of the file. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text))
    hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash;
}

export const isHeldOut = (q: string): boolean => hashOf(q) % 4 === 3;

/** Questions are tuned on one half only; the other half tells whether it helped. */
export const isUnseen = (q: string): boolean => hashOf(`fresh ${q}`) % 2 === 1;

export function readQueries(text: string): JudgedQuery[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as JudgedQuery);
}

/** Place of the first right page, from 1; 0 when none of the first ten is right. */
export function placeOf(outcome: Outcome, intents: Record<string, string[]>): number {
  const right = new Set([
    ...(outcome.query.pages ?? []),
    ...outcome.query.intent.flatMap((intent) => intents[intent] ?? []),
  ]);
  return outcome.paths.slice(0, 10).findIndex((path) => right.has(path)) + 1;
}

export function score(name: string, outcomes: Outcome[], intents: Record<string, string[]>): Score {
  const places = outcomes.map((outcome) => placeOf(outcome, intents));
  const share = (test: (place: number) => boolean): number =>
    places.filter(test).length / (places.length || 1);
  const times = outcomes.map((outcome) => outcome.ms).sort((left, right) => left - right);
  return {
    name,
    count: outcomes.length,
    success1: share((place) => place === 1),
    success3: share((place) => place >= 1 && place <= 3),
    mrr10:
      places.reduce((sum, place) => sum + (place > 0 ? 1 / place : 0), 0) / (places.length || 1),
    zero: outcomes.filter((outcome) => outcome.paths.length === 0).length / (outcomes.length || 1),
    p95: times[Math.floor(times.length * 0.95)] ?? 0,
  };
}

/** Kinds of query; one query can be of several. */
export function kindsOf(query: JudgedQuery): string[] {
  const length = [...query.q].length;
  const kinds = [length <= 6 ? 'short' : length > 15 ? 'long' : 'middle'];
  if (query.typo === true) kinds.push('typo');
  if (/[a-z]{2,}/i.test(query.q)) kinds.push('pinyin');
  if (/[唄還錢會電話單額證賬貸們幾嗎來這問題費後時間動們執長協訴當讓辦]/.test(query.q))
    kinds.push('traditional');
  return kinds;
}

const percent = (value: number): string => `${(value * 100).toFixed(1)}%`;

export function sayScore(row: Score): string {
  return `${row.name.padEnd(30)} n=${String(row.count).padEnd(4)} s@1 ${percent(row.success1).padEnd(7)} s@3 ${percent(row.success3).padEnd(7)} MRR ${row.mrr10.toFixed(3)}  zero ${percent(row.zero).padEnd(6)} p95 ${row.p95.toFixed(1)} ms`;
}
