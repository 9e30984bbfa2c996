// The full-screen view of one script. Loaded when its button is pressed; asks for nothing more, stores nothing.
import words from 'virtual:read-aloud';
import { address } from '../../domain/paths.ts';
import { keepAwake } from './awake.element.ts';
import { back, next, START, turnTo, type Place } from './place.ts';
import { lengthsOf, screen } from './screen.ts';
import type { AloudWords } from './schema.ts';
import { stepsOf, withoutSpeaker, type Turn } from './steps.ts';
import { build, show } from './view.element.ts';

const data = words as AloudWords;

/** What the block on the page says, turn by turn. */
function turnsIn(section: HTMLElement): Turn[] {
  return [...section.querySelectorAll<HTMLElement>('p:not(.k), li')].map((line) => {
    const parts = line.querySelectorAll(':scope > span');
    const has = (name: string): boolean => line.classList.contains(name);
    return {
      who: has('them') ? 'them' : has('you') ? 'you' : undefined,
      sentences: (parts.length > 0 ? [...parts] : [line]).map(({ textContent }) =>
        withoutSpeaker(textContent ?? ''),
      ),
    };
  });
}

export function openScript(section: HTMLElement, opener: HTMLElement): void {
  const steps = stepsOf(turnsIn(section));
  const lengths = lengthsOf(steps, data);
  const view = build(data, address('/tools/evidence-log/#now'));
  const { dialog } = view;
  let place: Place = START;
  const go = (to: Place): void => {
    place = to;
    show(view, screen(place, steps, data));
  };
  // Where a link leads takes the place of this view: Back comes to the page, and not to an open view.
  const leave = ({ href = '' }: Partial<HTMLAnchorElement>): void => location.replace(href);
  const acts: Readonly<Record<string, (pressed: HTMLElement) => void>> = {
    next: () => go(next(place, lengths)),
    back: () => go(back(place)),
    again: () => go(START),
    turn: ({ dataset }) => go(turnTo(place, dataset['branch'] ?? '', lengths)),
    close: () => dialog.close(),
    leave,
    log: leave,
  };
  dialog.addEventListener('click', (event) => {
    const pressed = (event.target as Element).closest<HTMLElement>('[data-do]');
    if (pressed === null) return;
    event.preventDefault();
    acts[pressed.dataset['do'] ?? '']?.(pressed);
  });
  const letSleep = keepAwake();
  const onBack = (): void => {
    if (!isOpen()) dialog.close();
  };
  dialog.addEventListener('close', () => {
    letSleep();
    dialog.remove();
    removeEventListener('popstate', onBack);
    if (isOpen()) history.back();
    opener.focus();
  });
  addEventListener('popstate', onBack);
  document.body.append(dialog);
  dialog.showModal();
  go(START);
  history.pushState({ ...(history.state as object | null), aloud: true }, '');
}

/** The phone's Back closes the view before it leaves the page: it has a place in the history. */
const isOpen = (): boolean => (history.state as { aloud?: true } | null)?.aloud === true;
