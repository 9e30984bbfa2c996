// 读给我听. An extra: a WebView may have no speech, half of it, or one that throws; the page then simply has no such button.
import { words } from '../share/section.ts';
import { mandarinVoice, speechPieces } from './speech.ts';

const BLOCKS = [
  'h1',
  '#answer',
  '.now li',
  ...['h2', 'h3', 'p', 'li', 'th', 'td', 'dt', 'dd', 'figcaption'].map((name) => `.prose ${name}`),
].join();

/** What is read: the text itself, each block once, no marks, nothing that is hidden or only for the eye. */
function textBlocks(): string[] {
  return [...document.querySelectorAll<HTMLElement>(BLOCKS)]
    .filter((block) => block.querySelector('p, li, td') === null)
    .filter((block) => block.closest('[hidden], [aria-hidden=true], details:not([open])') === null)
    .map(words);
}

/** Fits the button to what this browser can do. Throws where speech is broken. */
function connect(button: HTMLButtonElement, speech: SpeechSynthesis): void {
  const voice = (): SpeechSynthesisVoice | undefined => mandarinVoice(speech.getVoices());
  const say = (isOn: boolean): void => {
    button.setAttribute('aria-pressed', String(isOn));
    button.textContent = isOn ? '停下' : '读给我听';
  };
  const offer = (): void => {
    button.hidden = voice() === undefined;
  };
  const stop = (): void => {
    say(false);
    speech.cancel();
  };
  let speaking: SpeechSynthesisUtterance[] = []; // held here: engines forget what nobody holds
  const start = (): void => {
    const chosen = voice();
    if (chosen === undefined) return;
    speech.cancel();
    speaking = speechPieces(textBlocks()).map((piece) =>
      Object.assign(new SpeechSynthesisUtterance(piece), { voice: chosen, lang: chosen.lang }),
    );
    for (const piece of speaking)
      for (const name of ['end', 'error'])
        piece.addEventListener(name, () => {
          if (name === 'error' || piece === speaking[speaking.length - 1]) say(false);
        });
    say(true);
    speaking.forEach((piece) => speech.speak(piece));
  };
  button.addEventListener('click', () => {
    try {
      if (button.getAttribute('aria-pressed') === 'true') stop();
      else start();
    } catch {
      say(false);
      button.hidden = true;
    }
  });
  offer();
  speech.addEventListener?.('voiceschanged', offer);
  window.addEventListener('pagehide', () => {
    if (button.getAttribute('aria-pressed') === 'true') stop();
  });
}

export function offerReading(button: HTMLButtonElement | null): void {
  try {
    const { speechSynthesis } = window as { speechSynthesis?: SpeechSynthesis | null };
    if (button !== null && speechSynthesis && document.querySelector('.prose') !== null)
      connect(button, speechSynthesis);
  } catch {
    if (button !== null) button.hidden = true;
  }
}
