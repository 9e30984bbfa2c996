// The first thing every npm script runs that may meet a fresh clone. Plain JavaScript without dependencies, readable by
// Node 20.0: it installs what is missing and hands over to the project's own Node.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
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

// Whoever reads us may stop (`npm start | head -1`): the work goes on.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

function fail(message, code) {
  console.error(`\n✘ ${message}`);
  process.exit(code || 1);
}

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20)
  fail(`Node ${process.versions.node} 太旧。请装 Node 20 或更新的，再运行同一条命令。`);

/** Packages of the lockfile that should be here, whole, and are not. Those for other machines may be missing. */
function missingPackages(lock) {
  return Object.entries(lock.packages)
    .filter(([path, entry]) => path !== '' && isWanted(entry))
    .filter(([path, entry]) => !isHere(path, entry))
    .map(([path]) => path);
}

/** Optional packages are programs for one kind of machine: ours are needed. */
function isWanted({ optional, devOptional, os, cpu, libc }) {
  if (!optional && !devOptional) return true;
  if (os === undefined && cpu === undefined) return false; // comes with one that is wanted, or not at all
  const fits = (list, own) => list === undefined || [list].flat().includes(own);
  return fits(os, process.platform) && fits(cpu, process.arch) && (!libc || fits(libc, ownLibc()));
}

let libcName;
function ownLibc() {
  process.report.excludeNetwork = true; // it would look up names
  libcName ||= process.report.getReport().header.glibcVersionRuntime ? 'glibc' : 'musl';
  return libcName;
}

/** A program may have been taken out of its package: by an antivirus, or by an install that was cut. */
function isHere(path, { os, cpu }) {
  const file = join(path, 'package.json');
  if (!existsSync(file)) return false;
  if (os === undefined && cpu === undefined) return true;
  try {
    const { main, bin } = JSON.parse(readFileSync(file, 'utf8'));
    const programs = [main, ...(typeof bin === 'string' ? [bin] : Object.values(bin || {}))];
    return programs.every((one) => one === undefined || existsSync(join(path, one)));
  } catch {
    return false;
  }
}

/** What npm is told by the environment and would have it install less, or elsewhere. */
const MISLEADING =
  /^npm_config_(?:global|location|prefix|dry_run|package_lock|package_lock_only|omit|only|production|dev|also|os|cpu|libc|install_strategy|install_links|workspaces?)$/i;

/** Installs exactly the lockfile: once for each lockfile, and again when something of it is gone. A light command only where nothing has been. */
async function ensureDependencies(isLight) {
  const { text, lock } = readLock();
  const wanted = createHash('sha256').update(text).digest('hex');
  const stamp = join('node_modules', '.installed-for');
  const isReady = () =>
    existsSync(stamp) &&
    (isLight || (readFileSync(stamp, 'utf8') === wanted && missingPackages(lock).length === 0));
  // Put there by npm itself, all of it: not to be taken away and fetched again.
  if (!isReady() && isInstalled(lock)) writeStamp(stamp, wanted);
  if (isReady()) return;
  await waitForOther();
  if (isReady()) return;
  console.log('安装依赖（第一次约一分钟）……');
  // Scripts of packages stay off: nothing here needs them. Tests too, whatever NODE_ENV says.
  const args = ['ci', '--ignore-scripts', '--include=dev', '--include=optional', '--no-audit'];
  const told = [...args, '--no-fund', '--loglevel=error'];
  let code = await runNpm(told);
  const own = ownNode();
  if (code === 0 && missingPackages(lock).length > 0 && existsSync(own)) {
    // npm leaves out programs that say they want a newer Node than the one it runs on: ours is here now.
    console.log('自带的 Node 装好了，再用它装一遍余下的……');
    const aside = join(root, '.cache', isWindows ? 'node-first.exe' : 'node-first');
    copyFileSync(own, aside); // where it stands it would be taken away under itself
    code = await runNpm(told, aside);
    rmSync(aside, { force: true });
  }
  if (code !== 0)
    fail('依赖没有装上。看上面的原因：网络、磁盘，或 node_modules 的写权限；再试一次。', code);
  const missing = missingPackages(lock);
  if (missing.length > 0)
    fail(`依赖没有装全，缺 ${missing[0]} 等 ${missing.length} 个。再试一次。`);
  writeStamp(stamp, wanted);
}

function writeStamp(stamp, wanted) {
  try {
    rmSync(stamp, { force: true }); // another folder may share the file
    writeFileSync(stamp, wanted);
  } catch {
    // Not ours to write: it is only asked again next time.
  }
}

/** npm writes down what it has put into node_modules: the same versions, and all that is wanted is here. */
function isInstalled(lock) {
  try {
    const { packages } = JSON.parse(
      readFileSync(join('node_modules', '.package-lock.json'), 'utf8'),
    );
    return (
      missingPackages(lock).length === 0 &&
      Object.entries(lock.packages)
        .filter(([path, entry]) => path !== '' && isWanted(entry))
        .every(
          ([path, { version, integrity }]) =>
            packages[path]?.version === version && packages[path]?.integrity === integrity,
        )
    );
  } catch {
    return false;
  }
}

function readLock() {
  try {
    const text = readFileSync('package-lock.json');
    return { text, lock: JSON.parse(text.toString('utf8')) };
  } catch {
    return fail(
      'package-lock.json 不在或读不了。从版本库里恢复它（git checkout package-lock.json）。',
    );
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
      if (error.code === 'ENOSPC') fail('磁盘满了。腾出一些空间再来。');
      if (error.code !== 'EEXIST') fail(`没有写权限：${root}。换成有权限的用户再试。`);
    }
    const { pid, since } = readOther(file);
    // The number of a process that is gone may have been given to another; no install takes half an hour.
    if (pid > 0 && isAlive(pid) && Date.now() - since < 30 * 60_000) {
      if (!isSaid) console.log(`等另一个安装做完（进程 ${pid}）……`);
      isSaid = true;
      await new Promise((done) => setTimeout(done, 500));
    } else rmSync(file, { force: true });
  }
}

function readOther(file) {
  try {
    return { pid: Number(readFileSync(file, 'utf8')), since: statSync(file).mtimeMs };
  } catch {
    return { pid: 0, since: 0 };
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
function runNpm(args, node = process.execPath) {
  const own = process.env.npm_execpath;
  const home = dirname(process.execPath);
  const beside = isWindows ? home : join(home, '..', 'lib');
  const file = join(beside, 'node_modules', 'npm', 'bin', 'npm-cli.js');
  const cli = own && /npm-cli\.c?js$/.test(own) ? own : existsSync(file) ? file : undefined;
  const [command, first] = cli ? [node, [cli]] : ['npm', []];
  const kept = Object.entries(env).filter(([name]) => !MISLEADING.test(name));
  const told = Object.fromEntries(kept);
  return run(command, [...first, ...args], ['inherit', 'inherit', 'inherit'], told);
}

/** Runs to its end; whoever stops us stops it. With a channel it also notices when we are killed. */
function run(command, args, stdio, told = env) {
  return new Promise((done) => {
    const child = spawn(command, args, { stdio, env: told });
    const pass = (signal) => {
      child.kill(signal);
      setTimeout(() => child.kill('SIGKILL'), 5_000).unref(); // npm at its files does not listen
    };
    for (const signal of SIGNALS) process.on(signal, pass);
    // npm passes a signal to its shell only, and the shell does not pass it on: we notice that it is gone.
    const watch = setInterval(() => {
      if (process.env.npm_lifecycle_event && process.ppid !== parent) pass('SIGTERM');
    }, 500);
    child.on('error', ({ code, message }) =>
      fail(
        code === 'ENOENT' && command === 'npm'
          ? '找不到 npm。装 Node 时它会一起装上：从 nodejs.org 重装一次，再运行同一条命令。'
          : `${command} 开不起来：${message}`,
      ),
    );
    child.on('exit', (code, signal) => {
      for (const name of SIGNALS) process.off(name, pass);
      clearInterval(watch);
      done(code ?? (signal === null ? 1 : 130));
    });
  });
}

function ownNode() {
  const system = { linux: 'linux', win32: 'win' }[process.platform];
  const folder = join(root, 'node_modules', `node-${system}-${process.arch}`, 'bin');
  return join(folder, isWindows ? 'node.exe' : 'node');
}

/** The Node that runs everything else: the project's own, or a recent one of the machine. */
function projectNode() {
  const own = ownNode();
  if (existsSync(own) && spawnSync(own, ['--version']).status === 0) return own;
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath;
  return fail(
    `这台机器（${process.platform}-${process.arch}）用不了项目自带的 Node。请装 Node 24，再运行同一条命令。`,
  );
}

const COMMANDS = {
  start: ['scripts/start.ts'],
  build: ['scripts/build.ts'],
  test: ['scripts/test.ts'],
  check: ['scripts/check.ts'],
  bench: ['scripts/bench.ts'],
  dev: ['scripts/dev.ts'],
};
/** Tools of the people who write and look after the site: `npm run X` is scripts/x.ts, unless it says otherwise. */
const LIGHT = {
  'check:content': 'scripts/check-content.ts',
  'check:site': 'scripts/check-site.ts',
  review: 'scripts/review.ts',
  new: 'scripts/new-page.ts',
  'content:manual': 'scripts/content-manual.ts',
  measure: 'scripts/measure.ts',
  'search:eval': 'scripts/search-eval.ts',
  'search:growth': 'scripts/search-growth.ts',
  'message:eval': 'scripts/message-eval.ts',
  'share:record': 'scripts/record-addresses.ts',
  'despair:train': 'scripts/train-despair.ts',
  shots: 'scripts/shots.ts',
  compress: 'scripts/compress.ts',
  'deploy:files': 'scripts/deploy-files.ts',
  sbom: 'scripts/sbom.ts',
};
const [name = 'start', ...rest] = process.argv.slice(2);
const isLight = Object.keys(LIGHT).includes(name);
const command = isLight ? [LIGHT[name]] : Object.keys(COMMANDS).includes(name) && COMMANDS[name];
if (!command)
  fail(
    `不认识的命令 ${name}。可以用：${[...Object.keys(COMMANDS), ...Object.keys(LIGHT)].join('、')}。`,
    2,
  );
await ensureDependencies(isLight);
if (name === 'dev') env.NODE_ENV = 'development'; // whatever the shell says
if (name === 'test') delete env.NODE_ENV;
const code = await run(
  projectNode(),
  [...command, ...rest],
  ['inherit', 'inherit', 'inherit', 'ipc'],
);
const missing = code === 0 || !isLight ? [] : missingPackages(readLock().lock);
if (missing.length > 0)
  fail(
    `依赖和 package-lock.json 对不上，缺 ${missing[0]} 等 ${missing.length} 个。运行 npm ci 再来。`,
  );
process.exit(code);
