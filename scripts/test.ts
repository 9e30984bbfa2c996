// Everything that must hold, in order, ending with one plain line: N passed, N failed.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ADDRESSED } from '../tests/site/addressed.ts';
import { findChromium } from './chromium.ts';
import { ensureEngines } from './engines.ts';

interface Outcome {
  passed: number;
  failed: number;
}

const modules = (path: string): string => join('node_modules', path);
const vitest = modules('vitest/vitest.mjs');

function run(command: string, args: readonly string[], env = process.env): number {
  return spawnSync(command, args, { stdio: 'inherit', env }).status ?? 1;
}

function single(code: number): Outcome {
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** Vitest with its own count read from its JSON report; a crash counts as one failure. */
function suite(name: string, projects: readonly string[]): Outcome {
  const report = `.cache/${name}.json`;
  const code = run(process.execPath, [
    vitest,
    'run',
    ...projects.flatMap((project) => ['--project', project]),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8')) as {
      numPassedTests: number;
      numFailedTests: number;
    };
    return {
      passed: numPassedTests,
      failed: code === 0 ? numFailedTests : Math.max(1, numFailedTests),
    };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

/** Debian's package manager, where there is one and we may use it. */
function aptInstall(...packages: readonly string[]): void {
  const sudo = process.getuid?.() === 0 ? '' : 'sudo -n ';
  run('sh', [
    '-c',
    `command -v apt-get >/dev/null && ${sudo}apt-get update -qq && ${sudo}apt-get install -y -qq --no-install-recommends ${packages.join(' ')}`,
  ]);
}

const isThere = (command: string, ...args: readonly string[]): boolean =>
  spawnSync(command, args, { stdio: 'ignore' }).error === undefined;

/** What some tests drive and can do without: each is tried for once, and what stays missing is said in one line. */
function ensureExtras(): void {
  const wanted: readonly (readonly [string, string, string, boolean])[] = [
    ['poppler-utils', 'pdftotext', '打印测试读不了 PDF', isThere('pdftotext', '-v')],
    ['nginx', 'nginx', 'nginx 的部署测试跳过', isThere('nginx', '-v')],
    ['caddy', 'caddy', 'Caddy 的部署测试跳过', isThere('caddy', 'version')],
  ];
  const missing = wanted.filter(([, , , isHere]) => !isHere);
  if (missing.length > 0) aptInstall(...missing.map(([name]) => name));
  for (const [, command, words] of missing)
    if (!isThere(command, '-v')) console.log(`没有 ${command}：${words}。`);
  ensureEngines(aptInstall);
}

/** Installs a browser the ordinary way, then Debian's way; the machine may have neither. */
function ensureBrowser(): Outcome {
  ensureExtras();
  if (findChromium() !== undefined) return single(0);
  console.log('没有找到 Chromium，试着安装……');
  run(process.execPath, [modules('playwright-core/cli.js'), 'install', '--with-deps', 'chromium']);
  if (findChromium() === undefined) aptInstall('chromium', 'fonts-noto-cjk');
  if (findChromium() === undefined)
    console.error('✘ 没有装上浏览器。请装 Chromium 或 Chrome，或用 CHROMIUM_PATH 指明位置。');
  return single(findChromium() === undefined ? 1 : 0);
}

const build = (args: readonly string[], env: NodeJS.ProcessEnv): Outcome =>
  single(run(process.execPath, ['scripts/build.ts', ...args], { ...process.env, ...env }));
const { folder, site, base } = ADDRESSED;

const STEPS: readonly (readonly [string, () => Outcome])[] = [
  ['浏览器和别的工具', ensureBrowser],
  [
    '类型、规范、排版、单元测试、内容（npm run check）',
    () => single(run(process.execPath, ['scripts/check.ts'])),
  ],
  ['构建', () => build([], { SITE_URL: '', BASE_PATH: '' })],
  [
    '构建（有网址、在子目录里）',
    () => build(['--out', folder], { SITE_URL: site, BASE_PATH: base }),
  ],
  ['网页测试', () => suite('site', ['site'])],
  ['浏览器测试', () => suite('browser', ['browser'])],
  ['三种引擎走一遍', () => suite('engines', ['engines'])],
];

mkdirSync('.cache', { recursive: true });
const began = Date.now();
const total: Outcome = { passed: 0, failed: 0 };
const broken: string[] = [];
for (const [index, [name, step]] of STEPS.entries()) {
  console.log(
    `\n▶ [${index + 1}/${STEPS.length}] ${name}（已用 ${Math.round((Date.now() - began) / 1000)} 秒）`,
  );
  const outcome = step();
  total.passed += outcome.passed;
  total.failed += outcome.failed;
  if (outcome.failed > 0) broken.push(name);
  if (outcome.failed > 0 && name.startsWith('构建')) break; // nothing to test without a site
}
console.log(
  `\n用时 ${Math.round((Date.now() - began) / 1000)} 秒${broken.length > 0 ? `；没有通过的步骤：${broken.join('、')}` : ''}`,
);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
