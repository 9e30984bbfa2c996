import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildDay } from '../build-day.ts';
import { contentPaths, readContentFiles } from './files.ts';
import { openKept, saveKept } from './kept.ts';
import { loadContent, type Content } from './load.ts';

interface Kept {
  stamp: string;
  content: Content;
}

// Astro's configuration, the integrations and the bundled pages are separate module graphs of one process:
// what the first of them read is kept where the others find it.
const shared: { [key: symbol]: Map<string, Kept> | undefined } = globalThis as never;
const KEY = Symbol.for('huabei-yuqi-guide.content');

/** The content of this build, read once; in `dev` again whenever a file under content/ has changed. */
export function siteContent(folder = process.cwd()): Content {
  const root = resolve(folder); // Astro's own roots end with a slash: they are the same folder
  const kept = (shared[KEY] ??= new Map<string, Kept>());
  const today = buildDay();
  const stamp = contentStamp(root);
  const known = kept.get(root);
  if (known?.stamp === stamp) return known.content;
  openKept(root);
  const content = loadContent(readContentFiles(root), today);
  saveKept(root);
  kept.set(root, { stamp, content });
  return content;
}

/** Changes whenever the day or a file under content/ does. */
export function contentStamp(root: string): string {
  return [buildDay(), ...contentPaths(root).map((path) => stampOf(root, path))].join('\n');
}

function stampOf(root: string, path: string): string {
  try {
    const { mtimeMs, size } = statSync(join(root, path));
    return `${path} ${mtimeMs} ${size}`;
  } catch {
    return path;
  }
}
