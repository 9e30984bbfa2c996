import {
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statfsSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve as absolute, sep } from 'node:path';
import { Worker } from 'node:worker_threads';

/** The folders of a change of editions. All on one disk, so that a change is two renames. */
export interface Places {
  /** What is served: dist/ */
  live: string;
  /** The new edition, whole */
  next: string;
  /** Where the old edition goes; the one before it is dropped */
  previous: string;
  /** Exists only while a change is under way */
  journal: string;
}

/** A folder of this code cannot be renamed: it is a mount, another program has it open (Windows), or it is on another disk. */
const CANNOT_MOVE = new Set(['EBUSY', 'EPERM', 'EACCES', 'EXDEV', 'ENOTEMPTY']);

/**
 * The edition before the last one goes, while the next one is made: on a thread, as a thousand files keep Node's own four
 * readers busy for seconds. Never throws: what is left of it goes with the change.
 */
export function dropPrevious({ previous, live }: Places): Promise<void> {
  if (!existsSync(live) || !existsSync(previous)) return Promise.resolve();
  const { promise, resolve } = Promise.withResolvers<void>();
  const thread = new Worker(new URL('./drop-thread.ts', import.meta.url), { workerData: previous });
  thread.on('error', () => resolve()).on('exit', () => resolve());
  return promise;
}

/** The new edition takes the old one's place as one whole. Returns how. */
export function swapIn(places: Places): 'moved' | 'copied' {
  const { live, next, previous, journal } = places;
  writeFileSync(journal, JSON.stringify({ live, previous }));
  rmSync(previous, { recursive: true, force: true });
  // A link to another folder stays a link: what it points at is filled.
  const isLink = lstatSync(live, { throwIfNoEntry: false })?.isSymbolicLink() === true;
  const isStuck = isLink || (existsSync(live) && !tryRename(live, previous));
  const how = isStuck ? 'copied' : 'moved';
  if (how === 'copied' || !tryRename(next, live)) {
    const wanted = filesOf(next);
    const changed = wanted.filter((path) => !isSame(join(next, path), join(live, path)));
    if (how === 'copied' && !hasRoom(changed, places)) {
      rmSync(journal, { force: true }); // nothing has been touched
      throw Object.assign(new Error(`no room in ${live}`), { code: 'ENOSPC' });
    }
    mirror(wanted, changed, places);
  }
  rmSync(journal, { force: true }); // first: a kill from here on must not find half of `next` and put it in place
  rmSync(next, { recursive: true, force: true });
  return how;
}

/** Whether a change stopped in the middle (a full or failing disk): the new edition is whole in `next`, and recover() goes on with it. */
export const isHalfChanged = ({ next, journal }: Places): boolean =>
  existsSync(journal) && existsSync(next);

/** After a kill in the middle of a change: finishes it, so that no half site stays. Says whether there was anything to do. */
export function recover({ next, journal, ...own }: Places): boolean {
  if (!existsSync(journal)) {
    rmSync(next, { recursive: true, force: true }); // a build that was killed: never whole
    return false;
  }
  const { live, previous } = { ...own, ...readJournal(journal) };
  if (existsSync(next)) swapIn({ live, next, previous, journal });
  else if (!existsSync(live) && existsSync(previous)) renameSync(previous, live);
  rmSync(journal, { force: true });
  return true;
}

/** Where the change was going that was cut: not always where this build goes. */
function readJournal(file: string): Partial<Pick<Places, 'live' | 'previous'>> {
  try {
    const { live, previous } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
    return typeof live === 'string' && typeof previous === 'string' ? { live, previous } : {};
  } catch {
    return {}; // killed as it was written: nothing has been moved yet
  }
}

function tryRename(from: string, to: string): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch (error) {
    if (CANNOT_MOVE.has((error as NodeJS.ErrnoException).code ?? '')) return false;
    throw error;
  }
}

const filesOf = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
        statSync(join(folder, path), { throwIfNoEntry: false })?.isFile(),
      )
    : [];

/** Whether a change file by file will come to its end: what each file grows by, and one more beside the one it replaces. */
function hasRoom(changed: readonly string[], { next, live }: Places): boolean {
  const { bavail, bsize } = statfsSync(existsSync(live) ? live : dirname(live));
  const blocks = (file: string): number =>
    Math.ceil((statSync(file, { throwIfNoEntry: false })?.size ?? 0) / bsize);
  const sizes = changed.map((path) => blocks(join(next, path)));
  const grown = changed.map((path, at) => (sizes[at] ?? 0) - blocks(join(live, path)));
  const needed = grown.reduce((sum, one) => sum + Math.max(0, one), 0);
  return needed + sizes.reduce((most, one) => Math.max(most, one), 0) <= bavail;
}

/** File by file: what pages need first, then the pages, then what is no longer there goes. */
function mirror(
  wanted: readonly string[],
  changed: readonly string[],
  { next: from, live: to }: Places,
): void {
  if (lstatSync(to, { throwIfNoEntry: false })?.isSymbolicLink() === true && !existsSync(to))
    mkdirSync(absolute(dirname(to), readlinkSync(to)), { recursive: true }); // what it points at is gone
  const isPage = (path: string): boolean => path.endsWith('.html');
  for (const path of [...changed.filter((one) => !isPage(one)), ...changed.filter(isPage)]) {
    const target = join(to, path);
    makeRoom(to, path);
    copyFileSync(join(from, path), `${target}.part`);
    renameSync(`${target}.part`, target);
  }
  const keep = new Set(wanted);
  for (const path of filesOf(to)) if (!keep.has(path)) rmSync(join(to, path), { force: true });
}

/** Folders for a file, where an older edition may have had a file for a folder, or a folder for a file. */
function makeRoom(to: string, path: string): void {
  const steps = path.split(sep);
  steps.slice(1).forEach((_, at) => {
    const folder = join(to, ...steps.slice(0, at + 1));
    if (lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() === false) rmSync(folder);
  });
  const target = join(to, path);
  if (lstatSync(target, { throwIfNoEntry: false })?.isDirectory() === true)
    rmSync(target, { recursive: true });
  mkdirSync(dirname(target), { recursive: true });
}

function isSame(a: string, b: string): boolean {
  return (
    statSync(b, { throwIfNoEntry: false })?.isFile() === true &&
    statSync(a).size === statSync(b).size &&
    readFileSync(a).equals(readFileSync(b))
  );
}
