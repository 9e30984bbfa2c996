/** The other baseline: MiniSearch with character bigrams over the built pages' title, answer and text. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import MiniSearch from 'minisearch';
import type { JudgedQuery, Outcome } from './judge.ts';

function bigrams(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/\p{Script=Han}+|[a-z0-9]+/gu) ?? []
  ).flatMap((run) =>
    run.length < 2 || /^[a-z0-9]/.test(run)
      ? [run]
      : [...run].slice(1).map((char, index) => run.charAt(index) + char),
  );
}

function strip(html: string): string {
  return html.replace(/<(script|style|template)[\s\S]*?<\/\1>/g, '').replace(/<[^>]+>/g, '');
}

function readPages(distDir: string, path = '/'): { path: string; title: string; text: string }[] {
  return readdirSync(join(distDir, path), { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) return readPages(distDir, `${path}${entry.name}/`);
    const html =
      entry.name === 'index.html' ? readFileSync(join(distDir, path, entry.name), 'utf8') : '';
    const body = /<[^>]+data-pagefind-body[\s\S]*<\/(article|main)>/.exec(html)?.[0];
    return body === undefined
      ? []
      : [{ path, title: strip(/<h1[\s\S]*?<\/h1>/.exec(html)?.[0] ?? ''), text: strip(body) }];
  });
}

export function buildMiniSearch(distDir: string): (query: JudgedQuery) => Outcome {
  const index = new MiniSearch({
    idField: 'path',
    fields: ['title', 'text'],
    tokenize: bigrams,
    searchOptions: { boost: { title: 3 } },
  });
  index.addAll(readPages(distDir));
  return (query) => {
    const started = performance.now();
    const paths = index
      .search(query.q)
      .slice(0, 10)
      .map(({ id }) => String(id));
    return { query, paths, ms: performance.now() - started };
  };
}
