import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createServer, isRunnableDevEnvironment, type ViteDevServer } from 'vite';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { SAMPLE_DAY, sampleFiles } from '../content-lint/sample.ts';
import { watchContent, type ContentWatch } from './watch-content.ts';

let root = '';
let watch: ContentWatch;
let changes = 0;
const server = { watcher: { closed: false }, ws: { on: vi.fn(), send: vi.fn() }, environments: {} };
const write = (path: string, text: string): void => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};
const page = 'content/faq/other.md';
const good = sampleFiles({}).find(({ path }) => path === page)?.text ?? '';
const slow = { timeout: 15_000 };
const faults = (path: string): string => watch.insteadOf(path) ?? '';

beforeEach(() => {
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
  vi.stubEnv('BUILD_DAY', SAMPLE_DAY);
  root = mkdtempSync(join(tmpdir(), 'watched-'));
  for (const { path, text } of sampleFiles({})) write(path, text);
  [server.watcher.closed, changes] = [false, 0];
  watch = watchContent(
    server as unknown as ViteDevServer,
    { root, base: '/guide/' },
    () => (changes += 1),
  );
});
afterEach(() => {
  server.watcher.closed = true;
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  rmSync(root, { recursive: true, force: true });
});

it('sees what is saved in the first moment, and that it was mended', async () => {
  write(page, `${good}\n据此[](source:no-such)。\n`);
  await expect.poll(() => faults('/faq/other/'), slow).toContain('no-such');
  expect(faults('/faq/third/')).toBe(''); // its own fault hides no other page
  expect(faults('/faq/other/')).toContain('src="/guide/@vite/client"'); // comes back by itself
  write(page, good);
  await expect.poll(() => faults('/faq/other/'), slow).toBe('');
});

it('sees files that come, go and are called otherwise', async () => {
  renameSync(join(root, page), join(root, 'content/faq/renamed.md'));
  await expect.poll(() => faults('/faq/third/'), slow).toContain('faq/other 不存在');
  renameSync(join(root, 'content/faq/renamed.md'), join(root, page));
  await expect.poll(() => faults('/faq/third/'), slow).toBe('');
  write('content/note.txt', 'x');
  await expect.poll(() => faults('/faq/third/'), slow).toContain('content/note.txt');
  rmSync(join(root, 'content/note.txt'));
  await expect.poll(() => faults('/faq/third/'), slow).toBe('');
});

it('takes a file written in several steps when it has come to rest, and looks no longer when the server is gone', async () => {
  for (let step = 1; step < 8; step++) {
    write(page, good.slice(0, step * 40));
    await new Promise((done) => setTimeout(done, 100));
  }
  write(page, good);
  await expect.poll(() => changes, slow).toBeGreaterThan(1);
  await new Promise((done) => setTimeout(done, 900));
  const before = changes;
  expect(faults('/faq/other/')).toBe('');
  server.watcher.closed = true;
  await new Promise((done) => setTimeout(done, 400));
  write(page, `${good}\n又一段。\n`);
  await new Promise((done) => setTimeout(done, 900));
  expect(changes).toBe(before);
});

it('has pages drawn anew, also when one being drawn asked for its modules after the change', async () => {
  const vite = await createServer({
    root,
    configFile: false,
    logLevel: 'silent',
    server: { middlewareMode: true, watch: null, ws: false },
  });
  const { ssr } = vite.environments;
  if (!isRunnableDevEnvironment(ssr)) throw new Error('没有执行模块的地方');
  const drawn = async (): Promise<unknown> =>
    ((await ssr.runner.import('/drawn.js')) as { from: unknown }).from;
  write('drawn.js', 'export const from = {};');
  const before = await drawn();
  expect(await drawn()).toBe(before);
  let seen = 0;
  watchContent(vite, { root, base: '/' }, () => (seen += 1));
  write(page, `${good}\n又一段。\n`);
  await expect.poll(() => seen, slow).toBe(2);
  await ssr.fetchModule('/drawn.js'); // as Astro does for a page’s styles
  expect(await drawn()).not.toBe(before);
  await vite.close();
});
