import { citationsIn } from '../../content/citations.ts';
import { adviceNodes } from '../../content/expand.ts';
import type { Problem } from '../../content/problem.ts';
import type { Rule, Site } from '../rule.ts';
import { at } from '../shelf-place.ts';
import { ruleIn } from './evidence.ts';

type Fault = Omit<Problem, 'rule' | 'level'>;

export const shelves: Rule = {
  name: 'shelves',
  title: '一份依据只登记一次；建议里的规则有依据，conflicts 只抓相反的说法',
  why: '同一份依据两个编号，页面上就是两个小字；抓得太宽的 conflicts 会让每一页都错。',
  site: (site) => [...sameSources(site), ...wideConflicts(site), ...uncitedAdvice(site)],
  passes: [{}],
  fails: [
    {
      files: { 'content/advice.yaml': 'keep: { text: 先记下来, why: 有用, conflicts: [".*"] }' },
      says: '什么话都对得上',
    },
    {
      files: { 'content/advice.yaml': 'keep: { text: 先记下来, why: 有用, conflicts: [先记] }' },
      says: '自己的话',
    },
    {
      files: { 'content/advice.yaml': 'keep: { text: 他必须在 15 日内答复, why: 有用 }' },
      says: '没有依据',
    },
    {
      files: {
        'content/sources.yaml':
          'law: { short: 某法, title: 某法全称, issuer: 某机关, strength: 法律, seen: 原文, checked: 2026-11-24 }\nlaw-again: { short: 某法二, title: 某法全称, issuer: 某机关, strength: 法律, seen: 原文, checked: 2026-11-24 }',
      },
      says: '已经登记在 law',
    },
  ],
};

/** One document under two ids has two marks on a page. */
function sameSources(site: Site): Fault[] {
  const seen = new Map<string, string>();
  return Object.entries(site.content.library.sources).flatMap(([id, source]): Fault[] => {
    const name = `${source.title} ${source.number ?? ''}`;
    const other = seen.get(name);
    seen.set(name, other ?? id);
    return other === undefined
      ? []
      : [
          {
            ...at(site, 'sources', [id, 'title']),
            what: `“${source.title}”已经登记在 ${other}`,
            mend: '两条并成一条；是不同的版本，就写清各自的 number',
          },
        ];
  });
}

/** A pattern that meets every sentence, or the advice itself. */
function wideConflicts(site: Site): Fault[] {
  return Object.entries(site.content.library.advice).flatMap(([id, { text, conflicts = [] }]) =>
    conflicts.flatMap((pattern, n): Fault[] => {
      const meets = (words: string): boolean => new RegExp(pattern, 'u').test(words);
      const what = meets('')
        ? '什么话都对得上'
        : meets(text.replace(/\[[^\]]*\]\([^)]*\)/g, ''))
          ? '这条建议自己的话也对得上'
          : undefined;
      return what === undefined
        ? []
        : [
            {
              ...at(site, 'advice', [id, 'conflicts', n]),
              what: `${id} 的 conflicts “${pattern}”：${what}`,
              mend: '写得窄一些，只抓相反的说法',
            },
          ];
    }),
  );
}

/** Advice that states a rule says on what ground, once for all pages that say it. */
function uncitedAdvice(site: Site): Fault[] {
  const { library: books } = site.content;
  return Object.entries(books.advice).flatMap(([id, { text }]): Fault[] => {
    const word = ruleIn(text.replace(/“[^”]*”/g, '“”'));
    return word === undefined || citationsIn(adviceNodes(id, books), books).length > 0
      ? []
      : [
          {
            ...at(site, 'advice', [id, 'text']),
            what: `${id} 里有规则却没有依据：“${word}”`,
            mend: '在 text 里加 [条款](source:编号)，或写 sources',
          },
        ];
  });
}
