/** The search page's behaviour: listens, asks the pure parts, shows. Nothing loads before the reader turns to it. */

import { keepPlace, readQueryFromAddress, restorePlace, sendQuery } from './address.element.ts';
import { loadBodies, loadFinder } from './engine.ts';
import { Flow } from './flow.ts';
import { listenToKeys } from './keyboard.element.ts';
import { buildView, type View } from './view.element.ts';
import { clean, hearsDespair } from '../read/index.ts';

function connect(view: View): Flow {
  const { root, list, base } = view;
  return new Flow(
    {
      loadFinder: () => loadFinder(root.dataset['lexicon'] ?? '', base),
      loadBodies: (finder) => loadBodies(base, finder),
    },
    {
      present: view.present,
      fill: list.fill,
      extend: list.extend,
      showPlace: list.showPlace,
      slow: view.slow,
      fail: view.fail,
      bodiesLoaded: (isReady) => {
        root.dataset['body'] = isReady ? 'ready' : 'missing';
      },
    },
  );
}

function listen(view: View, flow: Flow): void {
  const { input, root } = view;
  const ask = (): void => {
    const typed = input.value.trim();
    if (typed === '') {
      flow.cancel();
      view.rest();
      return;
    }
    if (root.dataset['state'] !== 'done') {
      // Help needs no lexicon: it stands there before anything has arrived. Afterwards the answer brings it.
      if (hearsDespair(clean(typed))) view.help();
      view.say('正在打开搜索……');
    }
    void flow.ask(typed);
  };
  input.addEventListener('focus', () => flow.warm(), { once: true });
  input.addEventListener('pointerdown', () => flow.warm(), { once: true });
  // While an input method composes, the letters are not yet the reader's words.
  input.addEventListener('input', (event) => {
    if (!(event as InputEvent).isComposing) ask();
  });
  input.addEventListener('compositionend', ask);
  view.part('retry')?.addEventListener('click', ask);
  view.part('form')?.setAttribute('data-live', '');
  view.part('form')?.addEventListener('submit', (event) => {
    event.preventDefault();
    sendQuery();
    ask();
    // On a phone this closes the keyboard; at a desk it leads to the first answer.
    if (matchMedia('(pointer: coarse)').matches) input.blur();
    else view.results.querySelector<HTMLAnchorElement>('li > a')?.focus();
  });
  listenToKeys(root, input, () => {
    input.value = '';
    ask();
  });
}

/** A shared link, a form on another page or the back button: the same words, the same place. */
async function resume(
  view: View,
  flow: Flow,
  typed = readQueryFromAddress().trim(),
): Promise<void> {
  if (typed === '') return;
  view.input.value = typed;
  view.say('正在打开搜索……');
  await flow.ask(typed);
  restorePlace(view.results);
}

for (const root of document.querySelectorAll<HTMLElement>('[data-search]')) {
  const view = buildView(root);
  if (!view) continue;
  const flow = connect(view);
  listen(view, flow);
  view.list.onNear(() => flow.more());
  keepPlace(view.results);
  // What was typed, and perhaps sent, before this script was there is newer than the address.
  const early = view.input.value.trim();
  void resume(view, flow, early === '' ? undefined : early);
  if (document.activeElement === view.input) flow.warm();
  addEventListener('hashchange', () => void resume(view, flow));
  // WebKit empties such fields of a page it kept for Back, just after this event.
  addEventListener('pageshow', ({ persisted }) => {
    const fill = (): void => {
      if (view.input.value === '') view.input.value = readQueryFromAddress().trim();
    };
    if (persisted) setTimeout(fill);
  });
}
