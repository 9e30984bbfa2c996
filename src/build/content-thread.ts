// A thread of the build: reads the content, checks it, makes the lexicon, and then what is made from the content alone: the
// share pictures, the QR codes and the Markdown twins. Astro loads, bundles and draws the pages meanwhile.
import { parentPort, workerData } from 'node:worker_threads';
import { checkSite } from '../content-lint/check.ts';
import { sayReport } from '../content-lint/report.ts';
import { saveKept } from '../content/kept.ts';
import { isPublished } from '../content/published.ts';
import { siteContent } from '../content/site.ts';
import type { Standing } from '../domain/join.ts';
import { buildLexicon, searchPages, type Lexicon, type SearchPage } from '../search/build/index.ts';
import { beginPictures, type Pictures } from '../share/put.ts';
import { putTwins } from './put-twins.ts';

/** What the search index is built from. */
export interface SearchWords {
  pages: SearchPage[];
  lexicon: Lexicon;
}

/** What the thread is told, in this order. */
export type Told = { told: 'standing'; standing: Standing } | { told: 'folder'; outDir: string };

/** What the thread says, in this order. */
export type Said =
  | { said: 'read' }
  | { said: 'refused'; report: string; problems: number }
  | { said: 'passed'; pages: number }
  | { said: 'words'; words: SearchWords }
  | { said: 'drawing'; done: number; of: number }
  | { said: 'put'; pictures: number; drawn: number }
  | { said: 'not put'; why: string };

const say = (said: Said): void => parentPort?.postMessage(said);
const root = workerData as string;

/** Whether the content may be published. */
function work(): boolean {
  siteContent(root);
  say({ said: 'read' });
  const checked = checkSite(root);
  saveKept(root); // lines that only rules read
  const { problems, pages, library, thesaurus, today } = checked;
  if (problems.length > 0 || thesaurus === undefined) {
    say({ said: 'refused', report: sayReport(checked), problems: problems.length });
    return false;
  }
  say({ said: 'passed', pages: checked.articles.length });
  const shown = searchPages(
    pages.filter((page) => isPublished(page, today)),
    { library, today },
  );
  say({ said: 'words', words: { pages: shown, lexicon: buildLexicon(shown, thesaurus) } });
  return true;
}

let [standing, pictures]: [Standing | undefined, Pictures | undefined] = [undefined, undefined];

async function put(outDir: string): Promise<void> {
  if (standing === undefined || pictures === undefined) throw new Error('还不知道网站在哪里');
  await putTwins(siteContent(root), standing, outDir);
  say({ said: 'put', ...(await pictures.put(outDir)) });
}

function listen(told: Told): void {
  if (told.told === 'standing') {
    standing = told.standing;
    pictures = beginPictures(root, standing, (done, of) => say({ said: 'drawing', done, of }));
  } else
    put(told.outDir)
      .catch((error: Error) => say({ said: 'not put', why: error.message }))
      .finally(() => parentPort?.close());
}

if (work()) parentPort?.on('message', listen);
