import type * as NodeFs from 'node:fs';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { dropPrevious, recover, swapIn, type Places } from './swap.ts';

const stuck = vi.hoisted(() => ({ path: '' }));
vi.mock('node:fs', async (load) => {
  const fs = await load<typeof NodeFs>();
  return {
    ...fs,
    renameSync: (from: string, to: string): void => {
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
});

describe('after a kill', () => {
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
