import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { siteContent } from '../content/site.ts';
import { buildLexicon, buildSearchIndex, openBodies, searchPages } from '../search/build/index.ts';
import { lexiconPlaceholder } from '../search/lexicon/index.ts';

/** The search of the dev server: indexed when it is first asked for, and again when the content has changed. */
export interface DevSearch {
  /** A file of the search by its path on the site, or undefined when it is none. */
  read: (path: string) => Promise<Buffer | undefined>;
  /** The content has changed. */
  forget: () => void;
}

/** `folder` is ours alone. */
export function devSearch(root: string, folder: string): DevSearch {
  let lexicon: Promise<string> | undefined;
  let last: Promise<unknown> = Promise.resolve();
  // One after the other: both would write into the same folder.
  const index = (): Promise<string> => {
    const next = last.then(() => indexContent(root, folder));
    last = next.catch(() => undefined);
    return next;
  };
  return {
    forget: () => {
      lexicon = undefined;
    },
    read: async (path) => {
      if (!/^(pagefind\/|search\/(lexicon\.|parts\/))/.test(path)) return undefined;
      const name = await (lexicon ??= index());
      const file = path.endsWith(lexiconPlaceholder) ? join('search', name) : path;
      try {
        return readFileSync(join(folder, file));
      } catch {
        return undefined;
      }
    },
  };
}

/** The pages' words without their frame: enough to be found by. Returns the lexicon's name. */
async function indexContent(root: string, folder: string): Promise<string> {
  const { pages: written, library, thesaurus, today } = siteContent(root);
  if (thesaurus === undefined) throw new Error('content/synonyms.yaml 读不了');
  const pages = searchPages(written, { library, today });
  rmSync(folder, { recursive: true, force: true });
  const bodies = await openBodies();
  for (const { path, title, text } of pages) {
    const [safeTitle, safeText] = [title, text].map((words) => words.replaceAll('<', '&lt;'));
    bodies.add(
      path,
      `<!doctype html><html lang="zh-CN"><main data-pagefind-body><h1>${safeTitle}</h1><p>${safeText}</p></main>`,
    );
  }
  const lexicon = buildLexicon(pages, thesaurus);
  return (await buildSearchIndex({ distDir: folder, bodies, pages, lexicon })).lexicon;
}
