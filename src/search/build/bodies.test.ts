import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openBodies } from './bodies.ts';

const body = (words: string): string =>
  `<!doctype html><html lang="zh-CN"><main data-pagefind-body><h1>题</h1><p>${words}</p></main>`;

it('indexes each page that has a body under its own path', async () => {
  const bodies = await openBodies();
  bodies.add('/faq/jail/', body('坐牢'));
  bodies.add('/search/', '<!doctype html><main>搜索</main>');
  bodies.add('/', body('首页'));
  const folder = join(mkdtempSync(join(tmpdir(), 'bodies-')), 'pagefind');
  const names = await bodies.write(folder);
  expect([...names.keys()].sort()).toEqual(['/', '/faq/jail/']);
  expect(readdirSync(join(folder, 'fragment')).sort()).toEqual(
    [...names.values()].map((name) => `${name}.pf_fragment`).sort(),
  );
  rmSync(folder, { recursive: true, force: true });
});
