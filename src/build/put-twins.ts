import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import type { Content } from '../content/load.ts';
import { isPublished } from '../content/published.ts';
import { wholeOrUnder, type Standing } from '../domain/join.ts';
import { marked } from '../feeds/respond.ts';
import { twinFile, twinOf } from '../feeds/twins.ts';

/** Writes the Markdown twin of every article a reader may see. */
export async function putTwins(
  { pages, library, today }: Pick<Content, 'pages' | 'library' | 'today'>,
  standing: Standing,
  outDir: string,
): Promise<void> {
  const toUrl = (path: string): string => wholeOrUnder(standing, path);
  for (const page of pages.filter((one) => isPublished(one, today))) {
    const file = join(outDir, twinFile(page));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, marked(twinOf(page, { library, today }, toUrl)));
    await turn(); // pictures are handed out meanwhile
  }
}
