/** The search page's parts and what can be shown of them. */

import type { Answer } from '../rank/index.ts';
import { keepQuery } from './address.element.ts';
import { buildResultList, type ResultList } from './results.element.ts';

export interface View {
  root: HTMLElement;
  input: HTMLInputElement;
  results: HTMLElement;
  list: ResultList;
  base: string;
  part<T extends HTMLElement>(name: string): T | null;
  say(text: string): void;
  /** Nothing typed: the timetable, most asked, the topics. */
  rest(): void;
  /** The urgent help card, at once. */
  help(): void;
  /** Nothing has come for a while: says so, and the complete list. */
  slow(): void;
  /** Search could not open: says so, and the complete list. */
  fail(): void;
  present(answer: Answer, typed: string): void;
}

/** What is seen stands right above the list, in one line; what is heard names its first result. */
function sayCount({ results, isClose }: Answer): [seen: string, heard: string] {
  const [first] = results;
  const count = results.length;
  if (!first) return same('没有找到。可以换一个更短的词，或看下面的全部问题。');
  if (!isClose) return same('没有找到回答它的页面，下面是也许有关的。');
  const title = first.page.title.replace(/[^？！。]$/, '$&。');
  return [`列出 ${count} 条，最贴近的在前。`, `最贴近的：${title}共列出 ${count} 条。`];
}
const same = (text: string): [string, string] => [text, text];

/** Long enough that a reader who is still typing hears nothing. */
const speakAfterMs = 900;

/** What is seen changes with each key; what is spoken waits for a pause. */
function buildVoice(
  seen: HTMLElement | null,
  spoken: HTMLElement | null,
): (text: string, heard?: string) => void {
  let pause: ReturnType<typeof setTimeout> | undefined;
  return (text, heard = text) => {
    seen?.replaceChildren(text);
    clearTimeout(pause);
    pause = setTimeout(() => spoken?.replaceChildren(heard), speakAfterMs);
  };
}

/** undefined when the page lacks the parts search needs. */
export function buildView(root: HTMLElement): View | undefined {
  const parts = new Map<string, HTMLElement | null>();
  const part = <T extends HTMLElement>(name: string): T | null => {
    if (!parts.has(name)) parts.set(name, root.querySelector<T>(`[data-search-${name}]`));
    return parts.get(name) as T | null;
  };
  const input = part<HTMLInputElement>('input');
  const results = part('results');
  if (!input || !results) return undefined;
  const base = root.dataset['base'] ?? '/';
  const list = buildResultList(
    root,
    base,
    JSON.parse(root.dataset['kinds'] ?? '{}') as Record<string, string>,
  );
  const show = (shown: Record<string, boolean>): void => {
    for (const [name, isShown] of Object.entries(shown))
      part(name)?.toggleAttribute('hidden', !isShown);
  };
  const say = buildVoice(part('status'), part('spoken'));
  const rest = (): void => {
    list.clear();
    show({ suggestions: true, all: false, little: false, urgent: false, failure: false });
    say('');
    keepQuery('');
  };
  show({ all: false }); // it is there for readers without scripts, and for when search fails
  const fail = (): void => {
    root.dataset['state'] = 'failed';
    list.clear();
    show({ suggestions: false, all: true, little: false, failure: true });
    say('搜索没能打开，下面是全部问题。');
  };
  const help = (): void => show({ urgent: true });
  const slow = (): void => {
    show({ suggestions: false, all: true });
    say('网络很慢，搜索还没有取到，会继续取。下面是全部问题，可以先看。');
  };
  const present = (answer: Answer, typed: string): void => {
    show({
      suggestions: false,
      all: answer.results.length === 0,
      little: !answer.isClose,
      urgent: answer.isDesperate,
      failure: false,
    });
    list.draw(answer);
    say(...sayCount(answer));
    keepQuery(answer.isDesperate ? '' : typed); // words of despair are kept nowhere, the address included
    root.dataset['state'] = 'done';
    root.dataset['answered'] = typed;
  };
  return { root, input, results, list, base, part, say, rest, help, slow, fail, present };
}
