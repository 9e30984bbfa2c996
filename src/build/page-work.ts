import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lexiconPlaceholder } from '../search/lexicon/index.ts';
import { contentWork } from './content-work.ts';
import type { Finish } from './finish.ts';

/** What a build does with the pages: with each as it is drawn, and with all of them afterwards. */
export interface PageWork {
  finish: Finish;
  /** Writes the search index, and its name into the pages that search. Returns the words for the log. */
  index: () => Promise<string>;
}

/** `outDir` is where the pages are written. */
export function pageWork(outDir: string): PageWork {
  const { finish, index } = contentWork();
  const searching: string[] = [];
  return {
    finish: async (html, path) => {
      const page = await finish(html, path);
      if (page.includes(lexiconPlaceholder)) searching.push(join(outDir, path, 'index.html'));
      return page;
    },
    index: async () => {
      const { pages, lexicon, bytes } = await index();
      for (const file of searching) {
        const html = readFileSync(file, 'utf8');
        writeFileSync(file, html.replaceAll(lexiconPlaceholder, lexicon));
      }
      return `${pages} 页，词表 ${bytes} 字节`;
    },
  };
}
