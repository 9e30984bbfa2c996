// Everything that must hold, in order, ending with one plain line: N passed, N failed.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium } from './chromium.ts';

interface Outcome {
  passed: number;
  failed: number;
}

const modules = (path: string): string => join('node_modules', path);
const vitest = modules('vitest/vitest.mjs');

function run(command: string, args: readonly string[]): number {
  return spawnSync(command, args, { stdio: 'inherit' }).status ?? 1;
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

/** Reads printed PDFs back as text; without it the print tests say that they were skipped. */
function ensurePdfReader(): void {
  if (spawnSync('pdftotext', ['-v']).status === 0) return;
  aptInstall('poppler-utils');
}

/** Installs a browser the ordinary way, then Debian's way; the machine may have neither. */
function ensureBrowser(): Outcome {
  ensurePdfReader();
  if (findChromium() !== undefined) return single(0);
  console.log('没有找到 Chromium，试着安装……');
  run(process.execPath, [modules('playwright-core/cli.js'), 'install', '--with-deps', 'chromium']);
  if (findChromium() === undefined) aptInstall('chromium', 'fonts-noto-cjk');
  if (findChromium() === undefined)
    console.error('✘ 没有装上浏览器。请装 Chromium 或 Chrome，或用 CHROMIUM_PATH 指明位置。');
  return single(findChromium() === undefined ? 1 : 0);
}

const STEPS: readonly (readonly [string, () => Outcome])[] = [
  ['浏览器', ensureBrowser],
  [
    '类型',
    () =>
      single(
        run(process.execPath, [
          modules('astro/bin/astro.mjs'),
          'check',
          '--minimumSeverity',
          'warning',
        ]),
      ),
  ],
  [
    '代码规范',
    () =>
      single(run(process.execPath, [modules('eslint/bin/eslint.js'), '.', '--max-warnings', '0'])),
  ],
  ['单元测试', () => suite('unit', ['unit'])],
  ['构建', () => single(run(process.execPath, ['scripts/bootstrap.mjs', 'build']))],
  ['网页测试', () => suite('site', ['site'])],
  ['浏览器测试', () => suite('browser', ['browser'])],
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
  if (outcome.failed > 0 && name === '构建') break; // nothing to test without a site
}
console.log(
  `\n用时 ${Math.round((Date.now() - began) / 1000)} 秒${broken.length > 0 ? `；没有通过的步骤：${broken.join('、')}` : ''}`,
);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
