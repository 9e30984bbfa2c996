/** After the pages are made: Pagefind's index over their bodies, and the lexicon the browser searches with. */

import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
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
import type { Bodies } from './bodies.ts';
import { encodeJson } from './gb18030.ts';
import { linesOf } from './lines.ts';

export interface SearchBuild {
  distDir: string;
  /** What the pages were handed to as they were made. */
  bodies: Bodies;
  pages: SearchPage[];
  /** Of these pages. It needs none of the built files, so it may have been made while they were. */
  lexicon: Lexicon;
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

/** Returns what was written, and the lexicon's name, which carries its content's hash. */
export async function buildSearchIndex(
  build: SearchBuild,
): Promise<{ lexicon: string; bytes: number; pages: number; bodies: number }> {
  const bodyIds = await build.bodies.write(join(build.distDir, 'pagefind'));
  const directory = join(build.distDir, 'search');
  const folder = join(directory, 'parts');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const old of readdirSync(directory))
    if (/^lexicon\..*\.txt$/.test(old)) rmSync(join(directory, old));
  const { lexicon } = build;
  lexicon.files.lines = writeLines(lexicon.pages, build.pages, folder);
  const bodies: BodyNames = Object.fromEntries([...bodyIds].map(([path, id]) => [id, path]).sort());
  lexicon.files.bodies = `parts/${writeNamed(folder, 'bodies', JSON.stringify(bodies)).name}`;
  lexicon.files.script = `parts/${writeNamed(folder, 'script', JSON.stringify(lexicon.script)).name}`;
  lexicon.script = { traditional: '', simplified: '' };
  if (lexicon.pages.length > wholeLimit) await writeParts(lexicon, folder);
  const { name, bytes } = writeNamed(directory, 'lexicon', packLexicon(lexicon));
  return { lexicon: name, bytes, pages: build.pages.length, bodies: bodyIds.size };
}
