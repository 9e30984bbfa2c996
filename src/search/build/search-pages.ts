import type { Day } from '../../domain/day.ts';
import { KIND_NAMES, KINDS } from '../../domain/page.ts';
import { pagePath } from '../../domain/paths.ts';
import { plainText } from '../../domain/text.ts';
import type { Article } from '../../content-lint/article.ts';
import type { Library } from '../../content-lint/library.ts';
import { valueOf } from '../../markdown/mark.ts';
import type { SearchPage } from '../lexicon/index.ts';

/** Checked articles → what the search index is built from, section indexes included. `today` decides how an ended rule is worded. */
export function searchPages(
  articles: readonly Article[],
  library: Library,
  today: Day,
): SearchPage[] {
  const plain = (text: string): string => plainText(text, (id) => valueOf(id, library, today));
  const pages = articles.map(({ kind, slug, data, body }) => ({
    path: pagePath(kind, slug),
    kind,
    title: data.title,
    answer: plain(data.description),
    aliases: data.aliases,
    stages: data.stages,
    group: typeof data['group'] === 'string' ? data['group'] : undefined,
    headings: headingsOf(body),
    text: plain(body),
  }));
  const indexes = KIND_NAMES.map((kind) => ({
    path: `/${kind}/`,
    kind: 'index',
    title: KINDS[kind].index,
    answer: KINDS[kind].lead,
    aliases: [],
    stages: [],
    headings: [],
    text: '',
  }));
  return [...pages, ...indexes];
}

function headingsOf(body: string): SearchPage['headings'] {
  return [...body.matchAll(/^#{2,3}\s+(.*?)\s*\[\]\(id:([^)]*)\)\s*$/gm)].map((match) => ({
    id: match[2] ?? '',
    text: plainText(match[1] ?? ''),
  }));
}
