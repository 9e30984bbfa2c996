// deploy/publish.sh on a server of our own: editions side by side, one of them in use, with an npm of our own making.
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let folder = '';
let home = '';
const NPM = `#!/bin/sh
[ "$2" = build ] || exit 0
[ -z "\${BREAKS:-}" ] || exit 1
umask 077; mkdir -p dist; echo "$WORDS" > dist/index.html\n`;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), '服务 器-'));
  home = join(folder, 'srv here');
  mkdirSync(join(folder, 'deploy'));
  mkdirSync(join(folder, 'bin'));
  cpSync('deploy/publish.sh', join(folder, 'deploy/publish.sh'));
  writeFileSync(join(folder, 'bin/npm'), NPM);
  chmodSync(join(folder, 'bin/npm'), 0o755);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function publish(args: readonly string[], env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync('sh', ['deploy/publish.sh', ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: {
      PATH: join(folder, 'bin') + delimiter + (process.env['PATH'] ?? ''),
      SITE_URL: 'https://example.com',
      ...env,
    },
  });
  return { status, said: stdout + stderr };
}
const served = (): string => readFileSync(join(home, 'current/index.html'), 'utf8').trim();
/** An edition of another day. */
const older = (name: string, words: string): void => {
  mkdirSync(join(home, 'releases', name), { recursive: true });
  writeFileSync(join(home, 'releases', name, 'index.html'), words);
};

describe.skipIf(process.platform !== 'linux')('publishing', () => {
  it('points at the new edition, which others may read, whatever the umask; a relative path too', () => {
    expect(publish(['srv here'], { WORDS: 'one' })).toMatchObject({ status: 0 });
    expect(served()).toBe('one');
    expect(readlinkSync(join(home, 'current'))).toMatch(/^\//);
    expect(statSync(join(home, 'current/index.html')).mode & 0o044).toBe(0o044);
  });

  it('keeps five, goes back one, and never to one that was cut short', () => {
    for (let day = 1; day <= 6; day++) older(`2020010${day}-000000`, `day ${day}`);
    older('.part-1', 'half');
    expect(publish([home], { WORDS: 'today' }).status).toBe(0);
    expect(readdirSync(join(home, 'releases'))).toHaveLength(5);
    expect(publish([home, '--back']).status).toBe(0);
    expect(served()).toBe('day 6');
    expect(publish([home, '--back']).status).toBe(0);
    expect(served()).toBe('day 5');
  });

  it('leaves what is served when the build fails', () => {
    older('20200101-000000', 'good');
    symlinkSync(join(home, 'releases/20200101-000000'), join(home, 'current'));
    expect(publish([home], { BREAKS: '1' }).status).not.toBe(0);
    expect(served()).toBe('good');
  });

  it.each<[string[], Record<string, string>, RegExp]>([
    [[], {}, /用法/],
    [['srv', '--bakc'], {}, /不认识的参数 --bakc/],
    [['srv', '--back'], {}, /没有更早的一版/],
    [['srv'], { SITE_URL: '' }, /要设 SITE_URL/],
  ])('says what is missing: %j', (args, env, says) => {
    const { status, said } = publish(args, env);
    expect([status !== 0, says.test(said)], said).toEqual([true, true]);
    expect(existsSync(join(folder, 'srv/current'))).toBe(false);
  });
});
