import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { digestOf, packPages, partOf, type Edition } from './pack.ts';
import { RETIRED_WORKER } from './retire.ts';
import { pageKey } from './route.ts';

export interface OfflineReport {
  pages: number;
  /** Of the list and all parts, as written. */
  bytes: number;
  version: string;
}

// Long copies of pages that are in the pack already.
const LEFT_OUT = /^print\/|^404\.html$|^sw-off\//;
/** A script larger than this is fetched when it is first used. */
const SCRIPT_MAX = 40_000;
// Pagefind's own page layouts are not used; excerpts (fragment/) come when they are needed.
const SEARCH = ['search/*.txt', 'search/parts/*', 'pagefind/*', 'pagefind/index/*'];

/** After a build: writes offline.json (what the edition is made of), offline/ (its text) and sw.js. With `isOff` the worker only removes older ones. */
export async function buildOffline(outDir: string, { isOff = false } = {}): Promise<OfflineReport> {
  rmSync(join(outDir, 'offline'), { recursive: true, force: true });
  if (isOff) {
    rmSync(join(outDir, 'offline.json'), { force: true });
    writeFileSync(join(outDir, 'sw.js'), RETIRED_WORKER);
    return { pages: 0, bytes: 0, version: 'off' };
  }
  const texts = readTexts(outDir);
  let bytes = writeParts(outDir, texts);
  const size = [...texts.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  const large = find(outDir, ['_astro/*.js']).filter((path) => !texts.has(path));
  const list: Edition = { files: {}, onUse: [...find(outDir, SEARCH), ...large], size };
  for (const [path, text] of texts) list.files[path] = await digestOf(text);
  const json = JSON.stringify(list);
  writeFileSync(join(outDir, 'offline.json'), json);
  bytes += Buffer.byteLength(json);
  const version = await digestOf(json);
  writeFileSync(join(outDir, 'sw.js'), await compileWorker(version));
  return {
    pages: [...texts.keys()].filter((path) => !path.endsWith('.js')).length,
    bytes,
    version,
  };
}

function find(outDir: string, patterns: string[]): string[] {
  return globSync(patterns, { cwd: outDir, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(outDir, '/').length))
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
}

/** Pages and the small scripts they name, by path. */
function readTexts(outDir: string): Map<string, string> {
  const read = (path: string): string => readFileSync(join(outDir, path), 'utf8');
  const pages = find(outDir, ['**/*.html']).filter((path) => !LEFT_OUT.test(path));
  const scripts = find(outDir, ['_astro/*.js']).map((path) => [path, read(path)] as const);
  return new Map([
    ...pages.map((path) => [pageKey(path), read(path)] as const),
    ...scripts.filter(([, text]) => text.length <= SCRIPT_MAX),
  ]);
}

/** What pages share, and one file for each folder of pages: a phone never holds the whole site in memory. */
function writeParts(outDir: string, texts: ReadonlyMap<string, string>): number {
  mkdirSync(join(outDir, 'offline'));
  let bytes = 0;
  const { shared, files } = packPages(Object.fromEntries(texts));
  const write = (name: string, content: object): void => {
    const json = JSON.stringify(content);
    writeFileSync(join(outDir, 'offline', `${name}.json`), json);
    bytes += Buffer.byteLength(json);
  };
  write('shared', shared);
  for (const part of new Set([...texts.keys()].map(partOf)))
    write(
      part,
      Object.fromEntries(Object.entries(files).filter(([path]) => partOf(path) === part)),
    );
  return bytes;
}

async function compileWorker(version: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    define: { VERSION: JSON.stringify(version) },
    build: {
      write: false,
      minify: true,
      target: ['chrome86', 'safari14', 'firefox78'],
      lib: {
        entry: join(import.meta.dirname, 'worker.ts'),
        formats: ['iife'],
        name: 'offline',
        fileName: 'sw',
      },
    },
  });
  const [first] = [result].flat() as { output: { type: string; code?: string }[] }[];
  const code = first?.output.find((part) => part.type === 'chunk')?.code;
  if (code === undefined) throw new Error('离线脚本没有编译出来：检查 src/offline/worker.ts');
  return code;
}
