/** Which page answers: likeness to the questions a page says it answers, coverage, and Pagefind's view of the body. */

import type { Features } from './features.ts';
import { readSiteText, type Query, type Reader } from './query.ts';
import type { LexiconPage } from './types.ts';

interface Question {
  features: Features;
  norm: number;
  trust: number;
}

export interface IndexedPage {
  page: LexiconPage;
  sections: Features[];
  questions: Question[];
  fields: Features;
}

export interface PageIndex {
  pages: IndexedPage[];
  rarity: (feature: string) => number;
}

export interface Ranked {
  page: LexiconPage;
  /** The section whose heading answers the words the title does not, if there is one. */
  section: [id: string, text: string] | undefined;
  score: number;
}

/** Shares of the final score. Tuned on the visible half of the development queries only. */
export const weights = { best: 0.4, next: 0.25, coverage: 0.3, body: 0.2 };

/** Ten results: a reader on a phone reads three. */
const shown = 10;
const sectionFloor = 0.2;
const titleTrust = 1.05;
const answerTrust = 0.55;
/** Answers first; claims, tools and lists of pages only when they fit clearly better. */
const kindTrust: Record<string, number> = { faq: 1, myths: 0.7, tools: 0.95, index: 0.95 };

function mergeInto(target: Features, source: Features, weight: number): void {
  for (const [name, value] of source) target.set(name, Math.max(target.get(name) ?? 0, value * weight));
}

/** Rarer features decide more: ln(1 + pages / pages that have it). */
function measureRarity(pages: { fields: Features }[]): (feature: string) => number {
  const seen = new Map<string, number>();
  for (const { fields } of pages) for (const name of fields.keys()) seen.set(name, (seen.get(name) ?? 0) + 1);
  const unseen = Math.log(1 + pages.length);
  return (feature) => {
    const count = seen.get(feature);
    return (count === undefined ? unseen * 0.5 : Math.log(1 + pages.length / count)) / unseen;
  };
}

function normOf(features: Features, rarity: (feature: string) => number): number {
  let sum = 0;
  for (const [name, weight] of features) sum += (weight * rarity(name)) ** 2;
  return Math.sqrt(sum) || 1;
}

/** Reads every page's questions once, after the lexicon has arrived. */
export function buildIndex(reader: Reader): PageIndex {
  const read = reader.lexicon.pages.map((page) => {
    const fields: Features = new Map();
    const texts: [string, number][] = [[page.title, titleTrust], ...page.aliases.map((alias): [string, number] => [alias, 1]), [page.answer, answerTrust]];
    const questions = texts.map(([text, trust]) => {
      const features = readSiteText(text, reader);
      mergeInto(fields, features, trust);
      return { features, trust, norm: 1 };
    });
    const sections = page.headings.map(([, heading]) => readSiteText(heading, reader));
    for (const section of sections) mergeInto(fields, section, 0.5);
    return { page, questions, sections, fields };
  });
  const rarity = measureRarity(read);
  for (const { questions } of read) for (const question of questions) question.norm = normOf(question.features, rarity);
  return { pages: read, rarity };
}

function likeness(query: Features, question: Question, rarity: (feature: string) => number): number {
  let dot = 0;
  for (const [name, weight] of query) {
    const other = question.features.get(name);
    if (other !== undefined) dot += weight * other * rarity(name) ** 2;
  }
  return (dot / question.norm) * question.trust;
}

function coverage(query: Features, fields: Features, rarity: (feature: string) => number): number {
  let covered = 0;
  let total = 0;
  for (const [name, weight] of query) {
    total += weight * rarity(name);
    covered += Math.min(weight, fields.get(name) ?? 0) * rarity(name);
  }
  return total === 0 ? 0 : covered / total;
}

/** The heading that speaks of what was asked; undefined when the page as a whole answers. */
function pickSection(query: Features, indexed: IndexedPage, rarity: (feature: string) => number): [string, string] | undefined {
  const scores = indexed.sections.map((section) => coverage(query, section, rarity));
  const best = Math.max(0, ...scores);
  return best > sectionFloor ? indexed.page.headings[scores.indexOf(best)] : undefined;
}

/** Pages, best first. `body` holds Pagefind's score per page path, 0–1; leave it out and titles alone decide. */
export function rank(query: Query, index: PageIndex, body: ReadonlyMap<string, number> = new Map()): Ranked[] {
  const norm = normOf(query.features, index.rarity);
  const ranked = index.pages.map((indexed) => {
    const { page, questions, fields } = indexed;
    const likes = questions.map((question) => likeness(query.features, question, index.rarity) / norm).sort((a, b) => b - a);
    const next = ((likes[1] ?? 0) + (likes[2] ?? 0)) / 2;
    const lexical = weights.best * (likes[0] ?? 0) + weights.next * next + weights.coverage * coverage(query.features, fields, index.rarity);
    const score = (lexical + weights.body * (body.get(page.path) ?? 0)) * (kindTrust[page.kind] ?? 0.98);
    return { page, section: undefined, score, indexed };
  });
  ranked.sort((left, right) => right.score - left.score);
  return ranked
    .slice(0, shown)
    .filter((entry) => entry.score > 0)
    .map(({ page, score, indexed }) => ({ page, score, section: pickSection(query.features, indexed, index.rarity) }));
}
