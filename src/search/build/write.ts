/** After the pages are written: Pagefind's index over their bodies, and the lexicon the browser searches with. */

import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import {
  lexiconPlaceholder,
  packLexicon,
  packLines,
  packPages,
  type BodyNames,
  type Lexicon,
  type LexiconPage,
  type SearchPage,
} from '../lexicon/index.ts';
import { buildIndex, splitByTopic, wholeLimit } from '../rank/index.ts';
import { buildAnalyzer } from '../read/index.ts';
import { encodeJson } from './gb18030.ts';
import { linesOf } from './lines.ts';

export interface SearchBuild {
  distDir: string;
  base: string;
  pages: SearchPage[];
  /** Of these pages. It needs none of the built files, so it may have been made while they were. */
  lexicon: Lexicon;
}

/** Files Pagefind writes for its own interfaces, which this site does not use. */
const unused = /^pagefind-(ui|modular-ui|component-ui|highlight)/;

async function writePagefind(distDir: string): Promise<string> {
  const outputPath = join(distDir, 'pagefind');
  rmSync(outputPath, { recursive: true, force: true });
  const { index, errors } = await pagefind.createIndex({ forceLanguage: 'zh-cn' });
  if (!index) throw new Error(`Pagefind 没有启动:${errors.join('; ')}`);
  const added = await index.addDirectory({ path: distDir });
  // Written here, not by Pagefind: it answers before its last files are on the disk, and closing it then left them empty.
  const made = await index.getFiles();
  await pagefind.close();
  const problems = [...added.errors, ...made.errors];
  if (problems.length > 0) throw new Error(`Pagefind 索引失败:${problems.join('; ')}`);
  for (const { path, content } of made.files) {
    if (unused.test(path)) continue;
    const target = join(outputPath, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
  }
  return outputPath;
}

/** Pagefind names its page records by hash; the lexicon carries that name so that ranking needs no download per page. */
function readBodyIds(outputPath: string): Map<string, string> {
  const ids = new Map<string, string>();
  const directory = join(outputPath, 'fragment');
  for (const name of readdirSync(directory)) {
    const text = gunzipSync(readFileSync(join(directory, name))).toString('utf8');
    const { url } = JSON.parse(text.slice(text.indexOf('{'))) as { url: string };
    ids.set(url, name.replace(/\.pf_fragment$/, ''));
  }
  return ids;
}

/** Puts the lexicon's final name, which carries its content's hash, into the pages that load it. */
function nameLexicon(directory: string, name: string): number {
  let count = 0;
  for (const entry of readdirSync(directory, { withFileTypes: true })) {
    const path = join(directory, entry.name);
    if (entry.isDirectory()) count += nameLexicon(path, name);
    if (!entry.name.endsWith('.html')) continue;
    const html = readFileSync(path, 'utf8');
    if (!html.includes(lexiconPlaceholder)) continue;
    writeFileSync(path, html.replaceAll(lexiconPlaceholder, name));
    count += 1;
  }
  return count;
}

const digestOf = (content: Uint8Array | string): string =>
  createHash('sha256').update(content).digest('hex').slice(0, 10);

/** A file whose name carries its content's hash, so that it may be cached for ever. Named .txt: hosts compress text. */
function writeNamed(
  directory: string,
  stem: string,
  json: string,
): { name: string; bytes: number } {
  const bytes = encodeJson(json);
  const name = `${stem}.${digestOf(bytes)}.txt`;
  writeFileSync(join(directory, name), bytes);
  return { name, bytes: bytes.length };
}

/** Moves the page table out of a large site's lexicon. */
async function writeParts(lexicon: Lexicon, folder: string): Promise<void> {
  const analyzer = buildAnalyzer(lexicon);
  const index = await buildIndex(lexicon.pages, analyzer);
  lexicon.parts = Object.fromEntries(
    [...splitByTopic(index, analyzer)].map(([topic, rows]) => [
      topic,
      [`parts/${writeNamed(folder, topic, packPages(rows)).name}`, rows.length],
    ]),
  );
  lexicon.pages = [];
}

/** Writes each page's lines under one name, which changes when any of them does. */
function writeLines(
  rows: readonly LexiconPage[],
  pages: readonly SearchPage[],
  folder: string,
): string {
  const byPath = new Map(pages.map((page) => [page.path, packLines(linesOf(page))]));
  const packed = rows.map(({ path }) => byPath.get(path) ?? '[]');
  const stem = `lines.${digestOf(packed.join('\n'))}`;
  packed.forEach((json, number) =>
    writeFileSync(join(folder, `${stem}-${number}.txt`), encodeJson(json)),
  );
  return `parts/${stem}`;
}

/** Returns what was written, for the build's log. */
export async function buildSearchIndex(
  build: SearchBuild,
): Promise<{ lexicon: string; bytes: number; pages: number; bodies: number }> {
  const bodyIds = readBodyIds(await writePagefind(build.distDir));
  const directory = join(build.distDir, 'search');
  const folder = join(directory, 'parts');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const old of readdirSync(directory))
    if (/^lexicon\..*\.txt$/.test(old)) rmSync(join(directory, old));
  const { lexicon } = build;
  lexicon.files.lines = writeLines(lexicon.pages, build.pages, folder);
  const ids = lexicon.pages.map(({ path }) => bodyIds.get(path) ?? '');
  const isLarge = lexicon.pages.length > wholeLimit;
  if (isLarge) lexicon.pages.forEach((page, at) => (page.body = ids[at] ?? ''));
  const bodies: BodyNames = {
    ids: isLarge ? [] : ids,
    chunks: isLarge ? [] : readdirSync(join(build.distDir, 'pagefind', 'index')).sort(),
  };
  lexicon.files.bodies = `parts/${writeNamed(folder, 'bodies', JSON.stringify(bodies)).name}`;
  lexicon.files.script = `parts/${writeNamed(folder, 'script', JSON.stringify(lexicon.script)).name}`;
  lexicon.script = { traditional: '', simplified: '' };
  if (isLarge) await writeParts(lexicon, folder);
  const { name, bytes } = writeNamed(directory, 'lexicon', packLexicon(lexicon));
  nameLexicon(build.distDir, name);
  return { lexicon: name, bytes, pages: build.pages.length, bodies: bodyIds.size };
}
