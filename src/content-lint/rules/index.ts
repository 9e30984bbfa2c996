import type { Rule } from '../rule.ts';
import { addresses } from './addresses.ts';
import { answers } from './answers.ts';
import { banned } from './banned.ts';
import { bodyFrame, brokenLines } from './body.ts';
import { callouts } from './callouts.ts';
import { characters } from './characters.ts';
import { conflicts } from './conflicts.ts';
import { doubts } from './doubts.ts';
import { drawings } from './drawings.ts';
import { evidence } from './evidence.ts';
import { filled } from './filled.ts';
import { figures } from './figures.ts';
import { filesInPlace } from './files.ts';
import { aliases, dates, fields, related } from './front-matter.ts';
import { hedges } from './hedges.ts';
import { headings } from './headings.ts';
import { lengths } from './lengths.ts';
import { library } from './library.ts';
import { links } from './links.ts';
import { lists } from './lists.ts';
import { allowedNodes } from './nodes.ts';
import { notation } from './notation.ts';
import { plainWords } from './plain-words.ts';
import { rhythm } from './rhythm.ts';
import { marksInOurs, sayable } from './scripts.ts';
import { shelves } from './shelves.ts';
import { tables } from './tables.ts';
import { tall } from './tall.ts';
import { thesaurus } from './thesaurus.ts';
import { tools } from './tools.ts';
import { clashes } from './whole-site.ts';
import { linkWords, oneName, phones, punctuation } from './wording.ts';

/** What must hold before anything is published, in the order content/README.md lists it. */
export const RULES: readonly Rule[] = [
  filesInPlace,
  characters,
  fields,
  dates,
  aliases,
  related,
  filled,
  lengths,
  allowedNodes,
  notation,
  links,
  headings,
  callouts,
  lists,
  tables,
  figures,
  drawings,
  tall,
  brokenLines,
  bodyFrame,
  evidence,
  banned,
  plainWords,
  clashes,
  addresses,
  library,
  shelves,
  thesaurus,
  tools,
  // How we write: level `voice`.
  answers,
  hedges,
  doubts,
  marksInOurs,
  sayable,
  rhythm,
  oneName,
  punctuation,
  linkWords,
  phones,
  conflicts,
];
