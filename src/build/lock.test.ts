import { spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readHolder, sayHolder, takeLock, type Holder } from './lock.ts';

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

const left = (change: Partial<Holder>): void => {
  const since = new Date().toISOString();
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify({ pid: 1, host: hostname(), what: 'x', since, ...change }));
};
const isTaken = (): boolean => 'release' in takeLock(file, 'y');
const ago = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();

it('of a process that was killed is taken over', () => {
  const { pid } = spawnSync(process.execPath, ['-e', '']);
  left({ pid });
  expect(readHolder(file)).toBeUndefined(); // whoever waits for it waits no longer
  expect(isTaken()).toBe(true);
  expect(readFileSync(file, 'utf8')).toContain(`"pid":${process.pid}`);
});

it.runIf(existsSync('/proc/self/stat'))(
  'of a number given to another process since is taken over',
  () => {
    left({ pid: process.pid, since: ago(10) });
    expect(isTaken()).toBe(true);
  },
);

it('from before the machine was started is taken over', () => {
  left({ pid: process.ppid, since: '2020-01-01T00:00:00.000Z' });
  expect(isTaken()).toBe(true);
});

it('of another machine is believed for an hour', () => {
  left({ host: 'elsewhere', since: ago(50) });
  expect(isTaken()).toBe(false);
  left({ host: 'elsewhere', since: ago(70) });
  expect(isTaken()).toBe(true);
});

it.each(['not ours', '', '{"pid":', '{"pid":-1}', '[]', 'null', '{"pid":"1"}'])(
  'that nobody can read is taken over: %s',
  (text) => {
    left({});
    writeFileSync(file, text);
    expect(isTaken()).toBe(true);
  },
);

it('is given back only by its owner', () => {
  const first = takeLock(file, 'x');
  left({ pid: process.ppid }); // somebody took it away by hand, and another build began
  if ('release' in first) first.release();
  expect(readHolder(file)?.pid).toBe(process.ppid);
});

it('leaves nothing else behind', () => {
  left({ host: 'elsewhere', since: ago(70) });
  isTaken();
  expect(readdirSync(dirname(file))).toEqual(['build.lock']);
});

it('has one holder when many take over a dead one at once', async () => {
  left({ pid: spawnSync(process.execPath, ['-e', '']).pid });
  const code = `import { takeLock } from ${JSON.stringify(join(import.meta.dirname, 'lock.ts'))};
    process.stdout.write('release' in takeLock(process.argv[1], 'x') ? 'mine' : 'no');
    setInterval(() => undefined, 1000);`;
  const started = Array.from({ length: 6 }, () =>
    spawn(process.execPath, ['--input-type=module', '-e', code, file]),
  );
  const said = await Promise.all(
    started.map(
      (child) =>
        new Promise<string>((done) =>
          child.stdout.once('data', (text: Buffer) => done(text.toString())),
        ),
    ),
  );
  started.forEach((child) => child.kill('SIGKILL'));
  expect(said.filter((one) => one === 'mine')).toHaveLength(1);
}, 60_000);
