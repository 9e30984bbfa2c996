import type * as NodeFs from 'node:fs';
import {
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { dropPrevious, isHalfChanged, recover, swapIn, type Places } from './swap.ts';

const stuck = vi.hoisted(() => ({ path: '' }));
/** Free blocks of the disk. */
const disk = vi.hoisted(() => ({ bavail: 1e9 }));
/** A kill: after so many changes to the disk nothing changes any more. Taking a folder away is many changes. */
const cut = vi.hoisted(() => ({ after: Infinity }));
vi.mock('node:fs', async (load) => {
  const fs = await load<typeof NodeFs>();
  const step = (): void => {
    if (cut.after-- <= 0) throw Object.assign(new Error('killed'), { code: 'KILLED' });
  };
  return {
    ...fs,
    statfsSync: () => ({ bavail: disk.bavail, bsize: 4096 }),
    writeFileSync: (...all: Parameters<typeof fs.writeFileSync>): void => {
      step();
      fs.writeFileSync(...all);
    },
    copyFileSync: (...all: Parameters<typeof fs.copyFileSync>): void => {
      step();
      fs.copyFileSync(...all);
    },
    rmSync: (path: string, options?: NodeFs.RmOptions): void => {
      for (const file of options?.recursive === true && fs.existsSync(path)
        ? fs.readdirSync(path)
        : []) {
        step();
        fs.rmSync(join(path, file), { recursive: true });
      }
      step();
      fs.rmSync(path, options);
    },
    renameSync: (from: string, to: string): void => {
      step();
      if (from === stuck.path || to === stuck.path)
        throw Object.assign(new Error('busy'), { code: 'EBUSY' });
      fs.renameSync(from, to);
    },
  };
});

let root = '';
let places: Places;
const put = (folder: string, files: Record<string, string>): void => {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
};
const live = (path: string): string => readFileSync(join(places.live, path), 'utf8');

beforeEach(() => {
  stuck.path = '';
  cut.after = Infinity;
  disk.bavail = 1e9;
  root = mkdtempSync(join(tmpdir(), 'swap-'));
  const at = (name: string): string => join(root, name);
  places = { live: at('dist'), next: at('next'), previous: at('previous'), journal: at('journal') };
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('a change of editions', () => {
  it('puts the new one in place and keeps the old', () => {
    put(places.live, { 'index.html': 'old', 'gone/index.html': 'gone' });
    put(places.next, { 'index.html': 'new' });
    expect(swapIn(places)).toBe('moved');
    expect(live('index.html')).toBe('new');
    expect(existsSync(join(places.live, 'gone'))).toBe(false);
    expect(readFileSync(join(places.previous, 'index.html'), 'utf8')).toBe('old');
    expect(existsSync(places.journal)).toBe(false);
  });

  it('drops the edition before the last one, unless it is the only one', async () => {
    put(places.previous, { 'index.html': 'older' });
    await dropPrevious(places);
    expect(existsSync(places.previous)).toBe(true); // killed between the two renames: recover() brings it back
    put(places.live, { 'index.html': 'old' });
    await dropPrevious(places);
    expect(existsSync(places.previous)).toBe(false);
  });

  it('works the first time', () => {
    put(places.next, { 'index.html': 'new' });
    expect(swapIn(places)).toBe('moved');
    expect(live('index.html')).toBe('new');
  });

  it('goes file by file where the folder cannot be moved (a mount, or open on Windows)', () => {
    put(places.live, { 'index.html': 'old', 'gone/index.html': 'gone', 'same.txt': 'same' });
    put(places.next, { 'index.html': 'new', 'same.txt': 'same', 'a/b.html': 'b' });
    stuck.path = places.live;
    expect(swapIn(places)).toBe('copied');
    expect([live('index.html'), live('a/b.html'), live('same.txt')]).toEqual(['new', 'b', 'same']);
    expect(existsSync(join(places.live, 'gone/index.html'))).toBe(false);
    expect(existsSync(places.next)).toBe(false);
  });

  it('does not begin file by file on a disk that is too full to end it, and begins where it just fits', () => {
    const page = (letter: string): string => letter.repeat(10_000); // three blocks
    put(places.live, { 'index.html': 'old', 'a/index.html': page('a') });
    put(places.next, { 'index.html': page('n'), 'a/index.html': page('b') });
    stuck.path = places.live;
    disk.bavail = 4; // index.html grows by two, and three are wanted beside it
    expect(() => swapIn(places)).toThrow(expect.objectContaining({ code: 'ENOSPC' }));
    expect([live('index.html'), live('a/index.html')]).toEqual(['old', page('a')]);
    expect(isHalfChanged(places)).toBe(false);
    disk.bavail = 5;
    expect(swapIn(places)).toBe('copied');
    expect(live('a/index.html')).toBe(page('b'));
  });

  it('says when it stopped in the middle, and goes on from there', () => {
    put(places.live, { 'a.html': 'old', 'b.html': 'old' });
    put(places.next, { 'a.html': 'new', 'b.html': 'new' });
    stuck.path = places.live;
    cut.after = 5; // the journal, the edition before, a try to move it, one file and its name
    expect(() => swapIn(places)).toThrow('killed');
    expect([live('a.html'), live('b.html')]).toEqual(['new', 'old']);
    expect(isHalfChanged(places)).toBe(true);
    cut.after = Infinity;
    expect(recover(places)).toBe(true);
    expect([live('b.html'), isHalfChanged(places)]).toEqual(['new', false]);
  });

  it('fills what a link points at, and keeps the link, whether it is there or gone', () => {
    symlinkSync('elsewhere', places.live);
    for (const words of ['one', 'two']) {
      put(places.next, { 'index.html': words });
      expect(swapIn(places)).toBe('copied');
      expect(live('index.html')).toBe(words);
      expect(readlinkSync(places.live)).toBe('elsewhere');
    }
  });

  it('goes on where a page was a folder before, a folder a file, or a link leads nowhere', () => {
    put(places.live, { 'a/index.html': 'old', b: 'old' });
    symlinkSync('nowhere', join(places.live, 'broken'));
    put(places.next, { a: 'new', 'b/index.html': 'new' });
    stuck.path = places.live;
    expect(swapIn(places)).toBe('copied');
    expect([live('a'), live('b/index.html')]).toEqual(['new', 'new']);
  });

  it('takes the place of a file of that name', () => {
    writeFileSync(places.live, 'not a folder');
    put(places.next, { 'index.html': 'new' });
    swapIn(places);
    expect(live('index.html')).toBe('new');
  });
});

describe('after a kill', () => {
  it('goes on to where that change was going, not to where this build goes', () => {
    const other = join(root, 'other');
    put(places.live, { 'index.html': 'ours' });
    put(places.next, { 'index.html': 'under another address' });
    writeFileSync(places.journal, JSON.stringify({ live: other, previous: join(root, 'p') }));
    expect(recover(places)).toBe(true);
    expect(live('index.html')).toBe('ours');
    expect(readFileSync(join(other, 'index.html'), 'utf8')).toBe('under another address');
  });

  it.each(['move', 'copy'])('is whole, cut anywhere: %s', (way) => {
    const old = { 'index.html': 'old', 'a.html': 'old', 'gone.html': 'old' };
    const fresh = { 'index.html': 'new', 'a.html': 'new', 'b/c.html': 'new' };
    for (let steps = 0; ; steps++) {
      rmSync(root, { recursive: true, force: true });
      mkdirSync(root);
      put(places.live, old);
      put(places.next, fresh);
      stuck.path = way === 'copy' ? places.live : '';
      cut.after = steps;
      let isCut = false;
      try {
        swapIn(places);
      } catch {
        isCut = true;
      }
      cut.after = Infinity;
      recover(places);
      const now = Object.fromEntries(
        globSync('**/*.html', { cwd: places.live }).map((path) => [path, live(path)]),
      );
      expect([old, fresh], `cut after ${steps}`).toContainEqual(now);
      if (!isCut) return;
    }
  });

  it('throws a half-made build away and leaves the site alone', () => {
    put(places.live, { 'index.html': 'old' });
    put(places.next, { 'half.html': 'half' });
    expect(recover(places)).toBe(false);
    expect([live('index.html'), existsSync(places.next)]).toEqual(['old', false]);
  });

  it('finishes a change that was cut between its two renames', () => {
    put(places.previous, { 'index.html': 'old' });
    put(places.next, { 'index.html': 'new' });
    writeFileSync(places.journal, 'swap');
    expect(recover(places)).toBe(true);
    expect(live('index.html')).toBe('new');
  });

  it('brings the old edition back when the new one is lost', () => {
    put(places.previous, { 'index.html': 'old' });
    writeFileSync(places.journal, 'swap');
    recover(places);
    expect(live('index.html')).toBe('old');
  });
});
