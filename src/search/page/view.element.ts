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
  /** Nothing typed: suggestions by stage, most asked, and the complete list. */
  rest(): void;
  /** Search could not open: says so, and the complete list. */
  fail(): void;
  present(answer: Answer, typed: string): void;
}

function sayCount(answer: Answer): string {
  const [first] = answer.results;
  if (!first) return '没有找到。可以换一个更短的词，或看下面的全部问题。';
  const title = first.page.title.replace(/[^？！。]$/, '$&。');
  return `${answer.isClose ? '最贴近的' : '也许有关的'}：${title}共列出 ${answer.results.length} 条。`;
}

/** undefined when the page lacks the parts search needs. */
export function buildView(root: HTMLElement): View | undefined {
  const part = <T extends HTMLElement>(name: string): T | null =>
    root.querySelector<T>(`[data-search-${name}]`);
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
  const say = (text: string): void => part('status')?.replaceChildren(text);
  const rest = (): void => {
    list.clear();
    show({ suggestions: true, all: true, little: false, urgent: false, failure: false });
    say('');
    keepQuery('');
  };
  const fail = (): void => {
    root.dataset['state'] = 'failed';
    list.clear();
    show({ suggestions: false, all: true, little: false, failure: true });
    say('搜索没能打开，下面是全部问题。');
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
    say(sayCount(answer));
    keepQuery(answer.isDesperate ? '' : typed); // words of despair are kept nowhere, the address included
    root.dataset['state'] = 'done';
    root.dataset['answered'] = typed;
  };
  return { root, input, results, list, base, part, say, rest, fail, present };
}
