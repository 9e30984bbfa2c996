// npm start: builds what changed, then opens the site; what cannot be built leaves the last good one open, and says why.
import { spawn } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { readHolder } from '../src/build/lock.ts';
import { refuse } from './cli.ts';
import { openSite, readFlags, readPort } from './serve.ts';

process.chdir(resolve(import.meta.dirname, '..'));
const BUSY = 75;
const page = join('dist', 'index.html');
const fail = (error: Error): never => refuse(error.message);

/** The build has a process of its own: what it needed is given back before the site is served. */
function build(): Promise<number> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [join('scripts', 'build.ts'), '--if-changed'], {
      stdio: 'inherit',
    });
    const stop = (): void => {
      child.kill();
      process.exit(130);
    };
    const stops = ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect'];
    stops.forEach((name) => process.on(name, stop));
    child.on('exit', (code) => {
      stops.forEach((name) => process.off(name, stop));
      done(code ?? 1);
    });
  });
}

readFlags(process.argv.slice(2)); // both before the long work
try {
  readPort(process.env['PORT']);
} catch (error) {
  fail(error as Error);
}
let code = await build();
while (code === BUSY && !existsSync(page)) {
  console.log('等另一个构建做完……');
  while (readHolder(join('.cache', 'build.lock')) !== undefined) await wait(500);
  code = await build();
}
if (!existsSync(page)) process.exit(code || 1);
if (code !== 0)
  console.log(
    `\n没有更新，原因见上面。打开的是上一次（${statSync(page).mtime.toLocaleString('zh-CN')}）建好的网站。`,
  );
await openSite(process.argv.slice(2)).catch(fail);
