import { KIND_NAMES } from '../../domain/page.ts';
import { pagePath } from '../../domain/paths.ts';
import { textParts, type Article } from '../article.ts';
import type { Problem } from '../problem.ts';

const FIXED = [
  '/',
  '/sources/',
  '/glossary/',
  '/search/',
  '/updates/',
  '/about/',
  '/print/',
  '/tools/',
  ...['where-am-i', 'message-check', 'cost', 'write-it', 'evidence-log'].map((tool) => `/tools/${tool}/`),
  ...KIND_NAMES.map((kind) => `/${kind}/`),
];

/** Ids of the sections an author may link to on a page. */
function sectionIds(article: Article): Set<string> {
  const ids = [...article.body.matchAll(/\[\]\(id:([^)]*)\)/g)].map((match) => match[1] ?? '');
  return new Set([...ids, 'answer', 'now', 'sources']);
}

/** Dead links, dead sections, unknown or self-referring related pages, foreign schemes. */
export function linkProblems(articles: readonly Article[]): Problem[] {
  const pages = new Map(
    articles.map((article) => [pagePath(article.kind, article.slug), sectionIds(article)]),
  );
  return articles.flatMap((article) => [
    ...relatedProblems(article, pages),
    ...textParts(article).flatMap((part) => textLinkProblems(part, article, pages)),
  ]);
}

function relatedProblems(article: Article, pages: ReadonlyMap<string, unknown>): Problem[] {
  return article.data.related.flatMap((target, at) => {
    const place = { file: article.file, line: article.lineOf(['related', at]) };
    if (target === `${article.kind}/${article.slug}`)
      return [{ ...place, what: '相关页面里有自己', mend: '换成别的页面' }];
    return pages.has(`/${target}/`)
      ? []
      : [
          {
            ...place,
            what: `相关页面 ${target} 不存在`,
            mend: '写成 目录/文件名，例如 faq/call-family',
          },
        ];
  });
}

function textLinkProblems(
  part: { text: string; line: number },
  article: Article,
  pages: ReadonlyMap<string, ReadonlySet<string>>,
): Problem[] {
  return [...part.text.matchAll(/\]\(([^)\s]*)\)/g)].flatMap((match) => {
    const target = match[1] ?? '';
    const place = { file: article.file, line: part.line };
    if (/^(source|fact|term|id|advice):/.test(target) || /^tel:\d{3,12}$/.test(target)) return [];
    if (!/^[/#]/.test(target))
      return [
        {
          ...place,
          what: `不允许的链接：${target || '(空)'}`,
          mend: '站内以 / 开头和结尾；外部网址登记到 sources.yaml 再引用',
        },
      ];
    const [path = '', id] = target.split('#');
    const own = sectionIds(article);
    const ids = path === '' ? own : pages.get(path);
    if (ids === undefined && !FIXED.includes(path))
      return [
        { ...place, what: `链接指向不存在的页面 ${path}`, mend: '检查目录、文件名和首尾的 /' },
      ];
    if (id !== undefined && ids !== undefined && !ids.has(id))
      return [
        {
          ...place,
          what: `页面 ${path || '本页'} 没有小节 #${id}`,
          mend: '改成那一页小标题末尾的 id',
        },
      ];
    return [];
  });
}
