/** The list of results. No HTML is built from strings. */

import type { Answer, Ranked } from '../rank/index.ts';
import type { Place } from './engine.ts';
import { buildWordFinder } from './excerpt.ts';
import { buildRowMaker } from './row.element.ts';

export interface ResultList {
  draw(answer: Answer): void;
  /** Fills the lines that have come. */
  fill(answer: Answer): void;
  /** Adds results that are not shown yet, below the others. */
  extend(answer: Answer): void;
  /** Fills the line reserved for a place in the page; nothing moves. */
  showPlace(path: string, place: Place): void;
  clear(): void;
}

export function buildResultList(
  root: HTMLElement,
  base: string,
  kinds: Record<string, string>,
): ResultList {
  const list = root.querySelector<HTMLOListElement>('[data-search-results]');
  const rows = buildRowMaker(root.querySelector('[data-search-row]'), base, kinds);
  const rowOf = (path: string): Element | null =>
    list?.querySelector(`[data-path="${path}"]`) ?? null;
  const build = (results: readonly Ranked[], answer: Answer): Node[] => {
    const details = answer.details();
    return results.map((result) => rows.build(result, details.get(result.page.path)));
  };

  return {
    draw(answer) {
      rows.mark(buildWordFinder(answer.words));
      list?.replaceChildren(...build(answer.results, answer));
      if (list) list.hidden = answer.results.length === 0;
    },
    fill(answer) {
      for (const [path, detail] of answer.details()) {
        const row = rowOf(path);
        if (row) rows.fill(row, path, detail);
      }
    },
    extend(answer) {
      const more = answer.results.filter(({ page }) => rowOf(page.path) === null);
      list?.append(...build(more, answer));
      if (list) list.hidden = list.childElementCount === 0;
    },
    showPlace(path, place) {
      const row = rowOf(path);
      if (row) rows.showPlace(row, path, place);
    },
    clear() {
      list?.replaceChildren();
      if (list) list.hidden = true;
    },
  };
}
