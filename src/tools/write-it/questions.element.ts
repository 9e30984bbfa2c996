// Builds the questions of a letter, and reads what was answered.
import type { Answer, Row } from './answers.ts';
import type { Letter, Question } from './schema.ts';

/** Words of the page that fields need. */
export interface FieldWords {
  personalNote: string;
  personalYes: string;
}

function make<T extends keyof HTMLElementTagNameMap>(
  tag: T,
  attributes: Readonly<Record<string, string>>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[T] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** The fieldsets of a letter; `why` gives the explanation that stands in the page. */
export function buildQuestions(
  letter: Letter,
  words: FieldWords,
  why: (id: string) => Node | undefined,
): HTMLElement[] {
  return letter.questions.map((question) => {
    const set = make(
      'fieldset',
      { 'data-question': question.id, tabindex: '-1' },
      make('legend', {}, question.ask),
    );
    const reason = why(question.id);
    if (reason !== undefined) set.append(make('p', { class: 'why' }, reason));
    set.append(...fieldsOf(question, words));
    if (question.warn)
      set.append(make('p', { class: 'warn small', role: 'alert', 'data-warn': '' }));
    return set;
  });
}

function fieldsOf(question: Question, words: FieldWords): Node[] {
  const { id, ask, kind, value = '', max = 200 } = question;
  const named = { id: `q-${id}`, 'aria-label': ask, autocomplete: 'off', maxlength: String(max) };
  switch (kind) {
    case 'text':
      return [make('input', { ...named, value })];
    case 'date':
      return [make('input', { ...named, type: 'date' })];
    case 'long':
      return [make('textarea', { ...named, rows: '4' }, value)];
    case 'choice':
    case 'checks':
      return Object.entries(question.options ?? {}).map(([option, said]) => {
        const box = make('input', {
          type: kind === 'choice' ? 'radio' : 'checkbox',
          name: `q-${id}`,
          value: option,
          ...(option === value ? { checked: '' } : {}),
        });
        return make('label', { class: 'choice' }, box, said);
      });
    case 'rows':
      return Array.from({ length: question.rows ?? 1 }, (_, row) => rowOf(question, row));
    case 'personal':
      return personalFields(named, words);
  }
}

function rowOf({ id, columns = {} }: Question, row: number): HTMLElement {
  const fields = Object.entries(columns).flatMap(([column, said]) => {
    const place = `q-${id}-${column}-${row}`;
    return [
      make('label', { for: place }, said),
      make('input', { id: place, 'data-column': column, autocomplete: 'off', maxlength: '200' }),
    ];
  });
  return make('div', { class: 'row', role: 'group', 'aria-label': `第 ${row + 1} 行` }, ...fields);
}

/** A number of the reader's own is asked for only after a tick. */
function personalFields(named: Readonly<Record<string, string>>, words: FieldWords): Node[] {
  const field = make('input', { ...named, 'data-personal': '' });
  const tick = make('input', { type: 'checkbox', 'data-personal-tick': '' });
  field.hidden = true;
  tick.addEventListener('change', () => {
    field.hidden = !tick.checked;
    if (!tick.checked) field.value = '';
    else field.focus();
  });
  return [
    make('p', { class: 'why' }, words.personalNote),
    make('label', { class: 'choice' }, tick, words.personalYes),
    field,
  ];
}

/** What stands in the fields of a question. */
export function readAnswer(set: HTMLElement, { id, kind }: Question): Answer {
  const boxes = (): string[] =>
    [...set.querySelectorAll<HTMLInputElement>(`[name="q-${id}"]:checked`)].map(
      ({ value }) => value,
    );
  if (kind === 'choice') return boxes()[0] ?? '';
  if (kind === 'checks') return boxes();
  if (kind === 'rows')
    return [...set.querySelectorAll('.row')].map((row): Row =>
      Object.fromEntries(
        [...row.querySelectorAll<HTMLInputElement>('input')].map((field) => [
          field.dataset['column'] ?? '',
          field.value,
        ]),
      ),
    );
  return set.querySelector<HTMLInputElement | HTMLTextAreaElement>(`#q-${id}`)?.value ?? '';
}
