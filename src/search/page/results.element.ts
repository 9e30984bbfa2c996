/** The list of results. No HTML is built from strings. */

import type { Answer, Ranked } from '../rank/index.ts';
import type { Place } from './engine.ts';
import { buildWordFinder, type WordFinder } from './excerpt.ts';
import { firstScreen } from './flow.ts';
import { buildRow, type Row } from './row.element.ts';

export interface ResultList {
  /** Shows the first results, and no others. */
  draw(answer: Answer): void;
  /** Fills the lines that have come. */
  fill(answer: Answer): void;
  /** Adds results that are not shown yet, below the others. */
  extend(answer: Answer): void;
  /** Fills the line reserved for a place in the page; nothing moves. */
  showPlace(path: string, place: Place): void;
  clear(): void;
  /** Tells when the reader comes near the results below the first screen. */
  onNear(tell: () => void): void;
}

export function buildResultList(
  root: HTMLElement,
  base: string,
  kinds: Record<string, string>,
): ResultList {
  const list = root.querySelector<HTMLOListElement>('[data-search-results]');
  const template = root.querySelector<HTMLTemplateElement>('[data-search-row]');
  /** Made once, and kept for the next question: a phone fills a row in half the time it takes to make one. */
  const rows: Row[] = [];
  const shown = new Map<string, Row>();
  let words: WordFinder = new Map();

  const add = (results: readonly Ranked[], answer: Answer): void => {
    if (!list || !template) return;
    for (const { page } of results) {
      const row = (rows[shown.size] ??= buildRow(template, base, kinds));
      row.show(page, words);
      row.fill(answer);
      if (!row.element.isConnected) list.append(row.element);
      shown.set(page.path, row);
    }
    list.hidden = shown.size === 0;
  };
  let tell = (): void => undefined;
  const near =
    'IntersectionObserver' in window
      ? new IntersectionObserver((seen) => {
          if (seen.some(({ isIntersecting }) => isIntersecting)) tell();
        })
      : undefined;
  const trim = (): void => rows.slice(shown.size).forEach(({ element }) => element.remove());

  return {
    draw(answer) {
      words = buildWordFinder(answer.words);
      shown.clear();
      add(answer.results.slice(0, firstScreen), answer);
      trim();
    },
    fill(answer) {
      for (const row of shown.values()) row.fill(answer);
    },
    extend(answer) {
      add(
        answer.results.filter(({ page }) => !shown.has(page.path)),
        answer,
      );
      // Observed anew, it speaks at once when it stands in sight already.
      near?.disconnect();
      const next = shown.size > firstScreen ? rows[firstScreen] : undefined;
      if (next) near?.observe(next.element);
      if (next && !near) setTimeout(() => tell());
    },
    showPlace(path, place) {
      shown.get(path)?.showPlace(place);
    },
    clear() {
      shown.clear();
      trim();
      if (list) list.hidden = true;
    },
    onNear(wanted) {
      tell = wanted;
    },
  };
}
