/** A form's questions one at a time. Without this script they simply stand under each other. */

export interface Stepper {
  /** Back to the first question. */
  restart: () => void;
}

/** `onDone` is called after the last question. Tapping an option goes on; keyboards use the button. */
export function startStepper(form: HTMLFormElement, onDone: () => void): Stepper {
  const steps = [...form.querySelectorAll<HTMLFieldSetElement>('[data-step]')];
  const bar = form.querySelector<HTMLElement>('[data-steps]');
  const back = form.querySelector<HTMLButtonElement>('[data-back]');
  const next = form.querySelector<HTMLButtonElement>('[data-next]');
  const place = form.querySelector<HTMLElement>('[data-place]');
  let at = 0;

  const isAnswered = (index: number): boolean =>
    [...(steps[index]?.querySelectorAll<HTMLInputElement>('input, select, textarea') ?? [])].every(
      (control) => control.checkValidity(),
    );
  function show(index: number, takesFocus: boolean): void {
    at = index;
    steps.forEach((step, number) => {
      step.hidden = number !== at;
    });
    if (place) place.textContent = `第 ${at + 1} 题，共 ${steps.length} 题`;
    if (back) back.disabled = at === 0;
    if (next) {
      next.textContent = at === steps.length - 1 ? '看结果' : '下一题';
      next.disabled = !isAnswered(at);
    }
    if (takesFocus) steps[at]?.querySelector<HTMLElement>('legend')?.focus();
  }
  function goOn(): void {
    if (!isAnswered(at)) return;
    if (at === steps.length - 1) onDone();
    else show(at + 1, true);
  }

  form.addEventListener('input', () => {
    if (next) next.disabled = !isAnswered(at);
  });
  // Arrow keys also "click" a radio: those readers choose first and press the button. Not every engine's click says what
  // made it (Safari's and the older Chromiums' name no pointer), so the last thing touched is remembered.
  let isByKeys = false;
  form.addEventListener('keydown', () => (isByKeys = true));
  for (const touch of ['pointerdown', 'mousedown', 'touchstart'])
    form.addEventListener(touch, () => (isByKeys = false), { passive: true });
  form.addEventListener('click', ({ target }) => {
    if ((target as Element).matches('input[type=radio]') && !isByKeys) setTimeout(goOn, 120);
  });
  back?.addEventListener('click', () => show(Math.max(0, at - 1), true));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    goOn();
  });
  if (bar) bar.hidden = false;
  show(0, false);
  return { restart: () => show(0, true) };
}
