/** One result: a clone of the page's own template, filled with text nodes, and filled anew for the next question. */

import { atSection, under } from '../../domain/join.ts';
import type { LexiconPage } from '../lexicon/index.ts';
import type { Answer } from '../rank/index.ts';
import type { Place } from './engine.ts';
import { markWords, type WordFinder } from './excerpt.ts';

export interface Row {
  element: HTMLElement;
  /** Another result. Room for its lines is kept: nothing moves when they come. */
  show(page: LexiconPage, words: WordFinder): void;
  /** The answer's line, and the way into the page: the section that speaks of it, or where it begins. Once. */
  fill(answer: Answer): void;
  showPlace(place: Place): void;
}

function fillMarked(target: HTMLElement, text: string, words: WordFinder): void {
  const pieces = markWords(text, words).map((piece) => {
    if (!piece.isMatch) return piece.text;
    const mark = document.createElement('mark');
    mark.textContent = piece.text;
    return mark;
  });
  target.replaceChildren(...pieces);
}

export function buildRow(
  template: HTMLTemplateElement,
  base: string,
  kinds: Record<string, string>,
): Row {
  const element = template.content.firstElementChild?.cloneNode(true) as HTMLElement;
  const part = (name: string): HTMLElement =>
    element.querySelector<HTMLElement>(`[data-row-${name}]`) ?? element;
  const [link, kind, title, answer, way, place] = [
    part('link') as HTMLAnchorElement,
    part('kind'),
    part('title'),
    part('answer'),
    part('way'),
    part('place') as HTMLAnchorElement,
  ];
  let words: WordFinder = new Map();
  let page: LexiconPage | undefined;
  let address = '';
  let isFilled = false;

  const showPlace = ({ anchor, heading, excerpt }: Place): void => {
    place.href = atSection(address, anchor);
    fillMarked(place, [heading, excerpt].filter((text) => text !== '').join('：'), words);
    place.hidden = false;
  };
  const fill = (found: Answer): void => {
    const detail = page && !isFilled ? found.detail(page) : undefined;
    if (!detail) return;
    isFilled = true;
    element.toggleAttribute('data-filled', true);
    fillMarked(answer, detail.answer, words);
    const [anchor, heading] = detail.section ?? detail.first ?? [];
    way.hidden = anchor === undefined;
    if (anchor !== undefined && heading !== undefined && place.hidden)
      showPlace({ anchor, heading, excerpt: '' });
  };
  const show = (result: LexiconPage, asked: WordFinder): void => {
    page = result;
    words = asked;
    address = under(base, page.path);
    isFilled = false;
    element.dataset['path'] = page.path;
    element.toggleAttribute('data-filled', false);
    link.href = address;
    kind.textContent = kinds[page.kind] ?? '';
    fillMarked(title, page.title, words);
    answer.textContent = '';
    way.hidden = page.kind === 'index'; // it has no sections to lead to
    place.hidden = true;
  };
  return { element, show, fill, showPlace };
}
