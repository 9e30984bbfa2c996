import { CHOICES, knownValue, storageKey, type Choice } from './choices.ts';
import { offerReading } from './speech.element.ts';

const root = document.documentElement;
const bar = document.getElementById('comfort');
const KINDS = Object.keys(CHOICES) as Choice[];

/** The stored choice; where storage is closed or missing, the page's own for as long as it is open. */
function read(choice: Choice): string {
  try {
    return knownValue(choice, localStorage.getItem(storageKey(choice)));
  } catch {
    return root.dataset[choice] ?? '';
  }
}

function keep(choice: Choice, value: string): void {
  try {
    if (value === '') localStorage.removeItem(storageKey(choice));
    else localStorage.setItem(storageKey(choice), value);
  } catch {
    /* storage is closed: the choice lasts for this page */
  }
}

function show(choice: Choice, value: string): void {
  if (value === '') delete root.dataset[choice];
  else root.dataset[choice] = value;
  bar
    ?.querySelectorAll<HTMLButtonElement>(`[data-choice=${choice}]`)
    .forEach((button) => button.setAttribute('aria-pressed', String(button.value === value)));
  if (choice === 'theme') paintEdge(value);
}

/** The browser's own bar takes the colour of the paper that was chosen. */
function paintEdge(theme: string): void {
  document.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]').forEach((meta) => {
    const own = (meta.dataset['own'] ??= meta.media);
    meta.media = theme === '' ? own : own.includes(theme) ? 'all' : 'not all';
  });
}

function showStored(): void {
  for (const choice of KINDS) show(choice, read(choice));
}

if (bar !== null) {
  showStored();
  bar.addEventListener('click', ({ target }) => {
    const button = (target as Element).closest<HTMLButtonElement>('[data-choice]');
    if (button === null) return;
    const choice = button.dataset['choice'] as Choice;
    keep(choice, button.value);
    show(choice, button.value);
  });
  // A page the browser kept for Back still looks as it was left, and so does one in another tab.
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) showStored();
  });
  window.addEventListener('storage', showStored);
  bar.hidden = false;
  offerReading(document.getElementById('aloud') as HTMLButtonElement | null);
}
