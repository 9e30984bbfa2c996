/** Draws results. Text nodes and clones of the page's own template: no HTML is built from strings. */

import { atSection, under } from '../../domain/join.ts';
import type { Answer, Ranked } from '../rank/index.ts';
import type { Place } from './engine.ts';
import { buildPattern, markWords } from './excerpt.ts';
import { placesShown } from './flow.ts';

export interface ResultList {
  draw(answer: Answer): void;
  /** Adds results that are not shown yet, below the others. */
  extend(answer: Answer): void;
  /** Fills the line reserved for a place in the page; nothing moves. */
  showPlace(path: string, place: Place): void;
  clear(): void;
}

function fillMarked(target: Element | null, text: string, pattern: RegExp | undefined): void {
  target?.replaceChildren(
    ...markWords(text, pattern).map((piece) => {
      if (!piece.isMatch) return document.createTextNode(piece.text);
      const mark = document.createElement('mark');
      mark.textContent = piece.text;
      return mark;
    }),
  );
}

export function buildResultList(
  root: HTMLElement,
  base: string,
  kinds: Record<string, string>,
): ResultList {
  const list = root.querySelector<HTMLOListElement>('[data-search-results]');
  const template = root.querySelector<HTMLTemplateElement>('[data-search-row]');
  let pattern: RegExp | undefined;
  const address = (path: string): string => under(base, path);

  const fillPlace = (row: Element, path: string, place: Place): void => {
    const link = row.querySelector<HTMLAnchorElement>('[data-row-place]');
    if (!link) return;
    link.href = atSection(address(path), place.anchor);
    fillMarked(
      link,
      [place.heading, place.excerpt].filter((part) => part !== '').join('：'),
      pattern,
    );
    link.hidden = false;
  };

  /** Room for a place is kept only where one may still come: nothing moves, and nothing gapes. */
  const buildRow = ({ page, section }: Ranked, isFinal: boolean): Node => {
    const row = template?.content.firstElementChild?.cloneNode(true) as HTMLLIElement;
    row.dataset['path'] = page.path;
    row.querySelector('[data-row-link]')?.setAttribute('href', address(page.path));
    const kind = row.querySelector('[data-row-kind]');
    if (kind) kind.textContent = kinds[page.kind] ?? '';
    fillMarked(row.querySelector('[data-row-title]'), page.title, pattern);
    fillMarked(row.querySelector('[data-row-answer]'), page.answer, pattern);
    if (section)
      fillPlace(row, page.path, { anchor: section[0], heading: section[1], excerpt: '' });
    else if (isFinal) row.querySelector('.place')?.remove();
    return row;
  };

  return {
    draw(answer) {
      pattern = buildPattern(answer.words);
      list?.replaceChildren(
        ...answer.results.map((result, index) =>
          buildRow(result, answer.isClear || index >= placesShown),
        ),
      );
      if (list) list.hidden = answer.results.length === 0;
    },
    extend(answer) {
      const shown = new Set(
        [...(list?.querySelectorAll<HTMLElement>('[data-path]') ?? [])].map(
          (row) => row.dataset['path'],
        ),
      );
      list?.append(
        ...answer.results
          .filter(({ page }) => !shown.has(page.path))
          .map((result) => buildRow(result, true)),
      );
      if (list) list.hidden = list.childElementCount === 0;
    },
    showPlace(path, place) {
      const row = list?.querySelector(`[data-path="${path}"]`);
      if (row) fillPlace(row, path, place);
    },
    clear() {
      list?.replaceChildren();
      if (list) list.hidden = true;
    },
  };
}
