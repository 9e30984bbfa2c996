// What a build does on a bad day: broken content, a kill, two at once, a wrong address, a folder that is not ours.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  chmodSync,
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { pageRedirects } from '../../src/content/moved.ts';
import { siteContent } from '../../src/content/site.ts';
import { ADDRESSED } from './addressed.ts';
import { builtPages } from './site.ts';

const temporary: string[] = [];
const running: ChildProcess[] = [];
afterAll(() => {
  running.forEach((child) => child.kill('SIGKILL'));
  temporary.forEach((folder) => rmSync(folder, { recursive: true, force: true }));
});

const PROJECT = ['content', 'src', 'public', 'scripts'];
const FILES = ['astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];
const OLD = '<p>上一版</p>';

/** A copy of the project, with a site in it, under a name that people do give their folders. */
function copyProject(name = '花呗 指南 (副本)-'): string {
  const folder = mkdtempSync(join(tmpdir(), name));
  temporary.push(folder);
  for (const entry of [...PROJECT, ...FILES])
    cpSync(entry, join(folder, entry), { recursive: true });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  mkdirSync(join(folder, 'dist'));
  writeFileSync(join(folder, 'dist/index.html'), OLD);
  return folder;
}

/** Without what the test runner itself puts into the environment (BASE_URL, NODE_ENV …). */
const clean = { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '' };
const BUILD = join('scripts', 'build.ts');

function build(folder: string, env: Record<string, string> = {}, uid?: number) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BUILD], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...clean, ...env },
    ...(uid === undefined ? {} : { uid, gid: uid }),
  });
  return { status, said: stdout + stderr };
}

const live = (folder: string): string => readFileSync(join(folder, 'dist/index.html'), 'utf8');
const spoil = (folder: string): void =>
  appendFileSync(join(folder, 'content/faq/jail.md'), '\n据说如此[](source:no-such-law)。\n');

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

describe('the last good site stays', () => {
  it('when content breaks a rule, which is named by file and line', () => {
    const folder = copyProject();
    spoil(folder);
    const { status, said } = build(folder);
    expect(status).toBe(1);
    expect(said).toMatch(/content\/faq\/jail\.md:\d+/);
    expect(said).toMatch(/no-such-law/);
    expect(said).toContain('原样留在 dist/');
    expect(live(folder)).toBe(OLD);
  });

  it('when a build is killed; a second one at the same time is told whose turn it is', async () => {
    const folder = copyProject();
    const first = spawn(process.execPath, [BUILD], { cwd: folder, env: clean, stdio: 'ignore' });
    running.push(first);
    const next = join(folder, '.cache/next');
    for (let tries = 0; !existsSync(next) && tries < 600; tries++) await wait(200);
    expect(existsSync(next)).toBe(true);
    const second = build(folder);
    expect(second.status).toBe(75);
    expect(second.said).toContain(`进程 ${first.pid}（npm run build`);
    first.kill('SIGKILL');
    await wait(300);
    expect(live(folder)).toBe(OLD);
    spoil(folder);
    expect(build(folder).status).toBe(1); // the dead one's lock is no obstacle
    expect(existsSync(next)).toBe(false);
    expect(live(folder)).toBe(OLD);
  });

  it.each([
    [{ SITE_URL: 'example.com' }, 'SITE_URL=example.com'],
    [{ SITE_URL: 'https://example.com/guide/' }, 'BASE_PATH=/guide/'],
    [{ BASE_PATH: '/逾期/' }, 'BASE_PATH=/逾期/'],
  ])('when told a wrong address: %j', (env, words) => {
    const folder = copyProject();
    const { status, said } = build(folder, env);
    expect([status, said.includes(words), live(folder)]).toEqual([1, true, OLD]);
  });

  it('where a folder’s name cannot be built in, and says so', () => {
    const folder = copyProject('a#b-');
    const { status, said } = build(folder);
    expect([status, said.includes('路径里有 #'), live(folder)]).toEqual([1, true, OLD]);
  });

  it.skipIf(process.getuid?.() !== 0)('where nothing may be written, and says so', () => {
    const folder = copyProject();
    chmodSync(folder, 0o755);
    const { status, said } = build(folder, {}, 65_534);
    expect([status, said.includes('没有写权限'), live(folder)]).toEqual([1, true, OLD]);
  });
});

describe('a build', () => {
  it('after an edit, with all that was kept of the one before, is byte-identical to one elsewhere, and says little', () => {
    const folder = copyProject();
    if (existsSync('.cache/share'))
      cpSync('.cache/share', join(folder, '.cache/share'), { recursive: true });
    const page = join(folder, 'content/faq/jail.md');
    const written = readFileSync(page, 'utf8');
    writeFileSync(page, written.replace('花呗还不上会坐牢吗', '花呗还不上要坐牢吗'));
    expect(build(folder).status).toBe(0);
    const other = digests(join(folder, 'dist'));
    writeFileSync(page, written);
    const { status, said } = build(folder, { NODE_ENV: 'development' });
    expect(status, said).toBe(0);
    expect(existsSync(join(folder, '.cache/previous/index.html'))).toBe(true); // to go back to
    expect(said.split('\n').length, said).toBeLessThanOrEqual(40);
    const [first, again] = [digests('dist'), digests(join(folder, 'dist'))];
    expect(Object.keys(again)).toEqual(Object.keys(first));
    expect(Object.keys(first).filter((path) => first[path] !== again[path])).toEqual([]);
    expect(other['faq/jail/index.html']).not.toBe(again['faq/jail/index.html']);
  });

  it('without an address names none', () => {
    for (const path of globSync('dist/**/*.{html,md,txt,xml,json,webmanifest}'))
      expect(readFileSync(path, 'utf8'), path).not.toContain('example.org');
    for (const { path, document } of builtPages()) {
      expect(document.querySelector('link[rel=canonical]'), path).toBeNull();
      expect(document.querySelector('meta[property="og:image"]'), path).toBeNull();
    }
  });

  it('leads on from where a page was before, in the site’s own look and under its base path', () => {
    const moved = Object.entries(pageRedirects(siteContent().pages));
    expect(moved.length).toBeGreaterThan(0);
    for (const [from, to] of moved) {
      const html = readFileSync(join(ADDRESSED.folder, from, 'index.html'), 'utf8');
      expect(html, from).toContain(`url=${ADDRESSED.base}${to.slice(1)}`);
      expect(html, from).toMatch(/content-security-policy/i);
      expect(html, from).toContain('这一页搬家了');
      expect(html, from).toContain(`href="${ADDRESSED.site}${ADDRESSED.base}${to.slice(1)}"`);
    }
  });

  it('works under a base path', () => {
    const { folder, base } = ADDRESSED;
    for (const { path, document } of builtPages(folder)) {
      const addresses = [
        ...document.querySelectorAll('a[href], link[href], script[src], img[src], form[action]'),
      ].map((element) =>
        ['href', 'src', 'action'].map((name) => element.getAttribute(name) ?? '').join(''),
      );
      const local = addresses.filter((address) => address.startsWith('/'));
      expect(
        local.filter((address) => !address.startsWith(base)),
        path,
      ).toEqual([]);
      const dead = local.filter((address) => {
        const [name = ''] = address.slice(base.length).split(/[?#]/);
        const file = join(folder, decodeURIComponent(name));
        return !existsSync(join(file, 'index.html')) && (name.endsWith('/') || !existsSync(file));
      });
      expect(dead, path).toEqual([]);
    }
  });
});
