/**
 * The site's figures beside a plain one's, so that anyone can repeat them: npm run bench [-- --bytes] [-- --build] [-- --lighthouse] [-- --pages N]
 * Without a flag all three. Bytes: what a reader downloads, by kind of page, against the same words as bare semantic HTML.
 * Build: cold, warm after one edit, and a plain Astro + Pagefind build of the same pages in the same run.
 * Lighthouse: mobile, one page of each layout.
 * npm run bench -- --pages 800: a site of that many pages instead, built once from nothing and once after an edit,
 * and what it weighs. It is made in a scratch folder.
 */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { parseHTML } from 'linkedom';
import { chromium } from 'playwright-core';
import { findChromium } from './chromium.ts';
import { readArgs, readCount } from './cli.ts';
import { growContent } from './grow.ts';
import { serve } from './serve.ts';

const names = ['bytes', 'build', 'lighthouse'] as const;
const usage = 'npm run bench -- [--bytes] [--build] [--lighthouse] [--pages 800]';
const { values } = readArgs(usage, {
  options: {
    bytes: { type: 'boolean' },
    build: { type: 'boolean' },
    lighthouse: { type: 'boolean' },
    pages: { type: 'string' },
  },
});
if (values.pages !== undefined) readCount(values.pages, '--pages', { least: 1, most: 20_000 });
const wants = (name: (typeof names)[number]): boolean =>
  values[name] === true ||
  (values.pages === undefined && names.every((one) => values[one] !== true));

const packed = (text: string | Buffer): number => brotliCompressSync(text).length;
const middle = (list: readonly number[]): number =>
  [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;
const kb = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`;

/** The same words with nothing but meaning: headings, paragraphs, lists, tables, links. */
function bareHtml(html: string): string {
  const { document } = parseHTML(html);
  for (const part of document.querySelectorAll('script, style, svg, img, [hidden], meta, link'))
    part.remove();
  for (const element of document.querySelectorAll('*'))
    for (const { name } of [...element.attributes])
      if (name !== 'href' && name !== 'lang') element.removeAttribute(name);
  const main = document.querySelector('main')?.innerHTML.replaceAll(/\s+/g, ' ') ?? '';
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>${document.title}</title><main>${main}</main></html>`;
}

function benchBytes(): void {
  console.log('字节（brotli；页面含样式）');
  const kinds = new Map<string, { page: number; bare: number }[]>();
  for (const file of globSync('dist/**/*.html').filter((path) => !/pagefind|handbook/.test(path))) {
    const [, kind = '', more] = file.split(/[\\/]/);
    const html = readFileSync(file, 'utf8');
    const name = more === undefined ? '首页和单页' : kind;
    const found = kinds.get(name) ?? [];
    kinds.set(name, [...found, { page: packed(html), bare: packed(bareHtml(html)) }]);
  }
  for (const [kind, pages] of [...kinds].sort()) {
    const page = middle(pages.map((one) => one.page));
    const bare = middle(pages.map((one) => one.bare));
    const most = Math.max(...pages.map((one) => one.page));
    const times = (page / bare).toFixed(2);
    console.log(
      `  ${kind.padEnd(10)} ${String(pages.length).padStart(4)} 页  中位 ${kb(page)}  最大 ${kb(most)}  只有语义的 ${kb(bare)}  ${times} 倍`,
    );
  }
  const files: readonly (readonly [string, string])[] = [
    ['脚本', 'dist/_astro/*.js'],
    ['搜索词表', 'dist/search/lexicon.*.txt'],
    ['离线包', 'dist/offline*.json'],
    ['离线程序', 'dist/sw.js'],
  ];
  for (const [name, pattern] of files) {
    const sizes = globSync(pattern).map((path) => packed(readFileSync(path)));
    const sum = sizes.reduce((total, size) => total + size, 0);
    console.log(`  ${name}：${sizes.length} 个文件，共 ${kb(sum)}`);
  }
}

const PARTS =
  'content src public scripts astro.config.mjs package.json package-lock.json tsconfig.json';

/** Seconds of a command; throws with its words when it fails. */
function time(folder: string, args: readonly string[]): number {
  const started = performance.now();
  const env = { ...process.env, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1' };
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: folder,
    encoding: 'utf8',
    env,
  });
  if (status !== 0) throw new Error(stdout + stderr);
  return (performance.now() - started) / 1000;
}

/** Astro and Pagefind with nothing else: the same articles from Markdown, one page layout, an index. */
function plainProject(folder: string): void {
  mkdirSync(join(folder, 'src/pages/[kind]'), { recursive: true });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  for (const file of globSync('content/*/*.{md,mdx}')) {
    const target = join(folder, 'articles', file.replace('content/', '').replace('.mdx', '.md'));
    mkdirSync(dirname(target), { recursive: true });
    const text = readFileSync(file, 'utf8').replace(/^<[A-Z].*\/>$/gm, '');
    writeFileSync(target, text);
  }
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  writeFileSync(join(folder, 'astro.config.mjs'), 'export default {};');
  writeFileSync(
    join(folder, 'src/content.config.ts'),
    `import { glob } from 'astro/loaders';\nimport { defineCollection } from 'astro:content';\nexport const collections = { articles: defineCollection({ loader: glob({ pattern: '**/*.md', base: './articles' }) }) };\n`,
  );
  writeFileSync(
    join(folder, 'src/pages/[kind]/[slug].astro'),
    `---\nimport { getCollection, render } from 'astro:content';\nexport async function getStaticPaths() {\n  return (await getCollection('articles')).map((entry) => {\n    const [kind, slug] = entry.id.split('/');\n    return { params: { kind, slug }, props: { entry } };\n  });\n}\nconst { entry } = Astro.props;\nconst { Content } = await render(entry);\n---\n<html lang="zh-CN"><head><meta charset="utf-8"><title>{entry.data.title}</title></head><body><main data-pagefind-body><h1>{entry.data.title}</h1><Content /></main></body></html>\n`,
  );
}

/** A copy of this project that has kept nothing of earlier builds. */
function ownProject(folder: string): void {
  mkdirSync(folder);
  for (const part of PARTS.split(' ')) cpSync(part, join(folder, part), { recursive: true });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
}

const BUILD = join('scripts', 'build.ts');

/** Seconds of a build after one paragraph more. */
function timeEdit(own: string): number {
  const edited = join(own, 'content/faq/jail.md');
  writeFileSync(edited, readFileSync(edited, 'utf8').replace(/\n*$/, '\n\n先把今天过好。\n'));
  return time(own, [BUILD]);
}

/** Bytes of the files of a built site, packed. */
const weigh = (site: string, pattern: string): number =>
  globSync(pattern, { cwd: site })
    .map((path) => packed(readFileSync(join(site, path))))
    .reduce((sum, size) => sum + size, 0);

function benchLarge(wanted: number): void {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const own = join(folder, 'own');
  ownProject(own);
  const pages = growContent(own, wanted);
  const cold = time(own, [BUILD]);
  const warm = timeEdit(own);
  console.log(`${pages} 页的网站`);
  console.log(`  从头（分享图全画） ${cold.toFixed(1)} 秒，改了一页之后 ${warm.toFixed(1)} 秒`);
  const site = join(own, 'dist');
  for (const [name, pattern] of [
    ['离线清单', 'offline.json'],
    ['离线正文', 'offline/*.json'],
    ['搜索词表', 'search/lexicon.*.txt'],
  ] as const)
    console.log(`  ${name}（brotli）${kb(weigh(site, pattern))}`);
  console.log(`  应急手册 ${kb(weigh(site, 'handbook/*.html'))}（brotli）`);
  rmSync(folder, { recursive: true, force: true });
}

function benchBuild(): void {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const [own, plain] = [join(folder, 'own'), join(folder, 'plain')];
  ownProject(own);
  plainProject(plain);
  const astro = join('node_modules', 'astro', 'bin', 'astro.mjs');
  const pagefind = join('node_modules', 'pagefind', 'lib', 'runner', 'bin.cjs');
  const plainBuild = (): number =>
    time(plain, [astro, 'build']) + time(plain, [pagefind, '--site', 'dist']);
  plainBuild(); // both are measured with what they keep between builds
  const base = plainBuild();
  const cold = time(own, [BUILD]);
  const warm = timeEdit(own);
  rmSync(folder, { recursive: true, force: true });
  const say = (name: string, seconds: number): void =>
    console.log(`  ${name} ${seconds.toFixed(1)} 秒，${(seconds / base).toFixed(1)} 倍`);
  console.log('构建（同样的文章，同一台机器，先后进行）');
  say('光是 Astro + Pagefind', base);
  say('本站，从头（分享图全画）', cold);
  say('本站，改了一页之后', warm);
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });
}

const LAYOUTS = ['', 'faq/jail/', 'faq/', 'search/'];

async function benchLighthouse(): Promise<void> {
  const chrome = findChromium();
  if (chrome === undefined) {
    console.log('Lighthouse：没有找到 Chromium，跳过');
    return;
  }
  console.log('Lighthouse，手机');
  const { origin, base, server } = await serve('dist', 0);
  const { default: lighthouse } = await import('lighthouse');
  const port = await freePort();
  const browser = await chromium.launch({
    executablePath: chrome,
    args: ['--no-sandbox', '--disable-gpu', `--remote-debugging-port=${port}`],
  });
  for (const path of LAYOUTS) {
    const result = await lighthouse(origin + base + path, { port, logLevel: 'error' });
    if (result === undefined) continue;
    const { categories, audits } = result.lhr;
    const scores = Object.values(categories).map(
      ({ title, score }) => `${title} ${Math.round((score ?? 0) * 100)}`,
    );
    const paint = audits['largest-contentful-paint']?.displayValue ?? '';
    console.log(`  /${path}：${scores.join(' · ')} · LCP ${paint}`);
  }
  await browser.close();
  server.close();
}

if (values.pages !== undefined) benchLarge(Number(values.pages));
if (wants('bytes')) benchBytes();
if (wants('build')) benchBuild();
if (wants('lighthouse')) await benchLighthouse();
process.exit(0);
