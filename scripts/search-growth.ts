/** How search grows: `node scripts/search-growth.ts [1000 10000]`. Synthetic pages from the built site's own sentences. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { parse } from 'yaml';
import { buildFinder, findAnswer } from '../src/search/answer.ts';
import { buildSearchIndex } from '../src/search/build.ts';
import type { Lexicon, SearchPage, Synonyms } from '../src/search/types.ts';

const sizes = process.argv.slice(2).map(Number);
const synonyms = parse(readFileSync('content/synonyms.yaml', 'utf8')) as Synonyms;
const words = synonyms.concepts.flatMap((concept) => concept.words);

/** A repeatable stream of numbers: the same pages on every machine. */
function buildRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state % below;
  };
}

function invent(number: number): SearchPage {
  const random = buildRandom(number + 1);
  const phrase = (count: number): string => Array.from({ length: count }, () => words[random(words.length)]).join('');
  return {
    path: `/faq/p${number}/`, kind: 'faq', title: phrase(3), answer: `${phrase(10)}。`, aliases: Array.from({ length: 8 }, () => phrase(3)),
    stages: [], headings: [{ id: 'steps', text: phrase(2) }, { id: 'limits', text: phrase(2) }], text: Array.from({ length: 12 }, () => phrase(12)).join('。'),
  };
}

function bytesIn(directory: string): number {
  return readdirSync(directory, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}

for (const size of sizes.length > 0 ? sizes : [1000, 10000]) {
  const distDir = mkdtempSync(join(tmpdir(), 'search-growth-'));
  const pages = Array.from({ length: size }, (_, number) => invent(number));
  for (const page of pages) {
    mkdirSync(join(distDir, page.path), { recursive: true });
    writeFileSync(join(distDir, page.path, 'index.html'), `<!doctype html><html lang="zh-CN"><body><main data-pagefind-body><h1>${page.title}</h1><p>${page.text}</p></main></body></html>`);
  }
  const started = performance.now();
  const { lexicon } = await buildSearchIndex({ distDir, base: '/', pages, synonyms });
  const built = performance.now() - started;
  const json = readFileSync(join(distDir, 'search', lexicon));
  const ready = performance.now();
  const finder = await buildFinder(JSON.parse(json.toString('utf8')) as Lexicon);
  const loaded = performance.now() - ready;
  const times: number[] = [];
  for (let number = 0; number < 100; number++) {
    const asked = performance.now();
    await findAnswer(invent(number + size).title, finder, undefined);
    times.push(performance.now() - asked);
  }
  times.sort((left, right) => left - right);
  const kb = (bytes: number): string => `${(bytes / 1024).toFixed(0)} KB`;
  console.log(`${size} 页:建 ${(built / 1000).toFixed(1)} s · Pagefind 索引 ${kb(bytesIn(join(distDir, 'pagefind')))} · 词表 gzip ${kb(gzipSync(json).length)} / brotli ${kb(brotliCompressSync(json).length)} · 备好 ${loaded.toFixed(0)} ms · 一次查询 p95 ${(times[95] ?? 0).toFixed(1)} ms(不含正文)`);
  rmSync(distDir, { recursive: true, force: true });
}
process.exit(0);
