// The form of one contact: reads it, fills it for a change, empties it.
import { FLAGS, TEXTS, type Entry, type Person, type Way } from './entry.ts';
import { isMoment } from './read-entry.ts';

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const fieldOf = (form: HTMLFormElement, id: string): Field | null =>
  form.querySelector<Field>(`#log-${id}`);
const textOf = (form: HTMLFormElement, id: string): string => fieldOf(form, id)?.value ?? '';
const tickOf = (form: HTMLFormElement, id: string): HTMLInputElement | null =>
  form.querySelector<HTMLInputElement>(`#log-${id}`);

/** What stands in the form; nothing without a day and a time. */
export function readFields(form: HTMLFormElement, id: string): Entry | undefined {
  const at = `${textOf(form, 'date')}T${textOf(form, 'time').slice(0, 5)}`;
  if (!isMoment(at)) return undefined;
  const text = (name: keyof typeof TEXTS): string =>
    textOf(form, name).trim().slice(0, TEXTS[name]);
  const tick = (name: string): boolean => tickOf(form, name)?.checked ?? false;
  return {
    id,
    at,
    way: textOf(form, 'way') as Way,
    to: textOf(form, 'to') as Person,
    number: text('number'),
    who: text('who'),
    account: text('account'),
    said: text('said'),
    promised: text('promised'),
    files: text('files'),
    agreed: tick('agreed'),
    told: tick('told'),
    refused: tick('refused'),
  };
}

/** Something stands in a field of words that the form did not bring. */
export const isTyped = (form: HTMLFormElement): boolean =>
  Array.from(
    form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input[type=text], textarea'),
  ).some(({ value, defaultValue }) => value !== defaultValue);

function put(form: HTMLFormElement, id: string, text: string): void {
  const field = fieldOf(form, id);
  if (field) field.value = text;
}

export function fillFields(form: HTMLFormElement, entry: Entry): void {
  put(form, 'date', entry.at.slice(0, 10));
  put(form, 'time', entry.at.slice(11));
  put(form, 'way', entry.way);
  put(form, 'to', entry.to);
  for (const name of Object.keys(TEXTS) as (keyof typeof TEXTS)[]) put(form, name, entry[name]);
  for (const name of FLAGS) {
    const tick = tickOf(form, name);
    if (tick) tick.checked = entry[name];
  }
}

/** Today and this minute, as 照着念 asks for at its end (#now says that and nothing else). */
export function fillNow(form: HTMLFormElement, now: Date): void {
  const two = (part: number): string => String(part).padStart(2, '0');
  put(form, 'date', `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`);
  put(form, 'time', `${two(now.getHours())}:${two(now.getMinutes())}`);
}
