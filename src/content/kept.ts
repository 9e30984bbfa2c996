// What a text was read as is kept between builds: reading Markdown and YAML takes longer than all that is done with them.
// The key is the whole text, and the file's name carries the versions and the code that read it, so nothing stale is found.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';
import { deserialize, serialize } from 'node:v8';

/** A whole body, one with components, a single line, a YAML text. */
export type Shelf = 'markdown' | 'mdx' | 'line' | 'yaml';
type Shelves = Record<Shelf, Map<string, unknown>>;

interface Kept {
  shelves: Shelves;
  /** Asked for in this process. */
  used: Record<Shelf, Set<string>>;
  /** Folders whose file has been read. */
  opened: Set<string>;
  isNew: boolean;
}

const SHELVES: readonly Shelf[] = ['markdown', 'mdx', 'line', 'yaml'];
const every = <T>(make: () => T): Record<Shelf, T> => ({
  markdown: make(),
  mdx: make(),
  line: make(),
  yaml: make(),
});
const emptyShelves = (): Shelves => every(() => new Map<string, unknown>());

// Shared by the module graphs of one process, as in site.ts.
const shared: { [key: symbol]: Kept | undefined } = globalThis as never;
const KEY = Symbol.for('huabei-yuqi-guide.kept');
const kept = (shared[KEY] ??= {
  shelves: emptyShelves(),
  used: every(() => new Set<string>()),
  opened: new Set(),
  isNew: false,
});

/** What this text was read as before. Nobody may change it. */
export function recall<T>(shelf: Shelf, text: string): T | undefined {
  const found = kept.shelves[shelf].get(text);
  if (found !== undefined) kept.used[shelf].add(text);
  return found as T | undefined;
}

export function remember<T>(shelf: Shelf, text: string, read: T): T {
  kept.shelves[shelf].set(text, read);
  kept.used[shelf].add(text);
  kept.isNew = true;
  return read;
}

/** Files that decide what a text is read as; the lockfile stands for the packages. */
const READERS = ['package-lock.json', ...['kept', 'parse', 'yaml'].map((name) => `src/content/${name}.ts`)];

const folderIn = (root: string): string => join(root, '.cache/content');

/** Where this code keeps what it read. */
export function keptFile(root: string): string {
  const hash = createHash('sha256').update(process.versions.v8);
  for (const path of READERS) hash.update(readFileSync(join(root, path))).update('\0');
  return join(folderIn(root), `${hash.digest('hex').slice(0, 16)}.bin`);
}

/** Takes in what earlier builds of this folder read. Whatever cannot be read is read anew. */
export function openKept(root: string): void {
  if (kept.opened.has(root)) return;
  kept.opened.add(root);
  const found = readFile(root);
  for (const shelf of SHELVES)
    for (const [text, read] of found[shelf])
      if (!kept.shelves[shelf].has(text)) kept.shelves[shelf].set(text, read);
}

/** Writes down what was read since; another thread or process may have done so too. Never throws: it only saves time. */
export function saveKept(root: string): void {
  if (!kept.isNew) return;
  kept.isNew = false;
  const found = readFile(root);
  const all = every(() => new Map<string, unknown>());
  for (const shelf of SHELVES) {
    for (const [text, read] of found[shelf]) all[shelf].set(text, read);
    for (const [text, read] of kept.shelves[shelf]) all[shelf].set(text, read);
    if (all[shelf].size > TOO_MANY * kept.used[shelf].size) dropUnused(all[shelf], kept.used[shelf]);
  }
  try {
    const file = keptFile(root);
    mkdirSync(folderIn(root), { recursive: true });
    for (const old of readdirSync(folderIn(root)))
      if (!file.endsWith(old)) rmSync(join(folderIn(root), old), { force: true });
    const part = `${file}.${process.pid}-${threadId}.part`;
    writeFileSync(part, serialize(all));
    renameSync(part, file); // whole or not at all
  } catch {
    // not ours to write
  }
}

/** Times the texts of today; the rest is of files long changed. */
const TOO_MANY = 3;

function dropUnused(shelf: Map<string, unknown>, used: ReadonlySet<string>): void {
  for (const text of shelf.keys()) if (!used.has(text)) shelf.delete(text);
}

function readFile(root: string): Shelves {
  try {
    return { ...emptyShelves(), ...(deserialize(readFileSync(keptFile(root))) as Shelves) };
  } catch {
    return emptyShelves();
  }
}
