import type { Page } from '../../content/page.ts';
import type { Rule, Site } from '../rule.ts';
import type { Problem } from '../../content/problem.ts';

type Claim = { key: string; page: Page; path: (string | number)[]; shown: string };

/** Punctuation and case do not make two titles different. */
const squeeze = (text: string): string => text.replace(/[\p{P}\p{S}\s]/gu, '').toLowerCase();

export const clashes: Rule = {
  name: 'clashes',
  title: '标题、别名、网址、同目录的 order 全站不重复',
  why: '两页同名，读者和搜索都分不清；差一个问号也算同名。',
  site: ({ content: { pages } }: Site) => [
    ...clashing(
      pages.flatMap((page) =>
        page.data.aliases.map((alias, at) => ({
          key: squeeze(alias),
          shown: alias,
          page,
          path: ['aliases', at],
        })),
      ),
      '别名',
      '别名只能属于一页；换一种更贴近本页的问法',
    ),
    ...clashing(
      pages.map((page) => ({
        key: squeeze(page.data.title),
        shown: page.data.title,
        page,
        path: ['title'],
      })),
      '标题',
      '两页不能同名；写出这一页独有的问题',
    ),
    ...clashing(
      pages.map((page) => ({ key: page.path, shown: page.path, page, path: ['title'] })),
      '网址',
      '同一个网址只能有一个文件（.md 或 .mdx）',
    ),
    ...clashing(
      pages.flatMap((page) =>
        page.data.order === undefined
          ? []
          : [
              {
                key: `${page.kind} ${page.data.order}`,
                shown: `${page.data.order}`,
                page,
                path: ['order'],
              },
            ],
      ),
      '次序',
      '同一目录里每页的 order 不同',
    ),
  ],
  passes: [{}, { kind: 'guides', front: { order: '3' } }],
  fails: [
    {
      front: { aliases: '[另一页的问法, 问二, 问三, 问四, 问五, 问六]' },
      says: '别名“另一页的问法”已被 content/faq/other.md',
    },
    { front: { title: '另一页的题目？' }, says: '标题“另一页的题目？”已被' },
    { kind: 'guides', front: { order: '1' }, says: '次序“1”已被' },
  ],
};

function clashing(claims: readonly Claim[], name: string, mend: string): Omit<Problem, 'rule'>[] {
  const owners = new Map<string, Page>();
  return claims.flatMap(({ key, page, path, shown }) => {
    const owner = owners.get(key);
    owners.set(key, owner ?? page);
    return owner === undefined
      ? []
      : [
          {
            file: page.file,
            ...page.placeOf(path),
            what: `${name}“${shown}”已被 ${owner.file} 使用`,
            mend,
          },
        ];
  });
}
