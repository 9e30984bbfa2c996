// A thread of the build: reads the content, checks it, makes the lexicon. Astro loads and bundles meanwhile.
import { parentPort, workerData } from 'node:worker_threads';
import { checkSite } from '../content-lint/check.ts';
import { sayReport } from '../content-lint/report.ts';
import { saveKept } from '../content/kept.ts';
import { isPublished } from '../content/published.ts';
import { siteContent } from '../content/site.ts';
import { buildLexicon, searchPages, type Lexicon, type SearchPage } from '../search/build/index.ts';

/** What the search index is built from. */
export interface SearchWords {
  pages: SearchPage[];
  lexicon: Lexicon;
}

/** What the thread says, in this order. */
export type Said =
  | { said: 'read' }
  | { said: 'refused'; report: string; problems: number }
  | { said: 'passed'; pages: number }
  | { said: 'words'; words: SearchWords };

const say = (said: Said): void => parentPort?.postMessage(said);

function work(root: string): void {
  siteContent(root);
  say({ said: 'read' });
  const checked = checkSite(root);
  saveKept(root); // lines that only rules read
  const { problems, pages, library, thesaurus, today } = checked;
  if (problems.length > 0 || thesaurus === undefined) {
    say({ said: 'refused', report: sayReport(checked), problems: problems.length });
    return;
  }
  say({ said: 'passed', pages: checked.articles.length });
  const shown = searchPages(
    pages.filter((page) => isPublished(page, today)),
    { library, today },
  );
  say({ said: 'words', words: { pages: shown, lexicon: buildLexicon(shown, thesaurus) } });
}

work(workerData as string);
