// Reads what was pasted when asked to, and shows the page's own explanations of it.
import { cutPieces } from './pieces.ts';
import { buildReader, type Reading } from './read.ts';
import type { Rules } from './rules.ts';

const root = document.querySelector<HTMLElement>('[data-tool]');
const find = <T extends HTMLElement>(selector: string): T | null =>
  root?.querySelector<T>(selector) ?? null;

const form = find<HTMLFormElement>('[data-form]');
const field = find<HTMLTextAreaElement>('textarea');
const result = find('[data-result]');
const marked = find('[data-marked]');
const list = find('[data-found]');

function show(selector: string, isShown: boolean): void {
  const part = find(selector);
  if (part) part.hidden = !isShown;
}

/** Pieces of the message as text and marks; each first mark carries the number of its explanation. */
function drawMessage(text: string, reading: Reading): void {
  const numbered = new Set<string>();
  const parts = cutPieces(text, reading.spans).map((piece) => {
    if (piece.concepts.length === 0) return document.createTextNode(piece.text);
    const mark = document.createElement('mark');
    mark.textContent = piece.text;
    for (const name of piece.concepts.filter((one) => !numbered.has(one))) {
      numbered.add(name);
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = String(reading.concepts.indexOf(name) + 1);
      button.setAttribute('aria-label', `看“${name}”的解释`);
      button.addEventListener('click', () => {
        const card = [...(list?.children ?? [])].find(
          (one) => (one as HTMLElement).dataset['concept'] === name,
        );
        card?.scrollIntoView({ block: 'start' });
      });
      mark.append(button);
    }
    return mark;
  });
  marked?.replaceChildren(...parts);
}

/** The explanations stand in the page already; they are copied in the order of the message. */
function drawCards(reading: Reading): void {
  const cards = reading.concepts.flatMap((name, index) => {
    const source = find(`[data-all] [data-concept="${CSS.escape(name)}"]`);
    if (source === null) return [];
    const card = source.cloneNode(true) as HTMLElement;
    card.removeAttribute('id');
    const heading = card.querySelector('h4');
    if (heading) heading.textContent = `${index + 1}. ${name}`;
    return [card];
  });
  list?.replaceChildren(...cards);
}

/** A court's word in the part that was not read must not be missed in silence. */
const sayUnread = (read: number, unread: number): string =>
  unread === 0 ? '' : `只看了前 ${read} 字，后面还有 ${unread} 字没有看，请另贴一次。`;

function draw(text: string, reading: Reading, unread: number): void {
  show('[data-card=despair]', reading.despair);
  show('[data-card=stop]', reading.stop);
  show('[data-card=court]', reading.courtWord);
  for (const look of root?.querySelectorAll<HTMLElement>('[data-look]') ?? [])
    look.hidden = reading.despair || look.dataset['look'] !== reading.look; // first the person
  const summary = find('[data-summary]');
  if (summary)
    summary.textContent =
      sayUnread(text.length, unread) +
      (reading.concepts.length > 0 ? `认出 ${reading.concepts.length} 种说法，按出现的先后：` : '');
  drawMessage(text, reading);
  drawCards(reading);
  if (result) result.hidden = false;
  result?.focus({ preventScroll: true });
  result?.scrollIntoView({ block: 'start' });
}

/** Something to read: more than spaces and marks nobody sees. */
const WORDS = /[^\s\p{Cf}]/u;

function forgetResult(): void {
  marked?.replaceChildren();
  list?.replaceChildren();
  if (result) result.hidden = true;
}

const data = find('[data-rules]')?.textContent;
if (form && field && data) {
  const read = buildReader(JSON.parse(data) as Rules);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const whole = field.value.trim();
    const text = whole.slice(0, Number(field.dataset['most']));
    const isThere = WORDS.test(text);
    show('[data-nothing]', !isThere);
    if (isThere) draw(text, read(text), whole.length - text.length);
    else {
      forgetResult(); // of an earlier message
      field.focus();
    }
  });
  const button = find<HTMLButtonElement>('[data-read]');
  if (button) button.disabled = false;
  root?.addEventListener('tool:clear', () => {
    field.value = '';
    forgetResult();
    show('[data-nothing]', false);
  });
}
