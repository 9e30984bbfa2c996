// Shows the questions of a form one by one on a narrow screen. Questions are fieldsets with data-question.
import { sayWhenFull } from '../frame/written.element.ts';

const NARROW = '(max-width: 40em)';

interface Steps {
  /** Goes to the first question again. */
  restart: () => void;
  /** Questions appeared or went away. */
  refresh: () => void;
}

/** `finish` runs past the last question; `mayLeave` can hold the reader at one with something wrong in it. */
export function showOneByOne(
  form: HTMLFormElement,
  finish: () => void,
  mayLeave: (question: HTMLElement) => boolean = () => true,
): Steps {
  const bar = form.querySelector<HTMLElement>('[data-steps]');
  const back = form.querySelector<HTMLButtonElement>('[data-step-back]');
  const next = form.querySelector<HTMLButtonElement>('[data-step-next]');
  const all = form.querySelector<HTMLButtonElement>('[data-step-all]');
  const place = form.querySelector<HTMLElement>('[data-step-place]');
  let at = 0;

  const questions = (): HTMLElement[] =>
    [...form.querySelectorAll<HTMLElement>('[data-question]')].filter(({ hidden }) => !hidden);
  const isOn = (): boolean => form.hasAttribute('data-one');

  function draw(): void {
    const list = questions();
    at = Math.max(0, Math.min(at, list.length - 1));
    form
      .querySelectorAll('[data-question]')
      .forEach((question) => question.toggleAttribute('data-current', question === list[at]));
    if (bar) bar.hidden = !isOn();
    if (place) place.textContent = `第 ${at + 1} 题，一共 ${list.length} 题。不清楚的可以空着。`;
    if (back) back.hidden = at === 0;
    if (next) next.textContent = at === list.length - 1 ? (next.dataset['finish'] ?? '') : '下一题';
  }
  function go(step: number): void {
    const current = questions()[at];
    if (step > 0 && current !== undefined && !mayLeave(current)) return;
    if (at + step >= questions().length) return finish();
    at += step;
    draw();
    const question = questions()[at];
    question?.focus({ preventScroll: true });
    question?.scrollIntoView({ block: 'start' });
  }

  back?.addEventListener('click', () => go(-1));
  next?.addEventListener('click', () => go(1));
  all?.addEventListener('click', () => {
    form.removeAttribute('data-one');
    draw();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (isOn()) go(1);
    else finish();
  });
  sayWhenFull(form);
  if (matchMedia(NARROW).matches) form.setAttribute('data-one', '');
  draw();
  return {
    restart: () => {
      at = 0;
      draw();
    },
    refresh: draw,
  };
}
