import { CHOICES, knownValue, storageKey, type Choice } from './choices.ts';
import { mandarinVoice, speechPieces } from './speech.ts';

const root = document.documentElement;
const bar = document.getElementById('comfort');

function read(choice: Choice): string {
  try {
    return knownValue(choice, localStorage.getItem(storageKey(choice)));
  } catch {
    return root.dataset[choice] ?? '';
  }
}

function write(choice: Choice, value: string): void {
  if (value === '') delete root.dataset[choice];
  else root.dataset[choice] = value;
  try {
    if (value === '') localStorage.removeItem(storageKey(choice));
    else localStorage.setItem(storageKey(choice), value);
  } catch {
    /* storage is closed: the choice lasts for this page */
  }
}

/** The browser's own bar takes the colour of the paper that was chosen. */
function paintEdge(theme: string): void {
  document.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]').forEach((meta) => {
    const own = (meta.dataset['own'] ??= meta.media);
    meta.media = theme === '' ? own : own.includes(theme) ? 'all' : 'not all';
  });
}

function showChoice(choice: Choice, current: string): void {
  if (choice === 'theme') paintEdge(current);
  bar
    ?.querySelectorAll<HTMLButtonElement>(`[data-choice=${choice}]`)
    .forEach((button) => button.setAttribute('aria-pressed', String(button.value === current)));
}

function startChoices(): void {
  for (const choice of Object.keys(CHOICES) as Choice[]) showChoice(choice, read(choice));
  bar?.addEventListener('click', ({ target }) => {
    const button = (target as Element).closest<HTMLButtonElement>('[data-choice]');
    if (button === null) return;
    const choice = button.dataset['choice'] as Choice;
    write(choice, button.value);
    showChoice(choice, button.value);
  });
}

/** Words to say: marks, site furniture and tables' frames left out. */
function textBlocks(): string[] {
  const blocks = document.querySelectorAll(
    'h1, #answer, .now li, .prose :is(h2, h3, p, li, th, td)',
  );
  return [...blocks]
    .filter((block) => block.querySelector('p, li') === null)
    .map((block) => {
      const copy = block.cloneNode(true) as Element;
      copy.querySelectorAll('.c').forEach((mark) => mark.remove());
      return copy.textContent;
    });
}

function startReading(button: HTMLButtonElement): void {
  const speech = window.speechSynthesis;
  const say = (isOn: boolean): void => {
    button.setAttribute('aria-pressed', String(isOn));
    button.textContent = isOn ? '停下' : '读给我听';
  };
  const offer = (): void => {
    button.hidden = mandarinVoice(speech.getVoices()) === undefined;
  };
  const stop = (): void => {
    speech.cancel();
    say(false);
  };
  const start = (): void => {
    const voice = mandarinVoice(speech.getVoices());
    if (voice === undefined) return;
    const pieces = speechPieces(textBlocks()).map((piece) =>
      Object.assign(new SpeechSynthesisUtterance(piece), { voice, lang: voice.lang }),
    );
    pieces.at(-1)?.addEventListener('end', () => say(false));
    speech.cancel();
    pieces.forEach((piece) => speech.speak(piece));
    say(true);
  };
  button.addEventListener('click', () =>
    button.getAttribute('aria-pressed') === 'true' ? stop() : start(),
  );
  speech.addEventListener?.('voiceschanged', offer);
  window.addEventListener('pagehide', stop);
  offer();
}

if (bar !== null) {
  startChoices();
  const button = document.getElementById('aloud') as HTMLButtonElement | null;
  if (button !== null && document.querySelector('.prose') !== null && 'speechSynthesis' in window)
    startReading(button);
  bar.hidden = false;
}
