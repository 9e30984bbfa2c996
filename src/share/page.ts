import { factValue } from '../domain/fact.ts';
import { sayDay, type Day } from '../domain/day.ts';
import { KINDS } from '../domain/page.ts';
import { pagePath } from '../domain/paths.ts';
import { plainText } from '../domain/text.ts';
import { readArticle, type Article } from '../content-lint/article.ts';
import { readLibrary, type Library } from '../content-lint/library.ts';
import type { ContentFile } from '../content-lint/problem.ts';
import { SITE } from '../site.ts';

/** What a share picture says of a page. */
export interface SharePage {
  /** Named when something about the page cannot be drawn. */
  file: string;
  path: string;
  /** Small line above the title: 常见问题, 第 1–3 天, 说法核对：错 */
  kicker: string;
  title: string;
  answer: string;
  /** Small line at the foot. */
  foot: string;
}

/** The site itself, then every article. */
export function sharePages(files: readonly ContentFile[], today: Day): SharePage[] {
  const library = readLibrary(files, []);
  const articles = files.map((file) =>
    file.path.endsWith('.yaml') ? undefined : readArticle(file, []),
  );
  return [
    siteItself(),
    ...articles
      .filter((article) => article !== undefined)
      .map((article) => sharePage(article, library, today)),
  ];
}

function siteItself(): SharePage {
  return {
    file: 'src/site.ts',
    path: '/',
    kicker: SITE.tagline,
    title: SITE.name,
    answer: SITE.description,
    foot: '独立、免费',
  };
}

function sharePage({ file, kind, slug, data }: Article, library: Library, today: Day): SharePage {
  const answer = plainText(data.description, (id) => {
    const fact = library.facts[id];
    if (fact === undefined) throw new Error(`${file}：没有编号为 ${id} 的数字`);
    return factValue(fact, today);
  });
  return {
    file,
    path: pagePath(kind, slug),
    kicker: kicker(kind, data),
    title: data.title,
    answer,
    foot: `核对于 ${sayDay(data.checked)}`,
  };
}

function kicker(kind: Article['kind'], data: Article['data']): string {
  if (kind === 'timeline') return `${KINDS.timeline.name} ${String(data['days'])}`;
  if (kind === 'myths') return `网上说法核对：${String(data['verdict'])}`;
  return KINDS[kind].name;
}
