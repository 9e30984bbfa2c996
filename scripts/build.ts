// Builds the site into a fresh folder and puts it in place when it is whole; on any failure the last good one stays.
// npm run build [-- --if-changed] [-- --out FOLDER]
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, join, resolve, sep } from 'node:path';
import { readArgs, refuse } from './cli.ts';
import { buildDay } from '../src/build-day.ts';
import { keepCompiled } from '../src/build/compiled.ts';
import { editionOf, isBuilt } from '../src/build/edition.ts';
import { sayFailure } from '../src/build/failure.ts';
import { contentWork } from '../src/build/content-work.ts';
import { refuseFolder } from '../src/build/folder.ts';
import { inputsKey } from '../src/build/inputs.ts';
import { sayHolder, takeLock } from '../src/build/lock.ts';
import { isOfflineOff, readSettings } from '../src/build/settings.ts';
import { step } from '../src/build/steps.ts';
import { dropPrevious, isHalfChanged, recover, swapIn, type Places } from '../src/build/swap.ts';

/** Exit code when another build is under way: not a failure of this one. */
const BUSY = 75;

const root = resolve(import.meta.dirname, '..');
process.chdir(root);
const { values: flags } = readArgs('npm run build -- [--out 文件夹]', {
  options: {
    'if-changed': { type: 'boolean', default: false },
    out: { type: 'string', default: 'dist' },
  },
});
const cache = join(root, '.cache');
const places: Places = {
  live: resolve(root, flags.out),
  next: join(cache, 'next'),
  previous: join(
    cache,
    resolve(root, flags.out) === join(root, 'dist') ? 'previous' : 'previous-other',
  ),
  journal: join(cache, 'changing'),
};
const isMain = places.live === join(root, 'dist');
refuseOut();
const stamp = join(cache, isMain ? 'built' : `built-${basename(flags.out)}`);
const lock = join(cache, 'build.lock');
keepCompiled(join(cache, 'node')); // before anything large is loaded

async function run(): Promise<number> {
  const settings = readSettings(process.env);
  refuseFolder(root);
  const told = [
    settings.site,
    settings.base,
    buildDay(),
    String(isOfflineOff(process.env['OFFLINE'])),
  ];
  if (flags['if-changed'] && isCurrent(inputsKey(root, told))) return 0;
  mkdirSync(cache, { recursive: true });
  const taken = takeLock(lock, flags['if-changed'] ? 'npm start' : 'npm run build');
  if ('holder' in taken) {
    console.error(`✘ ${sayHolder(taken.holder, '.cache/build.lock')}`);
    return BUSY;
  }
  process.on('exit', taken.release);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => process.exit(130));
  if (recover(places)) console.log('上一次换新版时断了，已经换好。');
  const key = inputsKey(root, told);
  if (flags['if-changed'] && isCurrent(key)) return 0; // another build has just made it
  const started = performance.now();
  console.log(`构建网站（${buildDay()}）`);
  if (settings.site === undefined)
    console.log('  没有设 SITE_URL：页面里不写完整网址，也没有订阅和站点地图。正式发布时设上。');
  const { passed } = contentWork(root);
  const dropped = passed.then(() => dropPrevious(places)).catch(() => undefined);
  await Promise.all([
    step('检查内容', async () => `${await passed} 页合规`),
    buildPages().catch(async (error: unknown) => {
      await passed; // what is wrong with the content is the cause, when something is
      throw error;
    }),
  ]);
  await dropped;
  const how = swapIn(places);
  writeFileSync(stamp, `${key}|${editionOf(places.live)}`);
  const note = how === 'copied' ? `（${flags.out}/ 不能整个换掉，已逐个文件换好）` : '';
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`✓ 网站在 ${flags.out}/${note}，用时 ${seconds} 秒`);
  return 0;
}

async function buildPages(): Promise<void> {
  process.env['NODE_ENV'] = 'production'; // whatever the shell says: a development build is another site
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  const { build } = await import('astro');
  await build({ root, outDir: places.next, logLevel: 'warn' });
}

const isCurrent = (key: string): boolean =>
  isBuilt(places.live) &&
  existsSync(stamp) &&
  readFileSync(stamp, 'utf8') === `${key}|${editionOf(places.live)}`;

/** What stands where the site goes is dropped: it must be a site of ours, or nothing. */
function refuseOut(): void {
  const { live } = places;
  // dist/ itself is ours whatever is in it; where a link leads may be anybody's.
  const isOwnFolder =
    isMain && lstatSync(live, { throwIfNoEntry: false })?.isSymbolicLink() !== true;
  const isOurs = isOwnFolder || isBuilt(live) || isEmpty(live);
  if (root.startsWith(join(live, sep)) || live === root || !isOurs)
    refuse(
      `--out ${flags.out}：那里有别的东西，建好的网站会把它换掉。写一个空的或新的文件夹，例如 --out .cache/preview`,
      2,
    );
}

function isEmpty(folder: string): boolean {
  const stat = statSync(folder, { throwIfNoEntry: false });
  return stat === undefined || (stat.isDirectory() && readdirSync(folder).length === 0);
}

function fail(error: unknown): number {
  console.error(`\n✘ ${sayFailure(error)}`);
  if (process.env['DEBUG'] !== undefined) console.error(error);
  if (isHalfChanged(places)) {
    console.error(
      `换新版时断在中间：${flags.out}/ 里新旧混着。整的新版还在 .cache/next；按上面说的办好，再运行一次，就接着换完。`,
    );
    return 1;
  }
  try {
    rmSync(places.next, { recursive: true, force: true });
  } catch {
    // not ours to write: nothing of it was made either
  }
  const isThere = existsSync(join(places.live, 'index.html'));
  console.error(
    isThere
      ? `没有建成。上一次建好的网站原样留在 ${flags.out}/。`
      : `没有建成，${flags.out}/ 里还没有网站。`,
  );
  return 1;
}

process.exit(await run().catch(fail));
