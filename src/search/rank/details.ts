/** What a result shows beside its title: the answer's first line, and the section that speaks of what was asked. */

import {
  questionFeatures,
  readSiteText,
  type Analyzer,
  type Features,
  type Query,
} from '../read/index.ts';
import type { PageLines } from '../lexicon/index.ts';
import type { PageIndex } from './page-index.ts';

type Heading = [id: string, text: string];

export interface Detail {
  answer: string;
  /** The section whose heading speaks of what was asked, if there is one. */
  section: Heading | undefined;
  /** Where the page's text begins. */
  first: Heading | undefined;
}

const sectionFloor = 0.2;

/** Read once: the same pages come back with every letter that is typed. */
const read = new WeakMap<PageLines, Features[]>();

function readHeadings(lines: PageLines, analyzer: Analyzer): Features[] {
  const known = read.get(lines);
  if (known) return known;
  const sections = lines.headings.map(([, heading]) =>
    questionFeatures(readSiteText(heading, analyzer), analyzer),
  );
  read.set(lines, sections);
  return sections;
}

export function detailOf(
  { features }: Query,
  lines: PageLines,
  analyzer: Analyzer,
  rarity: PageIndex['rarity'],
): Detail {
  const { answer, headings } = lines;
  let total = 0;
  for (const [name, weight] of features) total += weight * rarity(name);
  const scores = readHeadings(lines, analyzer).map((section) => {
    let covered = 0;
    for (const [name, weight] of features)
      covered += Math.min(weight, section.get(name) ?? 0) * rarity(name);
    return covered / (total || 1);
  });
  const best = Math.max(0, ...scores);
  return {
    answer,
    section: best > sectionFloor ? headings[scores.indexOf(best)] : undefined,
    first: headings[0],
  };
}
