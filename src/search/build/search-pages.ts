import type { Page } from '../../content/page.ts';
import { plainBlocks, type Saying } from '../../content/plain.ts';
import { KIND_NAMES, KINDS } from '../../domain/page.ts';
import type { SearchPage } from '../lexicon/index.ts';

/** Pages → what the search index is built from, section indexes included. */
export function searchPages(pages: readonly Page[], saying: Saying): SearchPage[] {
  const articles = pages.map(({ path, kind, data, answer, headings, reading }) => ({
    path,
    kind,
    title: data.title,
    answer,
    aliases: [...data.aliases, ...(data.papers ?? [])],
    stages: data.stages,
    group: data.group,
    headings: headings.map(({ id, text }) => ({ id, text })),
    text: plainBlocks(reading.children, saying).join('\n'),
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
  return [...articles, ...indexes];
}
