// The first thing every npm script runs that may meet a fresh clone. Plain JavaScript without dependencies, readable by
// Node 20.0: it installs what is missing and hands over to the project's own Node.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
process.chdir(root);
const parent = process.ppid;
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const isWindows = process.platform === 'win32';
const env = {
  ...process.env,
  PATH: join(root, 'node_modules', '.bin') + delimiter + process.env.PATH,
  ASTRO_TELEMETRY_DISABLED: '1',
  NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE || join(root, '.cache', 'node'), // each start reads less
  FORCE_COLOR: process.stdout.isTTY ? '1' : '0',
};

function fail(message, code) {
  console.error(`\n✘ ${message}`);
  process.exit(code || 1);
}

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20)
  fail(`Node ${process.versions.node} 太旧。请装 Node 20 或更新的，再运行同一条命令。`);

/** Packages of the lockfile that should be here and are not. Those for other machines may be missing. */
function missingPackages(lock) {
  return Object.entries(lock.packages)
    .filter(([path, { optional, devOptional }]) => path !== '' && !optional && !devOptional)
    .map(([path]) => path)
    .filter((path) => !existsSync(join(path, 'package.json')));
}

/** Installs exactly the lockfile: once for each lockfile, and again when something of it is gone. */
async function ensureDependencies() {
  const text = readFileSync('package-lock.json');
  const wanted = createHash('sha256').update(text).digest('hex');
  const lock = JSON.parse(text.toString('utf8'));
  const stamp = join('node_modules', '.installed-for');
  const isReady = () =>
    existsSync(stamp) &&
    readFileSync(stamp, 'utf8') === wanted &&
    missingPackages(lock).length === 0;
  if (isReady()) return;
  await waitForOther();
  if (isReady()) return;
  console.log('安装依赖（第一次约一分钟）……');
  // Scripts of packages stay off: nothing here needs them. Tests too, whatever NODE_ENV says.
  const args = ['ci', '--ignore-scripts', '--include=dev', '--include=optional', '--no-audit'];
  const code = await runNpm([...args, '--no-fund', '--loglevel=error']);
  if (code !== 0)
    fail('依赖没有装上。看上面的原因：网络、磁盘，或 node_modules 的写权限；再试一次。', code);
  const missing = missingPackages(lock);
  if (missing.length > 0)
    fail(`依赖没有装全，缺 ${missing[0]} 等 ${missing.length} 个。再试一次。`);
  try {
    writeFileSync(stamp, wanted);
  } catch {
    // Not ours to write: it is only asked again next time.
  }
}

/** Two installs at once would take each other's files away: the second waits for the first. */
async function waitForOther() {
  const file = join('.cache', 'installing');
  let isSaid = false;
  for (;;) {
    try {
      mkdirSync('.cache', { recursive: true });
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      process.on('exit', () => rmSync(file, { force: true }));
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') fail(`没有写权限：${root}。换成有权限的用户再试。`);
    }
    const pid = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
    if (pid > 0 && isAlive(pid)) {
      if (!isSaid) console.log(`等另一个安装做完（进程 ${pid}）……`);
      isSaid = true;
      await new Promise((done) => setTimeout(done, 500));
    } else rmSync(file, { force: true });
  }
}

function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** npm as a program of this Node: no shell, so that a path with spaces stays one word on Windows too. */
function runNpm(args) {
  const own = process.env.npm_execpath;
  const beside = join(dirname(process.execPath), 'node_modules', 'npm', 'bin', 'npm-cli.js');
  const cli = own && /npm-cli\.c?js$/.test(own) ? own : isWindows ? beside : undefined;
  const [command, first] = cli ? [process.execPath, [cli]] : ['npm', []];
  return run(command, [...first, ...args], ['inherit', 'inherit', 'inherit']);
}

/** Runs to its end; whoever stops us stops it. With a channel it also notices when we are killed. */
function run(command, args, stdio) {
  return new Promise((done) => {
    const child = spawn(command, args, { stdio, env });
    const pass = (signal) => {
      child.kill(signal);
      setTimeout(() => child.kill('SIGKILL'), 5_000).unref(); // npm at its files does not listen
    };
    for (const signal of SIGNALS) process.on(signal, pass);
    // npm passes a signal to its shell only, and the shell does not pass it on: we notice that it is gone.
    const watch = setInterval(() => {
      if (process.env.npm_lifecycle_event && process.ppid !== parent) pass('SIGTERM');
    }, 500);
    child.on('error', (error) => fail(error.message));
    child.on('exit', (code, signal) => {
      for (const name of SIGNALS) process.off(name, pass);
      clearInterval(watch);
      done(code ?? (signal === null ? 1 : 130));
    });
  });
}

/** The Node that runs everything else: the project's own, or a recent one of the machine. */
function projectNode() {
  const system = { linux: 'linux', win32: 'win' }[process.platform];
  const own = join(
    'node_modules',
    `node-${system}-${process.arch}`,
    'bin',
    isWindows ? 'node.exe' : 'node',
  );
  if (existsSync(own) && spawnSync(join(root, own), ['--version']).status === 0)
    return join(root, own);
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath;
  return fail(
    `这台机器（${process.platform}-${process.arch}）用不了项目自带的 Node。请装 Node 24，再运行同一条命令。`,
  );
}

const ASTRO = join('node_modules', 'astro', 'bin', 'astro.mjs');
const COMMANDS = {
  start: ['scripts/start.ts'],
  build: ['scripts/build.ts'],
  test: ['scripts/test.ts'],
  check: ['scripts/check.ts'],
  bench: ['scripts/bench.ts'],
  dev: [ASTRO, 'dev'],
};
const [name = 'start', ...rest] = process.argv.slice(2);
const command = COMMANDS[name];
if (command === undefined)
  fail(`不认识的命令 ${name}。可以用：${Object.keys(COMMANDS).join('、')}。`, 2);
await ensureDependencies();
if (name === 'dev') env.NODE_ENV = 'development'; // whatever the shell says
if (name === 'test') delete env.NODE_ENV;
process.exit(
  await run(projectNode(), [...command, ...rest], ['inherit', 'inherit', 'inherit', 'ipc']),
);
