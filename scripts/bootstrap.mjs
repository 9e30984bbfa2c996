// First thing `npm start` and `npm test` run. Plain JavaScript on purpose: it must work on Node 20 in a fresh
// clone, before anything is installed. It installs what is missing and hands over to the project's own Node.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, join, resolve } from 'node:path';

const root = resolve(import.meta.dirname ?? '.', '..');
process.chdir(root);
const isWindows = process.platform === 'win32';
const bin = join(root, 'node_modules', '.bin');
const env = {
  ...process.env,
  PATH: bin + delimiter + process.env.PATH,
  ASTRO_TELEMETRY_DISABLED: '1',
  FORCE_COLOR: process.stdout.isTTY ? '1' : '0',
};

/** Runs a command with its output shown; returns its exit code. */
function run(command, args, extra = {}) {
  const result = spawnSync(command, args, {
    stdio: 'inherit',
    env: { ...env, ...extra },
    shell: isWindows,
  });
  return result.status ?? 1;
}

function digest(paths) {
  const hash = createHash('sha256');
  for (const path of paths) hash.update(path).update('\0').update(readFileSync(path));
  return hash.digest('hex');
}

/** Installs exactly the lockfile, once per lockfile. Install scripts stay off: nothing here needs them. */
function ensureDependencies() {
  const stamp = join('node_modules', '.installed-for');
  const wanted = digest(['package-lock.json']);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.log('安装依赖（第一次约一分钟）……');
  const code = run(isWindows ? 'npm.cmd' : 'npm', [
    'ci',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ]);
  if (code !== 0) fail('依赖没有装上。检查网络，或删掉 node_modules 再试一次。', code);
  writeFileSync(stamp, wanted);
}

/** The Node that runs everything else: the project's own, or a recent system one. */
function projectNode() {
  const own = join(bin, isWindows ? 'node.cmd' : 'node');
  if (existsSync(own)) return own;
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath;
  return fail(
    `这台机器没有项目自带的 Node（${process.platform}-${process.arch}）。请装 Node 24，再运行同一条命令。`,
    1,
  );
}

function fail(message, code) {
  console.error(`\n✘ ${message}`);
  process.exit(code || 1);
}

function filesUnder(folder) {
  return readdirSync(folder, { recursive: true })
    .map((path) => join(folder, String(path)))
    .filter((path) => statSync(path).isFile())
    .sort();
}

const INPUTS = ['content', 'src', 'public'];
const CONFIGS = ['astro.config.mjs', 'package-lock.json', 'tsconfig.json'];

/** Builds unless dist/ already holds exactly this content for this address and day. */
function build(node, { force = false } = {}) {
  const day =
    process.env.BUILD_DAY ?? new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  const key = [
    digest([...INPUTS.flatMap(filesUnder), ...CONFIGS]),
    process.env.SITE_URL,
    process.env.BASE_PATH,
    day,
  ].join('|');
  const stamp = join('.cache', 'built');
  if (
    !force &&
    existsSync('dist/index.html') &&
    existsSync(stamp) &&
    readFileSync(stamp, 'utf8') === key
  )
    return 0;
  console.log('构建网站……');
  rmSync(stamp, { force: true });
  const code = run(node, [join('node_modules', 'astro', 'bin', 'astro.mjs'), 'build']);
  if (code === 0) {
    mkdirSync('.cache', { recursive: true });
    writeFileSync(stamp, key);
  } else rmSync('dist', { recursive: true, force: true });
  return code;
}

const command = process.argv[2] ?? 'start';
ensureDependencies();
const node = projectNode();
if (command === 'dev')
  process.exit(run(node, [join('node_modules', 'astro', 'bin', 'astro.mjs'), 'dev', '--host']));
if (command === 'build') process.exit(build(node, { force: true }));
if (command === 'test') process.exit(run(node, ['scripts/test.ts', ...process.argv.slice(3)]));
if (command === 'start') {
  const code = build(node);
  if (code !== 0) fail('网站没有建成，原因见上面。', code);
  process.exit(run(node, ['scripts/serve.ts']));
}
fail(`不认识的命令 ${command}。可以用：start、test、dev、build。`, 2);
