// Everything that must hold, in order, ending with one plain line: N passed, N failed.
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readArgs } from './cli.ts';
import { ADDRESSED } from '../tests/site/addressed.ts';

readArgs('npm test', {});

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

/** Side by side: what is installed waits for the network, what is checked does not need it. */
async function prepare(): Promise<Outcome> {
  const codes = await Promise.all(
    ['scripts/browsers.ts', 'scripts/check.ts'].map(
      (script) =>
        new Promise<number>((done) => {
          spawn(process.execPath, [script], { stdio: 'inherit' }).on('close', (code) =>
            done(code ?? 1),
          );
        }),
    ),
  );
  const passed = codes.filter((code) => code === 0).length;
  return { passed, failed: codes.length - passed };
}

const build = (args: readonly string[], env: NodeJS.ProcessEnv): Outcome =>
  single(run(process.execPath, ['scripts/build.ts', ...args], { ...process.env, ...env }));
const { folder, site, base } = ADDRESSED;

const STEPS: readonly (readonly [string, () => Outcome | Promise<Outcome>])[] = [
  ['浏览器和别的工具；类型、规范、排版、单元测试、内容（npm run check）', prepare],
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
  const outcome = await step();
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
