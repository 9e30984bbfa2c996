import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSearchIndex, type Bodies } from '../search/build/index.ts';
import { lexiconPlaceholder } from '../search/lexicon/index.ts';
import { contentWork } from './content-work.ts';
import type { Finish } from './finish.ts';
import { ownPage } from './own-policy.ts';

/** What a build does with the pages: with each as it is made, and with all of them afterwards. */
export interface PageWork {
  finish: Finish;
  /** Writes the search index, and its name into the pages that search. Returns the words for the log. */
  index: () => Promise<string>;
}

/** `outDir` holds the scripts before the first page is made, and nothing empties it from then on. */
export function pageWork(outDir: string, bodies: Bodies): PageWork {
  let own: ReturnType<typeof ownPage> | undefined;
  const searching: string[] = [];
  return {
    finish: (html, path) => {
      if (own === undefined) {
        contentWork().putInto(outDir);
        own = ownPage(scriptsIn(outDir));
      }
      const page = own(html);
      bodies.add(`/${path}`, page);
      if (page.includes(lexiconPlaceholder)) searching.push(join(outDir, path, 'index.html'));
      return page;
    },
    index: async () => {
      const { pages, lexicon } = await contentWork().words;
      const index = await buildSearchIndex({ distDir: outDir, bodies, pages, lexicon });
      for (const file of searching) {
        const html = readFileSync(file, 'utf8');
        writeFileSync(file, html.replaceAll(lexiconPlaceholder, index.lexicon));
      }
      return `${index.pages} 页，词表 ${index.bytes} 字节`;
    },
  };
}

const scriptsIn = (outDir: string): string[] =>
  globSync('**/*.js', { cwd: outDir }).map((file) => readFileSync(join(outDir, file), 'utf8'));
