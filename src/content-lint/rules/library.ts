import type { Problem } from '../../content/problem.ts';
import type { Rule, Site } from '../rule.ts';
import { at } from '../shelf-place.ts';
import { FIRST_CHECK } from './front-matter.ts';

type Fault = Omit<Problem, 'rule' | 'level'>;

export const library: Rule = {
  name: 'library',
  title: '登记表互相对得上：依据存在，日期真实，术语不重复，截止的规则有过去的说法',
  why: '这几份表被每一页引用；一处错，处处错。过了 reviewBy 的数字不拦构建，由 npm run review 列出，免得网站自己停在某一天。',
  site: (site) => [
    ...unknownSources(site),
    ...sourceDays(site),
    ...factDays(site),
    ...sameTerms(site),
  ],
  passes: [{}],
  fails: [
    {
      files: {
        'content/sources.yaml':
          'law: { short: 某法, title: 某法, issuer: 某机关, strength: 传说, seen: 原文, checked: 2026-11-24 }',
      },
      says: '不在可选范围',
    },
    {
      files: {
        'content/sources.yaml':
          'law: { short: 某法, title: 某法, issuer: 某机关, strength: 法律, seen: 原文, url: "javascript:alert(1)", checked: 2026-11-24 }',
      },
      says: 'https://',
    },
    {
      files: {
        'content/sources.yaml':
          'law: { short: 某法, title: 某法, issuer: 某机关, strength: 法律, seen: 原文, checked: 2099-01-01 }',
      },
      says: '在将来',
    },
    {
      files: {
        'content/sources.yaml':
          'law: { short: 某法, title: 某法, issuer: 某机关, strength: 法律, seen: 原文, checked: 2023-11-24 }',
      },
      says: '早得不像真的',
    },
    {
      files: {
        'content/sources.yaml':
          'constructor: { short: 某法, title: 某法, issuer: 某机关, strength: 法律, seen: 原文, checked: 2026-11-24 }',
      },
      says: '程序语言自己用的名字',
    },
    { files: { 'content/sources.yaml': '123: {}' }, says: '只有数字' },
    { files: { 'content/sources.yaml': '- law' }, says: '不是清单' },
    { files: { 'content/sources.yaml': 'law: {}\nlaw: {}' }, says: '写了两次' },
    { files: { 'content/sources.yaml': 'law:\n\tshort: 某法' }, says: '制表符' },
    {
      files: {
        'content/facts.yaml':
          'days: { label: 期限, value: 15 日, sources: [nothing], asOf: 2026-11-24, reviewBy: 2027-01-01 }',
      },
      says: '不存在的依据 nothing',
    },
    {
      files: {
        'content/facts.yaml':
          'days: { label: 期限, value: 15 日, sources: [constructor], asOf: 2026-11-24, reviewBy: 2027-01-01 }',
      },
      says: '不存在的依据 constructor',
    },
    {
      files: {
        'content/facts.yaml':
          'days: { label: 期限, value: 15 日, sources: [law], asOf: 2026-11-24, reviewBy: 2026-01-01 }',
      },
      says: '不晚于截至日',
    },
    {
      files: {
        'content/facts.yaml':
          'days: { label: 期限, value: 15 日, sources: [law], asOf: 2099-11-24, reviewBy: 2099-12-01 }',
      },
      says: '在将来',
    },
    {
      files: {
        'content/facts.yaml':
          'days: { label: 期限, value: 15 日, sources: [law], asOf: 2026-11-24, reviewBy: 2027-01-01, validUntil: 2026-12-31 }',
      },
      says: '要有 past',
    },
    { files: { 'content/facts.yaml': `a: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]` }, says: '& 或 *' },
    {
      files: {
        'content/glossary.yaml':
          'word: { term: 词, text: 一种说法。, sources: [] }\nsame: { term: 词, text: 又一种。, sources: [] }',
      },
      says: '术语“词”',
    },
    {
      files: { 'content/advice.yaml': 'keep: { text: 先记下来, why: 有用, sources: [nothing] }' },
      says: '不存在的依据 nothing',
    },
    {
      files: {
        'content/advice.yaml': 'keep: { text: 先记下来, why: 有用, conflicts: ["(没收尾"] }',
      },
      says: '正则',
    },
    {
      files: {
        'content/sources.yaml':
          'law: { short: 某法, title: 某法, issuer: 某机关, strength: 法律, seen: 原文, url: "https://gov.cn@evil.com/", checked: 2026-11-24 }',
      },
      says: '用户名',
    },
    {
      files: {
        'content/facts.yaml':
          'days: { label: 期限, value: 15 日, past: 15 日, sources: [law], asOf: 2026-11-24, reviewBy: 2027-01-01, validUntil: 2026-12-31 }',
      },
      says: '和 value 一样',
    },
    {
      files: {
        'content/facts.yaml':
          'days: { label: 期限, value: 15 日, past: 曾是 15 日, sources: [law], asOf: 2026-11-24, reviewBy: 2027-01-01 }',
      },
      says: '没有 validUntil',
    },
    {
      files: { 'content/advice.yaml': 'keep: { text: "先[](advice:keep)", why: 有用 }' },
      says: '套了别的建议',
    },
  ],
};

function unknownSources({ content, follow }: Site): Fault[] {
  const { sources, facts, terms, advice } = content.shelves;
  const cited = [
    ...Object.entries(content.library.facts).map(([id, one]) => ({
      id,
      list: one.sources,
      shelf: facts,
    })),
    ...Object.entries(content.library.terms).map(([id, one]) => ({
      id,
      list: one.sources,
      shelf: terms,
    })),
    ...Object.entries(content.library.advice).map(([id, one]) => ({
      id,
      list: one.sources ?? [],
      shelf: advice,
    })),
  ];
  const nested = Object.entries(content.library.advice).flatMap(([id, { text }]): Fault[] =>
    /\]\(advice:/.test(text)
      ? [
          {
            file: advice.yaml?.file ?? '',
            ...(advice.yaml?.placeOf([id, 'text']) ?? { line: 0 }),
            what: `${id} 里套了别的建议`,
            mend: '把那句话直接写出来',
          },
        ]
      : [],
  );
  return [
    ...nested,
    ...cited.flatMap(({ id, list, shelf }) =>
      list.flatMap((source, at): Fault[] => {
        if (sources.entries[source] !== undefined) return [];
        if (!sources.isRead || sources.broken.has(source)) {
          follow('content/sources.yaml');
          return [];
        }
        return [
          {
            file: shelf.yaml?.file ?? '',
            ...(shelf.yaml?.placeOf([id, 'sources', at]) ?? { line: 0 }),
            what: `${id} 引用了不存在的依据 ${source}`,
            mend: '改成 sources.yaml 里已有的编号，或先在那里登记',
          },
        ];
      }),
    ),
  ];
}

function sourceDays(site: Site): Fault[] {
  const { today, library } = site.content;
  return Object.entries(library.sources).flatMap(([id, { checked }]): Fault[] => {
    const place = at(site, 'sources', [id, 'checked']);
    if (checked > today)
      return [{ ...place, what: `${id} 的核对日 ${checked} 在将来`, mend: '写真正核对的那一天' }];
    return checked < FIRST_CHECK
      ? [
          {
            ...place,
            what: `${id} 的核对日 ${checked} 早得不像真的`,
            mend: `本站从 ${FIRST_CHECK} 开始核对；再核一次，写那一天`,
          },
        ]
      : [];
  });
}

function factDays(site: Site): Fault[] {
  const { today, library } = site.content;
  return Object.entries(library.facts).flatMap(([id, { asOf }]): Fault[] =>
    asOf > today
      ? [
          {
            ...at(site, 'facts', [id, 'asOf']),
            what: `${id} 的截至日 ${asOf} 在将来`,
            mend: '写真正核对的那一天',
          },
        ]
      : [],
  );
}

function sameTerms(site: Site): Fault[] {
  const seen = new Map<string, string>();
  return Object.entries(site.content.library.terms).flatMap(([id, { term }]): Fault[] => {
    const other = seen.get(term);
    seen.set(term, other ?? id);
    return other === undefined
      ? []
      : [
          {
            ...at(site, 'terms', [id, 'term']),
            what: `术语“${term}”已经写在 ${other}`,
            mend: '两条并成一条',
          },
        ];
  });
}
