// Reads the numbers, shows the result; keeps them only when asked to.
import { beijingDay } from '../../domain/day.ts';
import { keeperOf } from '../frame/keep.element.ts';
import { startStepper } from '../frame/stepper.element.ts';
import { drawBars } from './chart.element.ts';
import { compareAll, type OfferRow, type Result, type Typed } from './compare.ts';
import { sayYuan } from './money.ts';

const root = document.querySelector<HTMLElement>('[data-tool]');
const find = <T extends Element = HTMLElement>(selector: string): T | null =>
  root?.querySelector<T>(selector) ?? null;
const form = find<HTMLFormElement>('[data-form]');
const result = find('[data-result]');
const keeper = keeperOf('cost');

const fields = (): HTMLInputElement[] => [...(form?.querySelectorAll('input') ?? [])];
const typed = (): Typed => Object.fromEntries(fields().map(({ id, value }) => [id, value]));

function write(selector: string, text: string): void {
  const place = find(selector);
  if (place) place.textContent = text;
}
function show(selector: string, isShown: boolean): void {
  const part = find(selector);
  if (part) part.hidden = !isShown;
}

function line(name: string, text: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

/** A phone is narrow: one small table an offer, heads on the left. */
function tableOf({ name, cells }: OfferRow, heads: readonly string[]): HTMLTableElement {
  const table = document.createElement('table');
  table.append(line('caption', name));
  const body = table.createTBody();
  cells.forEach((cell, index) => {
    const row = body.insertRow();
    const head = line('th', heads[index] ?? '');
    head.setAttribute('scope', 'row');
    row.append(head, line('td', cell));
  });
  return table;
}

function drawOffers({ offers, debt }: Result): void {
  show('[data-offers]', offers.length > 0);
  const tables = find('[data-tables]');
  const heads = JSON.parse(tables?.dataset['heads'] ?? '[]') as string[];
  tables?.replaceChildren(...offers.map((row) => tableOf(row, heads)));
  const chart = find<SVGSVGElement>('[data-chart]');
  if (chart) drawBars(chart, offers, debt);
}

function draw(shown: Result): void {
  write(
    '[data-fee]',
    `到今天晚了 ${shown.days} 天，按你填的费率是 ${sayYuan(shown.fee)} 元；现在一共欠 ${sayYuan(shown.debt)} 元。`,
  );
  find('[data-later]')?.replaceChildren(
    ...shown.later.map(({ days, fee }) => line('li', `再晚 ${days} 天，多 ${sayYuan(fee)} 元。`)),
  );
  const isShort = shown.promise === 0;
  write(
    '[data-promise]',
    isShort
      ? `每月剩 ${sayYuan(shown.surplus)} 元。`
      : `每月剩 ${sayYuan(shown.surplus)} 元，能答应的数是 ${sayYuan(shown.promise)} 元。`,
  );
  show('[data-short]', isShort);
  drawOffers(shown);
  show('[data-counter]', shown.counter !== undefined);
  write('[data-counter-words]', shown.counter ?? '');
  if (result) result.hidden = false;
  if (form) form.hidden = true;
  result?.focus({ preventScroll: true });
  result?.scrollIntoView({ block: 'start' });
}

function compute(): void {
  const shown = compareAll(typed(), beijingDay(new Date()), Number(result?.dataset['share']));
  write('[data-wrong]', shown === undefined ? '有一个数读不出来，请回去看看。' : '');
  if (shown !== undefined) draw(shown);
}

function reopen(restart: () => void): void {
  if (result) result.hidden = true;
  if (form) form.hidden = false;
  restart();
}

if (form) {
  for (const [id, value] of Object.entries(keeper.read() ?? {})) {
    const field = fields().find((one) => one.id === id);
    if (field) field.value = value;
  }
  const { restart } = startStepper(form, compute);
  const keep = find<HTMLButtonElement>('[data-keep]');
  if (keep) keep.hidden = false;
  keep?.addEventListener('click', () =>
    write(
      '[data-tool-status]',
      keeper.keep(typed()) ? '已经存在这台手机。' : '这个浏览器不让存，关掉这一页就没有了。',
    ),
  );
  find('[data-again]')?.addEventListener('click', () => reopen(restart));
  root?.addEventListener('tool:clear', () => {
    keeper.forget();
    form.reset();
    reopen(restart);
    for (const place of ['[data-fee]', '[data-promise]', '[data-counter-words]']) write(place, '');
    for (const place of ['[data-later]', '[data-tables]', '[data-chart]'])
      find<Element>(place)?.replaceChildren();
  });
}
