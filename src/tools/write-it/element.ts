// Chooses a letter, asks its questions, and keeps the letter beside them up to date.
import { copyText, download, printPage } from '../frame/hand-out.element.ts';
import { askBeforeLeaving } from '../frame/written.element.ts';
import { dayByClock, sayDay } from '../../domain/day.ts';
import { receive } from '../evidence-log/hand-over.element.ts';
import { showOneByOne } from '../one-by-one/element.ts';
import { holds, type Answer } from './answers.ts';
import { compose, letterText, type Composed, type Line } from './compose.ts';
import { personalNumbers } from './personal.ts';
import { buildQuestions, readAnswer, type FieldWords } from './questions.element.ts';
import type { Letter } from './schema.ts';
import { warning } from './warn.ts';

interface PageData {
  letters: Readonly<Record<string, Letter>>;
  /** Questions whose answers go along to the next letter. */
  shared: readonly string[];
  words: FieldWords &
    Readonly<
      Record<
        'left' | 'inTextWarn' | 'again' | 'copied' | 'copyFailed' | 'docxFailed' | 'got',
        string
      >
    >;
}

/** To be filled in by hand: a wrong day on a letter is worse than none. */
const BLANK_DAY = '　　　　年　　月　　日';

const root = document.querySelector<HTMLElement>('[data-tool]');
const find = <T extends HTMLElement>(selector: string): T | null =>
  root?.querySelector<T>(selector) ?? null;
const say = (text: string): void => {
  const place = find('[data-letter-status]');
  if (place) place.textContent = text;
};

let data: PageData;
let chosen = '';
interface Begun {
  form: HTMLFormElement;
  steps: ReturnType<typeof showOneByOne>;
}
let current: Begun | undefined;
/** The form of each letter so far: a reader who looks at another letter finds their words when they come back. */
const begun = new Map<string, Begun>();
/** Answers of all letters so far; only the shared ones are asked for again. */
let answers: Record<string, Answer | undefined> = {};
let composed: Composed = { lines: [], left: [] };
/** Something was written since the letter was last copied, printed or saved. */
let isUnsaved = false;
/** What the reader pressed once and was warned about. */
let warned = '';

/** Shows one letter, with what can be said about it and its questions. */
function choose(id: string): void {
  // Names come from the address too: `#constructor` is a name of every object and none of a letter.
  const letter = Object.keys(data.letters).includes(id) ? data.letters[id] : undefined;
  if (letter === undefined || id === chosen) return;
  chosen = id;
  answers = Object.fromEntries(
    Object.entries(answers).filter(([name]) => data.shared.includes(name)),
  );
  const pick = find<HTMLSelectElement>('#pick');
  if (pick) pick.value = id;
  root?.setAttribute('data-writing', id);
  for (const guide of root?.querySelectorAll<HTMLElement>('[data-letter]') ?? [])
    guide.hidden = guide.dataset['letter'] !== id;
  const writing = find('[data-writing-part]');
  if (writing) writing.hidden = false;
  placeAfter(id);
  build(letter);
  draw();
}

/** How to send it stands under the letter; what speaks for and against it stays above. */
function placeAfter(id: string): void {
  const place = find('[data-after-place]');
  const earlier = place?.querySelector<HTMLElement>('[data-after]');
  if (earlier) find(`[data-letter=${earlier.dataset['of']}]`)?.append(earlier);
  const after = find(`[data-letter=${id}] [data-after]`);
  if (!place || !after) return;
  after.dataset['of'] = id;
  place.hidden = false;
  place.append(after);
}

/** A form of its own for each letter: nothing of the one before stays in it. */
function build(letter: Letter): void {
  current = begun.get(chosen) ?? make(letter);
  if (current === undefined) return;
  begun.set(chosen, current);
  for (const { id } of letter.questions) {
    const kept = answers[id];
    const field = current.form.querySelector<HTMLInputElement>(`#q-${id}:not([data-personal])`);
    if (field && typeof kept === 'string' && kept !== '') field.value = kept;
  }
  find('[data-form]')?.replaceWith(current.form);
}

function make(letter: Letter): Begun | undefined {
  const template = find<HTMLTemplateElement>('[data-form-template]');
  const made = template?.content.firstElementChild?.cloneNode(true);
  if (!(made instanceof HTMLFormElement)) return undefined;
  const why = (id: string): Node | undefined =>
    find<HTMLTemplateElement>(
      `[data-letter=${chosen}] template[data-why=${id}]`,
    )?.content.cloneNode(true);
  made.prepend(...buildQuestions(letter, data.words, why));
  made.addEventListener('input', () => {
    isUnsaved = true;
    draw();
  });
  made.addEventListener('change', draw);
  const seeLetter = (): void => find('[data-result]')?.scrollIntoView({ block: 'start' });
  return { form: made, steps: showOneByOne(made, seeLetter) };
}

function draw(): void {
  const letter = data.letters[chosen];
  if (letter === undefined || current === undefined) return;
  const { form } = current;
  for (const question of letter.questions) {
    const set = form.querySelector<HTMLElement>(`[data-question=${question.id}]`);
    if (set === null) continue;
    answers[question.id] = readAnswer(set, question);
    const place = set.querySelector('[data-warn]');
    const text = warning(question, answers[question.id] ?? '');
    if (place && place.textContent !== text) place.textContent = text;
  }
  showAsked(letter);
  const today = dayByClock(new Date(), root?.dataset['since'] ?? '');
  composed = compose(letter, answers, today.isSure ? sayDay(today.day) : BLANK_DAY);
  drawPaper(composed.lines);
  const left = find('[data-left]');
  if (left)
    left.textContent = composed.left.length === 0 ? '' : data.words.left + composed.left.join('、');
  const numbers = personalNumbers(letterText(composed.lines));
  const warn = find('[data-personal-warn]');
  const ends = numbers.map((end) => `…${end}`).join('、');
  if (warn) warn.textContent = numbers.length === 0 ? '' : `${data.words.inTextWarn}（${ends}）`;
  warned = '';
}

/** Only what the answers so far make necessary is asked and said. */
function showAsked(letter: Letter): void {
  for (const question of letter.questions) {
    const set = current?.form.querySelector<HTMLElement>(`[data-question=${question.id}]`);
    if (set) set.hidden = !holds(question.if, answers);
  }
  const notes = `[data-letter=${chosen}] [data-if], [data-after-place] [data-if]`;
  for (const note of root?.querySelectorAll<HTMLElement>(notes) ?? [])
    note.hidden = !holds(note.dataset['if'], answers);
  current?.steps.refresh();
}

function drawPaper(lines: readonly Line[]): void {
  find('[data-paper]')?.replaceChildren(
    ...lines.map(({ kind, text }) => {
      const line = document.createElement('p');
      line.className = kind;
      line.textContent = text;
      return line;
    }),
  );
}

const acts: Readonly<Record<string, () => void>> = {
  copy: () =>
    void copyText(letterText(composed.lines)).then((isCopied) =>
      say(isCopied ? data.words.copied : data.words.copyFailed),
    ),
  print: printPage,
  // The mark at the beginning and Windows' line ends: for the Notepad of older machines.
  txt: () =>
    download(
      `${titleOf()}.txt`,
      'text/plain',
      `\uFEFF${letterText(composed.lines).replace(/\n/g, '\r\n')}`,
    ),
  docx: () =>
    void import('./docx.ts')
      .then(({ letterFile }) => letterFile(composed.lines))
      .then((file) => download(`${titleOf()}.docx`, file.type, file))
      .catch(() => say(data.words.docxFailed)),
};
const titleOf = (): string =>
  composed.lines.find(({ kind }) => kind === 'title')?.text ?? data.letters[chosen]?.name ?? '信';

/** A letter with a card's or an identity card's number leaves this page only at the second press. */
function press(name: string): void {
  const isRisky = personalNumbers(letterText(composed.lines)).length > 0;
  if (isRisky && warned !== name) {
    warned = name;
    return say(`${data.words.inTextWarn}${data.words.again}`);
  }
  isUnsaved = false;
  acts[name]?.();
}

/** The summary of the 证据本 becomes the facts of a complaint. */
function takeSummary(text: string): void {
  choose('complaint');
  const field = current?.form.querySelector<HTMLTextAreaElement>('#q-facts');
  if (!field) return;
  field.maxLength = Math.max(field.maxLength, text.length); // all of it: a complaint cut in mid-sentence says something else
  field.value = text;
  draw();
  say(data.words.got);
}

function chooseByAddress(): void {
  // Names of letters are plain letters: nothing to decode, and what a chat app put after one is none of it.
  choose(/^[a-z-]*/.exec(location.hash.slice(1).toLowerCase())?.[0] ?? '');
}

const found = find('[data-letters]')?.textContent;
if (root && found) {
  data = JSON.parse(found) as PageData;
  root.querySelectorAll<HTMLElement>('[data-letter]').forEach((guide) => (guide.hidden = true));
  root.querySelectorAll<HTMLElement>('[data-live]').forEach((part) => (part.hidden = false));
  root.querySelectorAll<HTMLElement>('[data-blank]').forEach((part) => (part.hidden = true));
  find('#pick')?.addEventListener('change', ({ target }) =>
    choose((target as HTMLSelectElement).value),
  );
  root.addEventListener('click', ({ target }) => {
    const name = (target as Element).closest<HTMLElement>('[data-act]')?.dataset['act'];
    if (name !== undefined) press(name);
  });
  root.addEventListener('tool:clear', () => {
    const letter = data.letters[chosen];
    answers = {};
    begun.clear();
    isUnsaved = false;
    if (letter === undefined) return;
    build(letter);
    draw();
    say('');
  });
  addEventListener('hashchange', chooseByAddress);
  chooseByAddress();
  receive(takeSummary);
  askBeforeLeaving(() => isUnsaved);
}
