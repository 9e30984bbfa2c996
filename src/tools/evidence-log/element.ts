// Listens, keeps the log in memory, and has it drawn again after each change.
import { copyText, download, printPage } from '../frame/hand-out.element.ts';
import { askBeforeLeaving } from '../frame/written.element.ts';
import { showOneByOne } from '../one-by-one/element.ts';
import { fill } from '../template.ts';
import { merge, writeBook } from './book.ts';
import { csvTable } from './csv.ts';
import { drawList, drawLog, drawPrint, summaryLines, wholeTable } from './draw.element.ts';
import { MAX_ENTRIES, type Person } from './entry.ts';
import { takeIn } from './files.element.ts';
import type { Search } from './find.ts';
import { fillFields, fillNow, isTyped, readFields } from './form.element.ts';
import { handOver } from './hand-over.element.ts';
import { PAGE } from './list.element.ts';
import { emptyLog, follow, put, remove } from './log.ts';
import { markAll, type Mark } from './marks.ts';
import { find, listen, say, show, write } from './page.element.ts';
import type { LogWords } from './schema.ts';
import { forget, load, save } from './store.element.ts';

let log = emptyLog(PAGE);
let words: LogWords;
let form: HTMLFormElement;
let steps: ReturnType<typeof showOneByOne>;

function changed(): void {
  log.marks = markAll(log.entries, words.rules);
  if (log.isKept && !save(log.entries)) {
    log.isKept = false;
    say(words.saveFailed);
  }
  drawLog(log, words);
}

function add(): void {
  const entry = readFields(form, log.changing ?? newId());
  write('[data-required]', entry === undefined ? words.required : '');
  if (entry === undefined) {
    steps.restart();
    find('#log-date')?.focus();
    return;
  }
  if (!put(log, entry)) return say(fill(words.full, { max: String(MAX_ENTRIES) }));
  say(log.changing === undefined ? words.added : words.changed);
  stopChanging();
  changed();
  find('[data-log]')?.scrollIntoView({ block: 'start' });
}

function startChanging(id: string): void {
  const entry = log.entries.find((one) => one.id === id);
  if (entry === undefined) return;
  log.changing = id;
  fillFields(form, entry);
  steps.restart();
  write('[data-add]', words.change);
  show('[data-act=cancel]', true);
  form.scrollIntoView({ block: 'start' });
  find('#log-date')?.focus({ preventScroll: true });
}

function stopChanging(): void {
  form.reset();
  steps.restart();
  becomeNew();
}

/** What stands in the form is a record of its own. */
function becomeNew(): void {
  log.changing = undefined;
  write('[data-add]', words.add);
  show('[data-act=cancel]', false);
}

const acts: Readonly<Record<string, (target: HTMLElement) => void>> = {
  edit: ({ dataset }) => startChanging(dataset['id'] ?? ''),
  remove: ({ dataset }) => {
    remove(log, dataset['id'] ?? '');
    say(words.removed);
    changed();
  },
  undo: () => {
    if (log.removed) put(log, log.removed);
    log.removed = undefined;
    changed();
  },
  cancel: stopChanging,
  more: () => {
    log.shown += PAGE;
    drawList(log, words);
  },
  save: () => {
    // Another page may have stored some already: they stay, beside these.
    const stored = load();
    if (stored !== undefined && !Array.isArray(stored)) return say(words.loadFailed); // never written over
    const all = stored === undefined ? { entries: log.entries } : merge(stored, log.entries);
    log.isKept = 'entries' in all && save(all.entries);
    if (log.isKept && 'entries' in all) log.entries = all.entries;
    say(log.isKept ? words.saved : words.saveFailed);
    log.marks = markAll(log.entries, words.rules);
    drawLog(log, words);
  },
  export: () => download('证据本.json', 'application/json', writeBook(log.entries)),
  table: () => download('证据本.csv', 'text/csv', csvTable(wholeTable(log, words))),
  print: () => {
    drawPrint(log, words);
    printPage();
  },
  copy: () =>
    void copyText(summaryLines(log, words).join('\n')).then((isCopied) =>
      say(isCopied ? words.copied : words.copyFailed),
    ),
  letter: ({ dataset }) => {
    const isOpen = handOver(dataset['to'] ?? '', summaryLines(log, words).join('\n'));
    if (!isOpen) say(words.takeFailed);
  },
};

function takeStored(): void {
  const stored = load();
  if (Array.isArray(stored)) {
    log.entries = stored;
    log.isKept = true;
    say(fill(words.loaded, { count: String(stored.length) }));
  } else if (stored !== undefined) say(words.loadFailed);
  changed();
}

/** Before it is shown or changed again, after another page of this browser may have changed what is stored. */
function catchUp(): void {
  const stored = load();
  if (stored !== undefined && !Array.isArray(stored)) return;
  const next = follow(log, stored);
  if (next === log) return;
  const isGone = next.changing !== log.changing;
  if (isGone && stored === undefined) stopChanging(); // everything was cleared
  log = next;
  if (isGone && stored !== undefined) {
    becomeNew(); // the words just being written stay
    say(words.goneElsewhere);
  }
  log.marks = markAll(log.entries, words.rules);
  drawLog(log, words);
}

function readSearch(): Search {
  const value = (id: string): string => find<HTMLInputElement>(`#find-${id}`)?.value ?? '';
  return {
    text: value('text'),
    mark: value('mark') as Mark | '',
    to: value('to') as Person | '',
    from: value('from'),
    until: value('until'),
    order: value('order') === 'oldest' ? 'oldest' : 'newest',
  };
}

/** Unlike any other entry's, also of another phone's log. */
function newId(): string {
  const parts = crypto.getRandomValues(new Uint32Array(3));
  return Array.from(parts, (part) => part.toString(36)).join('');
}

function start(): void {
  listen('click', ({ target }) => {
    const pressed = (target as Element).closest<HTMLElement>('[data-act]');
    if (pressed) acts[pressed.dataset['act'] ?? '']?.(pressed);
  });
  find<HTMLInputElement>('[data-import]')?.addEventListener('change', ({ target }) => {
    const input = target as HTMLInputElement;
    const file = input.files?.[0];
    if (file) void takeIn(file, () => log, words).then((isIn) => isIn && changed());
    input.value = '';
  });
  find('[data-search]')?.addEventListener('input', () => {
    log.search = readSearch();
    log.shown = PAGE;
    drawList(log, words);
  });
  addEventListener('beforeprint', () => drawPrint(log, words));
  addEventListener('storage', catchUp);
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) catchUp(); // a page kept for Back heard nothing meanwhile
  });
  // Records, or the words of one that is not put in yet.
  askBeforeLeaving(() => (!log.isKept && log.entries.length > 0) || isTyped(form));
  listen('tool:clear', (event) => {
    if ((event as CustomEvent<'all' | 'page'>).detail === 'all') forget();
    log = emptyLog(PAGE);
    stopChanging();
    say('');
    changed();
  });
  takeStored();
}

const found = find<HTMLFormElement>('[data-form]');
const data = find('[data-words]')?.textContent;
if (found && data) {
  form = found;
  words = JSON.parse(data) as LogWords;
  steps = showOneByOne(form, add, (question) => {
    const isWhen = question.querySelector('#log-date') !== null;
    const isMissing = isWhen && readFields(form, '') === undefined;
    write('[data-required]', isMissing ? words.required : '');
    return !isMissing;
  });
  start();
  if (location.hash === '#now') fillNow(form, new Date());
  document.querySelectorAll<HTMLElement>('[data-live]').forEach((part) => (part.hidden = false));
  const button = find<HTMLButtonElement>('[data-add]');
  if (button) button.disabled = false;
}
