/** Every page's questions, read once after the lexicon has arrived, and turned around: feature → where it stands. */

import {
  decodeQuestions,
  questionFeatures,
  readSiteText,
  type Analyzer,
  type Features,
} from '../read/index.ts';
import type { LexiconPage } from '../lexicon/index.ts';

/** Where a feature stands, and how strongly; two plain arrays because there are many. */
export interface Postings {
  at: number[];
  weight: number[];
}

export interface PageIndex {
  pages: LexiconPage[];
  /** Question number → page number. */
  pageOf: number[];
  /** Weights already multiplied by rarity and divided by the question's length. */
  questions: ReadonlyMap<string, Postings>;
  /** The same per page, over all its fields, as plain weights. */
  fields: ReadonlyMap<string, Postings>;
  rarity: (feature: string) => number;
}

function mergeInto(target: Features, source: Features): void {
  for (const [name, value] of source) target.set(name, Math.max(target.get(name) ?? 0, value));
}

function post(table: Map<string, Postings>, name: string, at: number, weight: number): void {
  const row = table.get(name) ?? { at: [], weight: [] };
  row.at.push(at);
  row.weight.push(weight);
  table.set(name, row);
}

const rarityPower = 0.7;

/** Rarer features decide more: ln(1 + pages / pages that have it), 0–1. */
function measureRarity(
  fields: ReadonlyMap<string, Postings>,
  count: number,
): (feature: string) => number {
  const unseen = Math.log(1 + count);
  return (feature) => {
    const pages = fields.get(feature)?.at.length;
    return pages === undefined ? 0.5 : (Math.log(1 + count / pages) / unseen) ** rarityPower;
  };
}

export function normOf(features: Features, rarity: (feature: string) => number): number {
  let sum = 0;
  for (const [name, weight] of features) sum += (weight * rarity(name)) ** 2;
  return Math.sqrt(sum) || 1;
}

/** A page's title and questions. */
export type ReadPage = Features[];

function readPage({ title, questions }: LexiconPage, analyzer: Analyzer): ReadPage {
  const others = decodeQuestions(questions, analyzer.thesaurus.code);
  return [
    questionFeatures(readSiteText(title, analyzer), analyzer),
    ...others.map((question) => questionFeatures(question, analyzer)),
  ];
}

/** Pages that were read before, by path: the parts of a large site overlap. */
export type ReadPages = Map<string, ReadPage>;

/** Reading is the long part: `breathe` lets a slow phone draw and listen in between. */
async function readPages(
  pages: LexiconPage[],
  analyzer: Analyzer,
  breathe: () => Promise<void>,
  known: ReadPages,
): Promise<ReadPage[]> {
  const read: ReadPage[] = [];
  for (const page of pages) {
    let seen = known.get(page.path);
    if (!seen) {
      seen = readPage(page, analyzer);
      known.set(page.path, seen);
      if (known.size % 12 === 0) await breathe();
    }
    read.push(seen);
  }
  return read;
}

export async function buildIndex(
  pages: LexiconPage[],
  analyzer: Analyzer,
  breathe: () => Promise<void> = () => Promise.resolve(),
  known: ReadPages = new Map(),
): Promise<PageIndex> {
  const read = await readPages(pages, analyzer, breathe, known);
  const fields = new Map<string, Postings>();
  read.forEach((questions, number) => {
    const merged: Features = new Map();
    for (const features of questions) mergeInto(merged, features);
    for (const [name, weight] of merged) post(fields, name, number, weight);
  });
  const rarity = measureRarity(fields, pages.length);
  const table = new Map<string, Postings>();
  const pageOf: number[] = [];
  read.forEach((questions, number) => {
    for (const features of questions) {
      const norm = normOf(features, rarity);
      for (const [name, weight] of features)
        post(table, name, pageOf.length, (weight * rarity(name)) / norm);
      pageOf.push(number);
    }
  });
  return {
    pages,
    pageOf,
    questions: table,
    fields,
    rarity,
  };
}
