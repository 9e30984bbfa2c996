import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  globSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  appendFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { builtPages } from './site.ts';

const temporary: string[] = [];
afterAll(() => temporary.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** A copy of the project in which content may be broken. */
function copyProject(): string {
  const folder = mkdtempSync(join(tmpdir(), 'handbook-'));
  temporary.push(folder);
  for (const entry of [
    'content',
    'src',
    'public',
    'astro.config.mjs',
    'package.json',
    'tsconfig.json',
  ])
    cpSync(entry, join(folder, entry), { recursive: true });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  if (existsSync('.cache/share'))
    cpSync('.cache/share', join(folder, '.cache/share'), { recursive: true });
  return folder;
}

/** Without what the test runner itself puts into the environment (BASE_URL, NODE_ENV …). */
const clean = {
  PATH: process.env['PATH'] ?? '',
  HOME: process.env['HOME'] ?? '',
  ASTRO_TELEMETRY_DISABLED: '1',
};

function build(folder: string, env: Record<string, string> = {}) {
  return spawnSync(process.execPath, [join('node_modules', 'astro', 'bin', 'astro.mjs'), 'build'], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...clean, ...env },
  });
}

const digests = (folder: string): Record<string, string> =>
  Object.fromEntries(
    globSync('**/*', { cwd: folder })
      .filter((path) => statSync(join(folder, path)).isFile())
      .sort()
      .map((path) => [
        path,
        createHash('sha256')
          .update(readFileSync(join(folder, path)))
          .digest('hex'),
      ]),
  );

describe('builds', () => {
  it('stop on bad content and leave nothing to publish', () => {
    const folder = copyProject();
    cpSync('dist', join(folder, 'dist'), { recursive: true });
    appendFileSync(join(folder, 'content/faq/jail.md'), '\n据说如此[](source:no-such-law)。\n');
    const { status, stdout, stderr } = build(folder);
    expect(status).not.toBe(0);
    expect(stdout + stderr).toMatch(/content\/faq\/jail\.md:\d+/);
    expect(stdout + stderr).toMatch(/没有编号为 no-such-law 的依据/);
    expect(existsSync(join(folder, 'dist'))).toBe(false);
  });

  it('are byte-identical when repeated', () => {
    const folder = copyProject();
    expect(build(folder).status).toBe(0);
    const again = digests(join(folder, 'dist'));
    const first = digests('dist');
    expect(Object.keys(again)).toEqual(Object.keys(first));
    expect(Object.keys(first).filter((path) => first[path] !== again[path])).toEqual([]);
  });

  it('work under a base path', () => {
    const folder = copyProject();
    const { status, stderr } = build(folder, {
      BASE_PATH: '/guide/',
      SITE_URL: 'https://handbook.example',
    });
    expect(status, stderr).toBe(0);
    for (const { path, document } of builtPages(join(folder, 'dist'))) {
      const addresses = [
        ...document.querySelectorAll('a[href], link[href], script[src], img[src], form[action]'),
      ].map(
        (element) =>
          element.getAttribute('href') ??
          element.getAttribute('src') ??
          element.getAttribute('action') ??
          '',
      );
      const astray = addresses.filter(
        (address) => address.startsWith('/') && !address.startsWith('/guide/'),
      );
      expect(astray, path).toEqual([]);
      const dead = addresses
        .filter((address) => address.startsWith('/guide/'))
        .filter((address) => {
          const file = join(
            folder,
            'dist',
            decodeURIComponent(address.slice('/guide/'.length).split(/[?#]/)[0] ?? ''),
          );
          return (
            !existsSync(
              file.endsWith('/') || address.endsWith('/') ? join(file, 'index.html') : file,
            ) && !existsSync(join(file, 'index.html'))
          );
        });
      expect(dead, path).toEqual([]);
    }
  });
});
