// A thread of the build. It reads the content, checks it, makes the lexicon and what else is made from the content alone (share
// pictures, QR codes, Markdown twins); each page is finished here as it is drawn and handed to the search index. Astro loads,
// bundles and draws meanwhile.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { checkSite } from '../content-lint/check.ts';
import { sayReport } from '../content-lint/report.ts';
import { saveKept } from '../content/kept.ts';
import { isPublished } from '../content/published.ts';
import { siteContent } from '../content/site.ts';
import type { Standing } from '../domain/join.ts';
import { buildLexicon, buildSearchIndex, openBodies, searchPages } from '../search/build/index.ts';
import { beginPictures, type Put } from '../share/put.ts';
import { ownPage } from './own-policy.ts';
import { putTwins } from './put-twins.ts';

/** What the thread is told, in this order; of pages, each. */
export type Told =
  /** Where the site stands and is made: what shows its address can begin. */
  | { told: 'site'; standing: Standing; outDir: string }
  /** With the first of them the scripts are in the folder, and nothing empties it any more. */
  | { told: 'page'; path: string; html: string }
  /** No page follows. */
  | { told: 'pages done' };

/** What came of the index: the lexicon's name, its bytes, and how many pages are in it. */
export interface Indexed {
  lexicon: string;
  bytes: number;
  pages: number;
}

/** What the thread says. Pages come back in the order they were told. */
export type Said =
  | { said: 'read' }
  | { said: 'refused'; report: string; problems: number }
  | { said: 'passed'; pages: number }
  | { said: 'page'; html: string }
  | { said: 'drawing'; done: number; of: number }
  | ({ said: 'put' } & Put)
  | ({ said: 'indexed' } & Indexed)
  | { said: 'failed'; why: string };

const say = (said: Said): void => parentPort?.postMessage(said);
const root = workerData as string;

/** What the index is built from; none when the content may not be published. */
function readAndCheck() {
  siteContent(root);
  say({ said: 'read' });
  const checked = checkSite(root);
  saveKept(root); // lines that only rules read
  const { problems, pages, library, thesaurus, today } = checked;
  if (problems.length > 0 || thesaurus === undefined) {
    say({ said: 'refused', report: sayReport(checked), problems: problems.length });
    return undefined;
  }
  say({ said: 'passed', pages: checked.articles.length });
  const shown = searchPages(
    pages.filter((page) => isPublished(page, today)),
    { library, today },
  );
  return { pages: shown, lexicon: buildLexicon(shown, thesaurus) };
}

const scriptsIn = (outDir: string): string[] =>
  globSync('**/*.js', { cwd: outDir }).map((file) => readFileSync(join(outDir, file), 'utf8'));

/** The rest of the work, step by step as it is told. */
async function* follow(words: NonNullable<ReturnType<typeof readAndCheck>>) {
  let told: Told = yield;
  if (told.told !== 'site') throw new Error('还不知道网站在哪里');
  const { standing, outDir } = told;
  const pictures = beginPictures(root, standing, (done, of) => say({ said: 'drawing', done, of }));
  const bodies = await openBodies();
  told = yield;
  const finish = ownPage(scriptsIn(outDir));
  const put = putTwins(siteContent(root), standing, outDir).then(() => pictures.put(outDir));
  put.then((counts) => say({ said: 'put', ...counts }), failed);
  for (; told.told === 'page'; told = yield) {
    const html = finish(told.html);
    say({ said: 'page', html });
    bodies.add(`/${told.path}`, html);
  }
  const { lexicon, bytes, pages } = await buildSearchIndex({ distDir: outDir, bodies, ...words });
  say({ said: 'indexed', lexicon, bytes, pages });
}

const failed = (error: unknown): void =>
  say({ said: 'failed', why: error instanceof Error ? error.message : String(error) });

const words = readAndCheck();
if (words !== undefined) {
  const steps = follow(words);
  const step = (told: Told): void => void steps.next(told).catch(failed); // one after the other: a generator waits
  void steps.next();
  parentPort?.on('message', step);
}
