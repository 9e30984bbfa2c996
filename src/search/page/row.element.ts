/** One result: a clone of the page's own template, filled with text nodes. */

import { atSection, under } from '../../domain/join.ts';
import type { Detail, Ranked } from '../rank/index.ts';
import type { Place } from './engine.ts';
import { markWords, type WordFinder } from './excerpt.ts';

export interface RowMaker {
  /** The words to mark from now on. */
  mark(words: WordFinder): void;
  /** Room for the lines is kept: nothing moves when they come. */
  build(result: Ranked, detail: Detail | undefined): Node;
  /** The answer's line, and the way into the page: the section that speaks of it, or where it begins. Once. */
  fill(row: Element, path: string, detail: Detail | undefined): void;
  showPlace(row: Element, path: string, place: Place): void;
}

function fillMarked(target: Element | null, text: string, words: WordFinder): void {
  if (!target) return;
  target.textContent = '';
  for (const piece of markWords(text, words)) {
    if (!piece.isMatch) target.append(piece.text);
    else target.appendChild(document.createElement('mark')).textContent = piece.text;
  }
}

export function buildRowMaker(
  template: HTMLTemplateElement | null,
  base: string,
  kinds: Record<string, string>,
): RowMaker {
  let words: WordFinder = new Map();
  const address = (path: string): string => under(base, path);

  const showPlace = (row: Element, path: string, place: Place): void => {
    const link = row.querySelector<HTMLAnchorElement>('[data-row-place]');
    if (!link) return;
    link.href = atSection(address(path), place.anchor);
    fillMarked(
      link,
      [place.heading, place.excerpt].filter((part) => part !== '').join('：'),
      words,
    );
    link.hidden = false;
  };

  const fill = (row: Element, path: string, detail: Detail | undefined): void => {
    if (!detail || row.hasAttribute('data-filled')) return;
    row.setAttribute('data-filled', '');
    fillMarked(row.querySelector('[data-row-answer]'), detail.answer, words);
    const [anchor, heading] = detail.section ?? detail.first ?? [];
    if (anchor === undefined || heading === undefined) row.querySelector('.place')?.remove();
    else if (row.querySelector<HTMLElement>('[data-row-place]')?.hidden === true)
      showPlace(row, path, { anchor, heading, excerpt: '' });
  };

  const build = ({ page }: Ranked, detail: Detail | undefined): Node => {
    const row = template?.content.firstElementChild?.cloneNode(true) as HTMLLIElement;
    row.dataset['path'] = page.path;
    row.querySelector('[data-row-link]')?.setAttribute('href', address(page.path));
    if (page.kind === 'index') row.querySelector('.place')?.remove(); // it has no sections to lead to
    const kind = row.querySelector('[data-row-kind]');
    if (kind) kind.textContent = kinds[page.kind] ?? '';
    fillMarked(row.querySelector('[data-row-title]'), page.title, words);
    fill(row, page.path, detail);
    return row;
  };
  return {
    mark: (asked) => {
      words = asked;
    },
    build,
    fill,
    showPlace,
  };
}
