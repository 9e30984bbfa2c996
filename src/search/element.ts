/** The search page's behaviour: listens, asks the pure parts, shows. Nothing loads before the reader turns to it. */

import { findAnswer, type Answer } from './answer.ts';
import { keepPlace, keepQuery, readQueryFromAddress, restorePlace } from './address.element.ts';
import type { Finder } from './answer.ts';
import { loadBodies, loadFinder, type Bodies } from './engine.ts';
import { listenToKeys } from './keyboard.element.ts';
import { buildResultList } from './results.element.ts';

/** Places are read from single page records (about 1.5 KB each): the first two results only. */
const placesShown = 2;
/** Reading a place waits until the reader pauses, so that typing costs nothing. */
const pauseMs = 250;

function sayCount(answer: Answer): string {
  const [first] = answer.results;
  if (!first) return '没有找到。可以换一个更短的词，或看下面的全部问题。';
  const reach = answer.isComplete ? '' : '正文没能打开，只比对了标题。';
  return `${reach}${answer.isClose ? '最贴近的' : '也许有关的'}：${first.page.title}。共列出 ${answer.results.length} 条。`;
}

function start(root: HTMLElement): void {
  const find = <T extends HTMLElement>(name: string): T | null => root.querySelector<T>(`[data-search-${name}]`);
  const input = find<HTMLInputElement>('input');
  const results = find('results');
  if (!input || !results) return;
  const base = root.dataset['base'] ?? '/';
  const list = buildResultList(root, base, JSON.parse(root.dataset['kinds'] ?? '{}') as Record<string, string>);
  let loading: Promise<Finder> | undefined;
  let bodies: Bodies | undefined;
  let turn = 0;
  let pause = 0;

  const show = (name: string, isShown: boolean): void => {
    const element = find(name);
    if (element) element.hidden = !isShown;
  };
  const say = (text: string): void => {
    const status = find('status');
    if (status) status.textContent = text;
  };
  /** Titles first; bodies follow behind, for the next key. */
  const load = (): Promise<Finder> => {
    root.dataset['state'] ??= 'loading';
    loading ??= loadFinder(root.dataset['lexicon'] ?? '').then((finder) => {
      void loadBodies(base, finder).then((loaded) => {
        bodies = loaded;
        root.dataset['body'] = loaded ? 'ready' : 'missing';
      });
      return finder;
    });
    return loading;
  };

  const rest = (): void => {
    turn += 1;
    list.clear();
    show('suggestions', true);
    show('all', true);
    show('little', false);
    show('urgent', false);
    say('');
    keepQuery('');
  };

  const fail = (): void => {
    loading = undefined;
    root.dataset['state'] = 'failed';
    list.clear();
    show('failure', true);
    show('all', true);
    say('搜索没能打开，下面是全部问题。');
  };

  const showPlaces = async (answer: Answer, mine: number): Promise<void> => {
    for (const { page } of answer.results.slice(0, placesShown)) {
      const wording = answer.wordings.get(page.path);
      const place = wording === undefined ? undefined : await bodies?.findPlace(page.path, wording);
      if (mine !== turn) return;
      if (place) list.showPlace(page.path, place);
    }
  };

  const present = (answer: Answer, text: string): void => {
    show('failure', false);
    show('suggestions', false);
    show('all', answer.results.length === 0);
    show('little', !answer.isClose);
    show('urgent', answer.isDesperate);
    list.draw(answer);
    say(sayCount(answer));
    keepQuery(answer.isDesperate ? '' : text);
    root.dataset['state'] = 'done';
    root.dataset['answered'] = text;
  };

  const ask = async (): Promise<void> => {
    const text = input.value.trim();
    clearTimeout(pause);
    if (text === '') {
      rest();
      return;
    }
    turn += 1;
    const mine = turn;
    if (root.dataset['state'] !== 'done') say('正在打开搜索……');
    try {
      const finder = await load();
      if (mine !== turn) return;
      const answer = await findAnswer(text, finder, bodies);
      if (mine !== turn) return;
      present(answer, text);
      pause = window.setTimeout(() => void showPlaces(answer, mine), pauseMs);
    } catch {
      if (mine === turn) fail();
    }
  };

  const warm = (): void => void load().catch(fail);
  input.addEventListener('focus', warm, { once: true });
  input.addEventListener('pointerdown', warm, { once: true });
  input.addEventListener('input', (event) => {
    if (!(event as InputEvent).isComposing) void ask();
  });
  input.addEventListener('compositionend', () => void ask());
  find('retry')?.addEventListener('click', () => void ask());
  find('form')?.addEventListener('submit', (event) => {
    event.preventDefault();
    root.querySelector<HTMLAnchorElement>('[data-search-results] > li > a')?.click();
  });
  listenToKeys(root, input, () => {
    input.value = '';
    rest();
  });
  keepPlace(results);
  const asked = readQueryFromAddress();
  if (asked !== '') {
    input.value = asked;
    void ask().then(() => restorePlace(results));
  }
}

document.querySelectorAll<HTMLElement>('[data-search]').forEach(start);
