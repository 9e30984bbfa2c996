import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { keptFile } from './kept.ts';
import { parseBody } from './parse.ts';
import type { Problem } from './problem.ts';
import { readYaml } from './yaml.ts';

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

const READERS = ['package-lock.json', 'src/content/parse.ts', 'src/content/yaml.ts', 'src/content/kept.ts'];

/** A project with nothing but what decides how texts are read. */
function project(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kept-'));
  folders.push(folder);
  for (const path of READERS) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    cpSync(path, join(folder, path));
  }
  return folder;
}

/** Runs code in a process of its own, as the next build would be; gives back what it prints. */
function next(folder: string, code: string): string {
  const kept = pathToFileURL('src/content/kept.ts').href;
  const head = `import { openKept, recall, remember, saveKept } from '${kept}'; const root = process.argv[1];`;
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--input-type=module', '-e', `${head}openKept(root);${code}`, folder],
    { encoding: 'utf8' },
  );
  expect(stderr).toBe('');
  return stdout;
}
const KEEP = `remember('line', '一句', { read: 1 }); saveKept(root);`;
const ASK = `process.stdout.write(String(recall('line', '一句')?.read));`;

describe('what was read', () => {
  it('is there for the next build, for the same text only', () => {
    const folder = project();
    next(folder, KEEP);
    expect(next(folder, ASK)).toBe('1');
    expect(next(folder, ASK.replace('一句', '一句。'))).toBe('undefined');
    expect(next(folder, ASK.replace("'line'", "'markdown'"))).toBe('undefined');
  });

  it.each(READERS)('is not there once %s has changed', (path) => {
    const folder = project();
    const before = keptFile(folder);
    next(folder, KEEP);
    appendFileSync(join(folder, path), ' ');
    expect(keptFile(folder)).not.toBe(before);
    expect(next(folder, ASK)).toBe('undefined');
    next(folder, KEEP);
    expect(readdirSync(join(folder, '.cache/content'))).toHaveLength(1); // the old one goes
  });

  it('is read anew when the file is broken off', () => {
    const folder = project();
    next(folder, KEEP);
    writeFileSync(keptFile(folder), 'half');
    expect(next(folder, ASK)).toBe('undefined');
    next(folder, KEEP);
    expect(next(folder, ASK)).toBe('1');
  });

  it('is the same however often it is asked for, places included', () => {
    const text = 'a: "一"\nlist: [二, 三]\nrow: { 12378: x }\n';
    const [problems, paths] = [[] as Problem[], [['a'], ['list', 1], ['row', 'none'], ['none']]];
    const [first, again] = [0, 1].map(() => readYaml('content/a.yaml', text, 3, problems));
    expect(again?.data).toBe(first?.data);
    expect(paths.map((path) => again?.placeOf(path))).toEqual([
      { line: 3, column: 5 },
      { line: 4, column: 11 },
      { line: 5, column: 6 },
      { line: 3 },
    ]);
    expect(parseBody('一段')).toBe(parseBody('一段'));
    expect(parseBody('一段', true)).not.toBe(parseBody('一段'));
    expect(problems).toEqual([]);
  });
});
