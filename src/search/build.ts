/** After the pages are written: Pagefind's index over their bodies, and the lexicon the browser searches with. */

import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import { buildLexicon } from './lexicon.ts';
import { lexiconPlaceholder } from './placeholder.ts';
import type { SearchPage, Synonyms } from './types.ts';

export interface SearchBuild {
  distDir: string;
  base: string;
  pages: SearchPage[];
  synonyms: Synonyms;
}

/** Files Pagefind writes for its own interfaces, which this site does not use. */
const unused = /^pagefind-(ui|modular-ui|component-ui|highlight)/;

async function writePagefind(distDir: string): Promise<string> {
  const outputPath = join(distDir, 'pagefind');
  rmSync(outputPath, { recursive: true, force: true });
  const { index, errors } = await pagefind.createIndex({ forceLanguage: 'zh-cn' });
  if (!index) throw new Error(`Pagefind 没有启动:${errors.join('; ')}`);
  const added = await index.addDirectory({ path: distDir });
  const written = await index.writeFiles({ outputPath });
  await pagefind.close();
  const problems = [...added.errors, ...written.errors];
  if (problems.length > 0) throw new Error(`Pagefind 索引失败:${problems.join('; ')}`);
  for (const name of readdirSync(outputPath)) if (unused.test(name)) rmSync(join(outputPath, name));
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

/** Returns what was written, for the build's log. */
export async function buildSearchIndex(build: SearchBuild): Promise<{ lexicon: string; bytes: number; pages: number; bodies: number }> {
  const bodyIds = readBodyIds(await writePagefind(build.distDir));
  const lexicon = buildLexicon(build.pages, build.synonyms);
  for (const page of lexicon.pages) {
    const id = bodyIds.get(page.path);
    if (id !== undefined) page.body = id;
  }
  lexicon.chunks = readdirSync(join(build.distDir, 'pagefind', 'index')).sort();
  const json = JSON.stringify(lexicon);
  const name = `lexicon.${createHash('sha256').update(json).digest('hex').slice(0, 10)}.json`;
  mkdirSync(join(build.distDir, 'search'), { recursive: true });
  for (const old of readdirSync(join(build.distDir, 'search'))) if (/^lexicon\..*\.json$/.test(old)) rmSync(join(build.distDir, 'search', old));
  writeFileSync(join(build.distDir, 'search', name), json);
  nameLexicon(build.distDir, name);
  return { lexicon: name, bytes: Buffer.byteLength(json), pages: lexicon.pages.length, bodies: bodyIds.size };
}
