import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readHolder, sayHolder, takeLock } from './lock.ts';

let folder = '';
let file = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-'));
  file = join(folder, 'deep', 'build.lock');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('is taken by one and named to the other', () => {
  const first = takeLock(file, 'npm run build');
  const second = takeLock(file, 'npm start');
  if (!('release' in first) || !('holder' in second)) throw new Error('two holders at once');
  expect(second.holder).toMatchObject({ pid: process.pid, what: 'npm run build' });
  expect(sayHolder(second.holder, file)).toContain(`进程 ${process.pid}（npm run build`);
  first.release();
  expect(readHolder(file)).toBeUndefined();
  expect('release' in takeLock(file, 'npm start')).toBe(true);
});

it('of a process that was killed is taken over', () => {
  const { pid } = spawnSync(process.execPath, ['-e', '']);
  takeLock(file, 'x');
  writeFileSync(file, JSON.stringify({ pid, host: hostname(), what: 'x', since: '' }));
  expect('release' in takeLock(file, 'npm start')).toBe(true);
  expect(readFileSync(file, 'utf8')).toContain(`"pid":${process.pid}`);
});

it('that nobody can read is taken over; another machine is believed', () => {
  takeLock(file, 'x');
  writeFileSync(file, 'not ours');
  expect('release' in takeLock(file, 'y')).toBe(true);
  writeFileSync(file, JSON.stringify({ pid: 1, host: 'elsewhere', what: 'x', since: '' }));
  expect('holder' in takeLock(file, 'y')).toBe(true);
});
