// npm run check: types, style, unit tests and content, two at a time; what passes says one line, what fails says all it has to say.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { readArgs } from './cli.ts';

readArgs('npm run check', {});
const modules = (path: string): string => join('node_modules', path);
const CHECKS: readonly (readonly [name: string, args: readonly string[]])[] = [
  ['类型', [modules('astro/bin/astro.mjs'), 'check', '--minimumSeverity', 'warning']],
  ['单元测试', [modules('vitest/vitest.mjs'), 'run', '--project', 'unit']],
  [
    '代码规范',
    [
      modules('eslint/bin/eslint.js'),
      '.',
      '--max-warnings',
      '0',
      '--cache',
      '--cache-location',
      '.cache/eslint',
    ],
  ],
  [
    '排版',
    [
      modules('prettier/bin/prettier.cjs'),
      '--check',
      '--log-level',
      'warn',
      '--cache',
      '--cache-location',
      '.cache/prettier',
      '.',
    ],
  ],
  ['内容', [join('scripts', 'check-content.ts')]],
];

/** One check in a process of its own; true when it passed. */
function check(name: string, args: readonly string[]): Promise<boolean> {
  const started = performance.now();
  return new Promise((done) => {
    const child = spawn(process.execPath, [...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    child.stdout.on('data', (text: Buffer) => (said += text.toString()));
    child.stderr.on('data', (text: Buffer) => (said += text.toString()));
    child.on('close', (code) => {
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      console.log(`${code === 0 ? '✓' : '✘'} ${name}，${seconds} 秒`);
      if (code !== 0) console.log(said.trimEnd());
      done(code === 0);
    });
  });
}

const started = performance.now();
const waiting = CHECKS.values();
const results: boolean[] = [];
const lane = async (): Promise<void> => {
  for (const [name, args] of waiting) results.push(await check(name, args));
};
await Promise.all([lane(), lane()]);
const failed = results.filter((isPassed) => !isPassed).length;
const seconds = ((performance.now() - started) / 1000).toFixed(0);
console.log(`\n${results.length - failed} passed, ${failed} failed，用时 ${seconds} 秒`);
process.exit(failed === 0 ? 0 : 1);
