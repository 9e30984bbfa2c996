// The parts of the view, built once when it opens.
import { ELSEWHERE } from '../frame/elsewhere.ts';
import css from './read-aloud.css?inline';
import type { AloudWords } from './schema.ts';
import type { Shown } from './screen.ts';
import { addStyle } from './style.element.ts';

export interface View {
  dialog: HTMLDialogElement;
  title: HTMLElement;
  body: HTMLElement;
  hears: HTMLElement;
  say: HTMLElement;
  note: HTMLElement;
  back: HTMLButtonElement;
  next: HTMLButtonElement;
  again: HTMLButtonElement;
  log: HTMLAnchorElement;
}

addStyle(css); // once: this file is loaded once

function make<K extends keyof HTMLElementTagNameMap>(
  name: K,
  className = '',
  text = '',
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  element.className = className;
  element.textContent = text;
  return element;
}

function button(act: string, text: string, className = ''): HTMLButtonElement {
  const made = make('button', className, text);
  made.type = 'button';
  made.dataset['do'] = act;
  return made;
}

function link(act: string, text: string, href: string, className = ''): HTMLAnchorElement {
  const made = make('a', className, text);
  made.href = href;
  made.dataset['do'] = act;
  return made;
}

export function build({ words, branches }: AloudWords, logAddress: string): View {
  const dialog = make('dialog', 'aloud-view');
  const head = make('div', 'head');
  const title = make('p', 'title');
  const leave = link('leave', words.leave, ELSEWHERE, 'quiet');
  leave.rel = 'noreferrer';
  head.append(title, leave, button('close', words.close, 'quiet'));
  // Read out whenever it changes; the focus stays on the button.
  const body = make('div', 'body');
  body.setAttribute('aria-live', 'polite');
  body.setAttribute('aria-atomic', 'true');
  body.tabIndex = 0; // scrolls by keyboard where a sentence is long
  body.setAttribute('role', 'group');
  body.setAttribute('aria-label', words.open);
  const [hears, say, note] = [make('p', 'hears'), make('p', 'words'), make('p', 'after')];
  body.append(hears, say, note);
  const move = make('div', 'move');
  const [back, next] = [button('back', words.back), button('next', words.next, 'go')];
  const again = button('again', words.again);
  const log = link('log', words.log, logAddress);
  move.append(back, again, next, log);
  const hard = make('div', 'hard');
  hard.setAttribute('role', 'group');
  hard.setAttribute('aria-label', words.hard);
  const label = make('p', '', words.hard);
  label.setAttribute('aria-hidden', 'true');
  hard.append(label);
  for (const { id, name } of branches) {
    const turn = button('turn', name);
    turn.dataset['branch'] = id;
    hard.append(turn);
  }
  dialog.setAttribute('aria-label', words.open);
  dialog.append(head, body, move, hard);
  return { dialog, title, body, hears, say, note, back, next, again, log };
}

/** Puts one screen's words in place. */
export function show(view: View, shown: Shown): void {
  const write = (part: HTMLElement, text: string): void => {
    part.textContent = text;
    part.hidden = text === '';
  };
  view.title.textContent = shown.title;
  write(view.hears, shown.hears);
  write(view.say, shown.say);
  write(view.note, shown.note);
  write(view.next, shown.next);
  view.back.disabled = shown.isFirst;
  view.log.hidden = !shown.isTold;
  view.log.className = shown.next === '' ? 'go' : '';
  view.again.hidden = shown.next !== '';
  view.body.scrollTop = 0;
  (shown.next === '' ? view.log : view.next).focus();
}
