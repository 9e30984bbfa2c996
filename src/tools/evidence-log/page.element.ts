// The places of the page, by name.
const root = document.querySelector<HTMLElement>('[data-tool]');

export const find = <T extends HTMLElement>(selector: string): T | null =>
  root?.querySelector<T>(selector) ?? null;

export function show(selector: string, isShown: boolean): void {
  const part = find(selector);
  if (part) part.hidden = !isShown;
}
export function write(selector: string, text: string): void {
  const part = find(selector);
  if (part && part.textContent !== text) part.textContent = text;
}
export function listen(name: string, act: (event: Event) => void): void {
  root?.addEventListener(name, act);
}
/** Says something to everyone: it is read aloud too. */
export const say = (text: string): void => write('[data-log-status]', text);
