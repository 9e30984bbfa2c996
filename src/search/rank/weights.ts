/** What practice taught, as the browser uses it: meanings that speak for a page, or against it. */

import type { Features } from '../read/index.ts';

/** Lessons are kept in coarse steps: as good as finer ones on questions never seen, and a fifth of the bytes. */
export const lessonStep = 0.1;

/** Speaks in every question: some pages are asked for more often than others. */
const always = 'always';
const alwaysShare = 0.3;

/** The meanings of a question and their shares, as one vector of length one; order and letters are left to likeness. */
export function sharesOf(features: Features): [meaning: string, share: number][] {
  const meanings = [...features].filter(([name]) => name.startsWith('c'));
  const norm = Math.hypot(...meanings.map(([, weight]) => weight)) || 1;
  return [
    ...meanings.map(([name, weight]): [string, number] => [name.slice(1), weight / norm]),
    [always, alwaysShare],
  ];
}
