/** What a result shows of a page: a file of some two hundred bytes, so that a question fetches only its own results. */

import type { PageLines, SearchPage } from '../lexicon/index.ts';

/** Shorter than this, the next sentence is shown too. */
const SHORT_ANSWER = 16;

/** The answer's first line. The rest stands on the page. */
export function firstLine(answer: string): string {
  const end = answer.indexOf('。', SHORT_ANSWER);
  return end < 0 ? answer : answer.slice(0, end + 1);
}

export const linesOf = ({ answer, headings }: SearchPage): PageLines => ({
  answer: firstLine(answer),
  headings: headings.map(({ id, text }): [string, string] => [id, text]),
});
