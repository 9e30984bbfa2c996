import { citationsIn } from '../../domain/citations.ts';
import { pageText, type Article } from '../article.ts';
import type { Library } from '../library.ts';
import type { Problem } from '../problem.ts';

/** What only shows when all articles are seen together: shared aliases, order numbers, titles, addresses. */
export function wholeSiteProblems(articles: readonly Article[]): Problem[] {
  return [
    ...clashes(
      articles.flatMap((article) =>
        article.data.aliases.map((alias, at) => ({
          key: alias.replace(/\s/g, '').toLowerCase(),
          article,
          path: ['aliases', at],
        })),
      ),
      '别名',
      '别名只能属于一页；换一种更贴近本页的问法',
    ),
    ...clashes(
      articles.map((article) => ({ key: article.data.title, article, path: ['title'] })),
      '标题',
      '两页不能同名；写出这一页独有的问题',
    ),
    ...clashes(
      articles.map((article) => ({
        key: `${article.kind}/${article.slug}`,
        article,
        path: ['title'],
      })),
      '网址',
      '同一个网址只能有一个文件',
    ),
    ...clashes(
      articles
        .filter((article) => 'order' in article.data)
        .map((article) => ({
          key: `${article.kind} 的次序 ${String(article.data['order'])}`,
          article,
          path: ['order'],
        })),
      '',
      '同一目录里每页的 order 不同',
    ),
  ];
}

function clashes(
  claims: { key: string; article: Article; path: PropertyKey[] }[],
  name: string,
  mend: string,
): Problem[] {
  const owners = new Map<string, Article>();
  return claims.flatMap(({ key, article, path }) => {
    const owner = owners.get(key);
    owners.set(key, owner ?? article);
    return owner === undefined
      ? []
      : [
          {
            file: article.file,
            line: article.lineOf(path),
            what: `${name}"${key}"已被 ${owner.file} 使用`,
            mend,
          },
        ];
  });
}

/** Sources that no page, fact or term cites. */
export function unusedSources(articles: readonly Article[], library: Library): string[] {
  const used = new Set<string>();
  for (const article of articles)
    for (const { kind, id } of citationsIn(pageText(article))) {
      if (kind === 'source') used.add(id);
      else library.facts[id]?.sources.forEach((source) => used.add(source));
    }
  for (const term of Object.values(library.terms))
    term.sources.forEach((source) => used.add(source));
  return Object.keys(library.sources).filter((id) => !used.has(id));
}
