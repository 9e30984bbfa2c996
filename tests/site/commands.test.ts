// Every `npm run` with a slip of the hand: one plain line of what is wrong, an exit code that says so, no trace.
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'commands-'));
const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let garbage = '';
beforeAll(() => {
  garbage = file('garbage.jsonl', '{"q": \n');
});

/** A start costs a second; what Node compiled is kept between them. */
const clean = {
  PATH: process.env['PATH'] ?? '',
  HOME: process.env['HOME'] ?? '',
  NODE_COMPILE_CACHE: resolve('.cache/node'),
};

function run(script: string, args: readonly string[], env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    encoding: 'utf8',
    env: { ...clean, ...env },
    timeout: 60_000,
  });
  return { status, said: stdout + stderr };
}
const isPlain = (said: string): boolean =>
  /\p{Script=Han}/u.test(said) && !/^\s+at |node:internal|Error:/m.test(said);

describe('refuses by name, without a trace', () => {
  it.each<[string, string[], RegExp]>([
    ['build', ['--out'], /--out 后面少了值/],
    ['build', ['--out', 'src'], /那里有别的东西/],
    ['build', ['--out', '..'], /那里有别的东西/],
    ['build', ['--out', 'README.md'], /那里有别的东西/],
    ['build', ['--fast'], /不认识的参数 --fast/],
    ['start', ['--hots'], /不认识的参数 --hots/],
    ['start', ['8080'], /多出来的“8080”[\s\S]*PORT=8080/],
    ['check-content', ['--strickt'], /不认识的参数 --strickt/],
    ['check-content', ['faq/没有这页'], /没有名字带/],
    ['check-site', [], /完整的网址/],
    ['check-site', ['ftp://example.com/'], /完整的网址/],
    ['check-site', ['https://example.com/?a=1'], /完整的网址/],
    ['check-site', ['http://no-such-host.invalid/'], /打不开[\s\S]*域名还没有解析/],
    ['check-site', ['http://127.0.0.1:1/'], /打不开/],
    ['review', ['--days', 'many'], /--days.*整数/],
    ['review', ['--days=1e9'], /--days.*整数/],
    ['review', ['2026-02-30'], /真实的 2026-11-24/],
    ['new-page', ['faq'], /目录 文件名/],
    ['new-page', ['news', 'x'], /目录是/],
    ['new-page', ['faq', '中文'], /小写英文/],
    ['new-page', ['faq', 'nul'], /小写英文/],
    ['new-page', ['faq', 'jail'], /已经有了/],
    ['message-eval', ['no-such.jsonl'], /找不到/],
    ['search-eval', ['--half', 'third'], /--half 只能写/],
    ['search-eval', ['--dist', folder], /没有建好的网站/],
    ['search-growth', ['lots'], /页数.*整数/],
    ['compress', ['no-such-folder'], /没有建好的网站/],
    ['compress', ['.'], /没有建好的网站/],
    ['compress', ['README.md'], /没有建好的网站/],
    ['shots', ['faq/jail/'], /要以 \/ 开头/],
    ['bench', ['--pages', '0'], /--pages/],
    ['measure', ['all'], /多出来的“all”/],
    ['sbom', ['--json'], /不认识的参数/],
    ['content-manual', ['x'], /多出来的/],
    ['deploy-files', ['x'], /多出来的/],
    ['train-despair', ['x'], /多出来的/],
    ['check', ['--fix'], /不认识的参数 --fix/],
    ['test', ['--watch'], /不认识的参数 --watch/],
    ['dev', ['--port', '99999'], /99999 不是端口号/],
    ['dev', ['--hots'], /不认识的参数 --hots/],
  ])('%s %j', (script, args, says) => {
    const { status, said } = run(`scripts/${script}.ts`, args);
    expect(said).toMatch(says);
    expect([status !== 0 && status !== null, isPlain(said)], said).toEqual([true, true]);
  });

  it('a port somebody else has', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const { status, said } = run('scripts/dev.ts', ['--port', String(port)]);
    expect([status, said.includes(`端口 ${port} 用不了`)], said).toEqual([1, true]);
    other.close();
  });

  it('rows that are no JSON', () => {
    for (const script of ['message-eval', 'search-eval']) {
      const { status, said } = run(`scripts/${script}.ts`, [garbage]);
      expect([status, /读不懂/.test(said), isPlain(said)], said).toEqual([1, true, true]);
    }
  });

  it('a list of published addresses that is gone: it only ever grows', () => {
    const list = join(folder, 'gone.txt');
    const { status, said } = run('scripts/record-addresses.ts', ['dist', list]);
    expect([status, /只增不删/.test(said), isPlain(said)], said).toEqual([1, true, true]);
    const none = run('scripts/record-addresses.ts', [folder, file('list.txt', '/faq/jail/\n')]);
    expect([none.status, /没有建好的网站/.test(none.said)], none.said).toEqual([1, true]);
  });

  it('a flag that npm has taken for its own', () => {
    const env = { npm_lifecycle_event: 'review', npm_config_days: '60' };
    const { status, said } = run('scripts/review.ts', [], env);
    expect([status, /--days 被 npm 拿走了/.test(said)], said).toEqual([2, true]);
  });

  it('a wrong BUILD_DAY', () => {
    const { status, said } = run('scripts/review.ts', [], { BUILD_DAY: 'tomorrow' });
    expect([status, /BUILD_DAY=tomorrow/.test(said), isPlain(said)], said).toEqual([1, true, true]);
  });
});

it('says how it is used when asked', () => {
  for (const script of ['build', 'check-site', 'new-page', 'dev'])
    expect(run(`scripts/${script}.ts`, ['--help'])).toMatchObject({
      status: 0,
      said: expect.stringMatching(/^用法：npm/) as string,
    });
});

it('goes on when whoever reads it stops', () => {
  const { status, stdout, stderr } = spawnSync(
    'bash',
    ['-c', `set -o pipefail; "$NODE" scripts/review.ts | head -1; echo "\${PIPESTATUS[0]}"`],
    { encoding: 'utf8', env: { PATH: process.env['PATH'] ?? '', NODE: process.execPath } },
  );
  expect([status, stdout.trim().split('\n').at(-1)], stderr).toEqual([0, '0']);
  expect(stderr).not.toMatch(/EPIPE|^\s+at /m);
});

it('reads a project without content, a folder that is none of ours', () => {
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  const { status, said } = spawnIn(folder, resolve('scripts/check-content.ts'));
  expect([status, isPlain(said)], said).toEqual([1, true]);
});

function spawnIn(cwd: string, script: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script], {
    cwd,
    encoding: 'utf8',
  });
  return { status, said: stdout + stderr };
}
