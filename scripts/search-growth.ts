/**
 * How search grows: `npm run search:growth -- [1000 10000]`. Pages are made from the site's own, each with two subjects more,
 * and asked in a real browser with a question that was kept out of the index.
 */
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  buildLexicon,
  buildSearchIndex,
  openBodies,
  searchPages,
} from '../src/search/build/index.ts';
import type { SearchPage } from '../src/search/lexicon/index.ts';
import { ask, openSearch } from '../tests/search/browser-search.ts';
import { siteContent } from '../src/content/site.ts';
import { score, type Outcome } from '../tests/search/judge.ts';
import { buildRandom } from '../tests/search/random.ts';
import { serve } from '../tests/search/serve.ts';
import { launchChromium } from './chromium.ts';
import { needBuilt, readArgs, readCount } from './cli.ts';

const asked = 60;
const usage = 'npm run search:growth -- [1000 10000]';
const sizes = readArgs(usage, { allowPositionals: true }).positionals.map((size) =>
  readCount(size, '页数', { least: 100, most: 20_000 }),
);
needBuilt('dist'); // the measurement borrows the real search page
const { pages, library, today, thesaurus } = siteContent();
if (thesaurus === undefined) throw new Error('没有读到 content/synonyms.yaml');
const synonyms = thesaurus;
const real = searchPages(pages, { library, today }).filter(
  ({ kind, aliases }) => kind !== 'index' && aliases.length > 4,
);
const subjects = synonyms.concepts
  .filter(({ generic }) => generic !== true)
  .flatMap(({ words }) => words.slice(0, 3));

/** A page about a real page's matter in the case of two other subjects, and a question for it that the index does not have. */
function invent(number: number): { page: SearchPage; question: string } {
  const random = buildRandom(number + 1);
  const base = real[number % real.length];
  const [first = '', second = ''] = [
    subjects[random(subjects.length)],
    subjects[random(subjects.length)],
  ];
  if (!base) throw new Error('没有可用的页面');
  const [kept = '', ...aliases] = base.aliases.map((alias, index) =>
    index % 2 === 0 ? `${first}${alias}` : `${alias}${second}`,
  );
  const page = {
    ...base,
    path: `/faq/p${number}/`,
    kind: 'faq',
    title: `${first}${second}${base.title}`,
    aliases,
    text: `${first}。${second}。${base.text}`,
  };
  return { page, question: `${kept}${second}` };
}

function bytesIn(directory: string): number {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}

async function buildSite(distDir: string, pages: SearchPage[]): Promise<void> {
  const bodies = await openBodies();
  for (const page of pages)
    bodies.add(
      page.path,
      `<!doctype html><html lang="zh-CN"><body><main data-pagefind-body><h1>${page.title}</h1><p>${page.text}</p></main></body></html>`,
    );
  cpSync('dist/_astro', join(distDir, '_astro'), { recursive: true });
  mkdirSync(join(distDir, 'search'));
  const { lexicon } = await buildSearchIndex({
    distDir,
    bodies,
    pages,
    lexicon: buildLexicon(pages, synonyms),
  });
  const panel = readFileSync('dist/search/index.html', 'utf8');
  writeFileSync(
    join(distDir, 'search', 'index.html'),
    panel.replaceAll(/lexicon\.[0-9a-f]{10}\.txt/g, lexicon),
  );
}

const kb = (bytes: number): string => `${(bytes / 1024).toFixed(0)} KB`;
const browser = await launchChromium();
for (const size of sizes.length > 0 ? sizes : [1000, 10000]) {
  const distDir = mkdtempSync(join(tmpdir(), 'search-growth-'));
  const invented = Array.from({ length: size }, (_, number) => invent(number));
  const started = performance.now();
  await buildSite(
    distDir,
    invented.map(({ page }) => page),
  );
  const built = (performance.now() - started) / 1000;
  const site = await serve(distDir);
  const page = await openSearch(browser, site.origin);
  const outcomes: Outcome[] = [];
  const fetched: number[] = [];
  for (let number = 0; number < asked; number++) {
    const one = invented[Math.floor((number * size) / asked)];
    if (!one) continue;
    outcomes.push(await ask(page, { q: one.question, intent: [], pages: [one.page.path] }));
    if (number === 0) await page.waitForLoadState('networkidle');
    fetched.push(site.bytes(/^\/(search\/(lexicon|parts)|pagefind)/));
    site.reset();
  }
  const later = fetched.slice(1).sort((left, right) => left - right);
  const { success1, success3, p95 } = score('', outcomes, {});
  console.log(
    `${size} 页：建 ${built.toFixed(0)} s · Pagefind 索引 ${kb(bytesIn(join(distDir, 'pagefind')))} · 第一次 ${kb(fetched[0] ?? 0)} · 以后中位 ${kb(later[Math.floor(later.length / 2)] ?? 0)}、p95 ${kb(later[Math.floor(later.length * 0.95)] ?? 0)} · 按键到结果 p95 ${p95.toFixed(0)} ms（含取文件）· 没见过的问法 s@1 ${(success1 * 100).toFixed(0)}% s@3 ${(success3 * 100).toFixed(0)}%`,
  );
  await page.close();
  site.close();
  rmSync(distDir, { recursive: true, force: true });
}
await browser.close();
