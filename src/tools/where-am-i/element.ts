// Five taps → the stage, three things with dates, the deadline. Everything shown stands in the page already.
import { download } from '../frame/hand-out.element.ts';
import { dayByClock, type Day } from '../../domain/day.ts';
import { addDays, sayShortDay } from '../frame/calendar.ts';
import { startStepper } from '../frame/stepper.element.ts';
import { deadlineEntries, sayDeadline } from './deadline.ts';
import { decide, type Decision, type Plan } from './decide.ts';

const root = document.querySelector<HTMLElement>('[data-tool]');
const find = <T extends HTMLElement>(selector: string): T | null =>
  root?.querySelector<T>(selector) ?? null;
const form = find<HTMLFormElement>('[data-form]');
const result = find('[data-result]');
const received = find<HTMLInputElement>('#received');
const data = find('[data-plan]')?.textContent;

/** What the calendar gets: filled when a result is drawn. */
let shown: { decision: Decision; today: Day } | undefined;

const answersOf = (fields: HTMLFormElement): Record<string, string> =>
  Object.fromEntries(
    [...fields.querySelectorAll<HTMLInputElement>('input:checked')].map(({ name, value }) => [
      name,
      value,
    ]),
  );

function say(words: string): void {
  const place = find('[data-tool-status]');
  if (place) place.textContent = words;
}

/** The words of an element without the citation marks. */
function wordsOf(element: Element | null): string {
  const copy = element?.cloneNode(true) as Element | undefined;
  copy?.querySelectorAll('.c').forEach((mark) => mark.remove());
  return copy?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
}

const copyOf = (selector: string): Node[] => {
  const source = find(selector);
  return source === null ? [] : [...source.cloneNode(true).childNodes];
};

function drawStage({ stage, also }: Decision): void {
  const copy = find(`[data-all] [data-stage=${stage}]`)?.cloneNode(true) as HTMLElement | undefined;
  if (copy === undefined) return;
  const pages = copy.querySelector('[data-stage-pages]');
  const links = [...(pages?.children ?? [])];
  pages?.remove();
  find('[data-stage-place]')?.replaceChildren(copy);
  const more = also.flatMap((page) => {
    const item = find(`[data-also="${page}"]`)?.cloneNode(true);
    return item === undefined ? [] : [item];
  });
  find('[data-pages]')?.replaceChildren(...links, ...more);
}

function drawActions({ actions }: Decision, today: Day): void {
  find('[data-actions]')?.replaceChildren(
    ...actions.map(({ id, day }) => {
      const item = document.createElement('li');
      const when = document.createElement('b');
      when.textContent = `${day === 0 ? '今天，' : ''}${sayShortDay(addDays(today, day))}：`;
      item.append(when, ...copyOf(`[data-all] [data-action=${id}]`));
      return item;
    }),
  );
}

function drawDeadline(): void {
  const place = find('[data-last-day]');
  const deadline = shown?.decision.deadline;
  if (place === null || deadline === undefined || received === null) return;
  place.textContent = sayDeadline(deadline, received.value, shown?.today ?? '');
}

function draw(plan: Plan, answers: Record<string, string>): void {
  const { day: today } = dayByClock(new Date(), root?.dataset['since'] ?? '');
  const decision = decide(plan, answers);
  shown = { decision, today };
  drawStage(decision);
  drawActions(decision, today);
  const box = find('[data-deadline]');
  if (box) box.hidden = decision.deadline === undefined;
  drawDeadline();
  if (result) result.hidden = false;
  if (form) form.hidden = true;
  result?.focus({ preventScroll: true });
  result?.scrollIntoView({ block: 'start' });
}

async function saveCalendar(): Promise<void> {
  if (shown === undefined) return;
  const { decision, today } = shown;
  const { calendarText } = await import('../frame/ics.ts');
  const entries = decision.actions.map(({ id, day }) => ({
    day: addDays(today, day),
    title: wordsOf(find(`[data-all] [data-action=${id}]`)).slice(0, 120),
  }));
  if (decision.deadline !== undefined)
    entries.push(...deadlineEntries(decision.deadline, received?.value ?? '', today));
  download('这几天要做的事.ics', 'text/calendar;charset=utf-8', calendarText(entries, today));
}

function clear(restart: () => void): void {
  form?.reset();
  shown = undefined;
  if (received) received.value = '';
  for (const place of ['[data-stage-place]', '[data-actions]', '[data-pages]', '[data-last-day]'])
    find(place)?.replaceChildren();
  if (result) result.hidden = true;
  if (form) form.hidden = false;
  restart();
}

if (form && data) {
  const plan = JSON.parse(data) as Plan;
  const { restart } = startStepper(form, () => draw(plan, answersOf(form)));
  root?.addEventListener('tool:clear', () => clear(restart));
  find('[data-again]')?.addEventListener('click', () => clear(restart));
  find('[data-calendar]')?.addEventListener('click', () => {
    saveCalendar().catch(() => say('日历没有做成，可能是网络断了。日子写在上面，先抄下来。'));
  });
  received?.addEventListener('input', drawDeadline);
}
