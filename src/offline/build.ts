import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { packPages, type Pack } from './pack.ts';
import { RETIRED_WORKER } from './retire.ts';
import { pageKey } from './route.ts';

export interface OfflineReport {
  pages: number;
  bytes: number;
  version: string;
}

// Long copies of pages that are in the pack already.
const LEFT_OUT = /^(print|handbook)\//;
/** A script larger than this is fetched when it is first used. */
const SCRIPT_MAX = 40_000;

/** After a build: writes offline.json (every page's text) and sw.js. With `isOff` the worker only removes older ones. */
export async function buildOffline(outDir: string, { isOff = false } = {}): Promise<OfflineReport> {
  if (isOff) {
    writeFileSync(join(outDir, 'sw.js'), RETIRED_WORKER);
    return { pages: 0, bytes: 0, version: 'off' };
  }
  const pack = readPack(outDir);
  const text = JSON.stringify(pack);
  const version = createHash('sha256').update(text).digest('hex').slice(0, 12);
  writeFileSync(join(outDir, 'offline.json'), text);
  writeFileSync(join(outDir, 'sw.js'), await compileWorker(version));
  return { pages: Object.keys(pack.pages).length, bytes: Buffer.byteLength(text), version };
}

function readPack(outDir: string): Pack {
  const files = readdirSync(outDir, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
  const read = (path: string): string => readFileSync(join(outDir, path), 'utf8');
  const pages = files.filter(
    (path) => path.endsWith('.html') && path !== '404.html' && !LEFT_OUT.test(path),
  );
  const scripts = files
    .filter((path) => /^_astro\/[^/]+\.js$/.test(path))
    .map((path) => [path, read(path)] as const);
  return packPages(
    Object.fromEntries(pages.map((path) => [pageKey(path), read(path)])),
    Object.fromEntries(scripts.filter(([, text]) => text.length <= SCRIPT_MAX)),
  );
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
      target: ['chrome99', 'safari15.4', 'firefox115'],
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
