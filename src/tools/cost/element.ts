// Reads the numbers, writes down what the pure functions say of them, and draws the bars.
import { showOneByOne } from '../one-by-one/element.ts';
import { barLengths } from './bars.ts';
import { sayMoney } from './money.ts';
import { readForm } from './read-form.ts';
import { budgetResult, feeResult, offerResult, type Bar } from './results.ts';
import type { CostWords } from './schema.ts';

const SVG = 'http://www.w3.org/2000/svg';
/** The width of a bar's drawing, in pixels of a 360 px phone. */
const WIDTH = 300;

const root = document.querySelector<HTMLElement>('[data-tool]');
const find = <T extends HTMLElement>(selector: string): T | null =>
  root?.querySelector<T>(selector) ?? null;
const valueOf = (id: string): string => find<HTMLInputElement>(`#${id}`)?.value ?? '';

function element(tag: string, text: string): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}
function show(selector: string, isShown: boolean): void {
  const part = find(selector);
  if (part) part.hidden = !isShown;
}
function write(selector: string, lines: readonly string[]): void {
  find(selector)?.replaceChildren(...lines.map((line) => element('p', line)));
}

/** The bars carry their words in HTML, so that they grow with the reader's letters. */
function drawChart(name: string, bars: readonly Bar[]): void {
  const chart = find(`[data-chart=${name}]`);
  if (!chart) return;
  chart.hidden = bars.length === 0;
  const lengths = barLengths(
    bars.map(({ value }) => value),
    WIDTH,
  );
  const drawn = bars.map(({ label }, index) => {
    const item = element('li', label);
    const svg = document.createElementNS(SVG, 'svg');
    svg.setAttribute('width', String(WIDTH));
    svg.setAttribute('height', '14');
    const bar = document.createElementNS(SVG, 'rect');
    bar.setAttribute('width', String(lengths[index] ?? 0));
    bar.setAttribute('height', '14');
    svg.append(bar);
    item.append(svg);
    return item;
  });
  chart.querySelector('[data-bars]')?.replaceChildren(...drawn);
  const rows = bars.map(({ label, value }) => {
    const row = document.createElement('tr');
    const head = element('th', label);
    head.setAttribute('scope', 'row');
    row.append(head, element('td', `${sayMoney(value)} 元`));
    return row;
  });
  chart.querySelector('[data-rows]')?.replaceChildren(...rows);
}

function showProblems(form: HTMLFormElement, problems: ReadonlyMap<string, string>): void {
  for (const field of form.querySelectorAll<HTMLInputElement>('input')) {
    const problem = problems.get(field.id) ?? '';
    const place = find(`#${field.id}-problem`);
    if (place && place.textContent !== problem) place.textContent = problem;
    if (problem === '') field.removeAttribute('aria-invalid');
    else field.setAttribute('aria-invalid', 'true');
  }
}

function draw(form: HTMLFormElement, words: CostWords): void {
  const { fee, rate, budget, payday, offers, problems, ...typed } = readForm(valueOf, words);
  showProblems(form, problems);
  const fees = fee === undefined ? undefined : feeResult(words, fee);
  const owed =
    typed.owed ?? (fee === undefined || fees === undefined ? undefined : fee.principal + fees.fee);
  show('[data-part-fee]', fees !== undefined);
  write('[data-fee-lines]', fees?.lines ?? []);
  drawChart('fee', fees?.bars ?? []);

  show('[data-part-budget]', budget !== undefined);
  if (budget !== undefined) {
    const debt = { owed, principal: fee?.principal, fees: fees?.fee ?? 0, rate };
    const { promise, lines, say } = budgetResult(words, budget, debt, payday);
    write('[data-budget-lines]', lines);
    show('[data-nothing]', promise === 0);
    show('[data-say]', say !== undefined);
    const place = find('[data-say-words]');
    if (place) place.textContent = say ?? '';
  }

  const compared = offers.map((offer) => offerResult(words, offer, owed, budget));
  show('[data-part-offers]', compared.length > 0);
  const now =
    owed === undefined || compared.length === 0 ? [] : [{ label: words.offers.owed, value: owed }];
  drawChart('offers', [
    ...now,
    ...compared.map(({ name, total }) => ({ label: `${words.offers.plan}${name}`, value: total })),
  ]);
  find('[data-offer-list]')?.replaceChildren(
    ...compared.flatMap(({ name, rows }) => {
      const list = document.createElement('dl');
      list.append(...rows.flatMap(({ head, text }) => [element('dt', head), element('dd', text)]));
      return [element('h4', `${words.offers.plan}${name}`), list];
    }),
  );
  show('[data-empty]', fees === undefined && budget === undefined && compared.length === 0);
}

/** Each kind of offer asks only for what it has. */
function showParts(): void {
  for (const part of root?.querySelectorAll<HTMLElement>('[data-offer]') ?? []) {
    const kind = part.querySelector<HTMLSelectElement>('[data-kind]')?.value;
    for (const [name, isShown] of [
      ['monthly', kind !== 'lump'],
      ['reduction', kind === 'reduction'],
    ] as const) {
      const fields = part.querySelector<HTMLElement>(`[data-part=${name}]`);
      if (fields) fields.hidden = !isShown;
    }
  }
}

const form = find<HTMLFormElement>('[data-form]');
const result = find('[data-result]');
const data = find('[data-words]')?.textContent;
if (form && result && data) {
  const words = JSON.parse(data) as CostWords;
  const check = (): ReadonlyMap<string, string> => {
    const { problems } = readForm(valueOf, words);
    showProblems(form, problems);
    return problems;
  };
  const finish = (): void => {
    draw(form, words);
    result.hidden = false;
    result.focus({ preventScroll: true });
    result.scrollIntoView({ block: 'start' });
  };
  const steps = showOneByOne(form, finish, (question) => {
    const wrong = [...check().keys()].find((id) => question.querySelector(`#${id}`) !== null);
    if (wrong !== undefined) find(`#${wrong}`)?.focus();
    return wrong === undefined;
  });
  form.addEventListener('input', () => {
    showParts();
    if (!result.hidden) draw(form, words);
  });
  // Told when the reader leaves a field, and a moment later: a line that appears under a finger takes the tap away.
  form.addEventListener('change', () => setTimeout(check, 400));
  root?.addEventListener('tool:clear', () => {
    result.hidden = true;
    draw(form, words);
    showParts();
    steps.restart();
  });
  const button = find<HTMLButtonElement>('[data-go]');
  if (button) button.disabled = false;
  showParts();
}
