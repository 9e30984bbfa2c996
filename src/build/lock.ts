// By hand: proper-lockfile keeps no name of the holder, and its timer starves while a build keeps the thread busy.
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, uptime } from 'node:os';
import { dirname } from 'node:path';

/** Who is building now. */
export interface Holder {
  pid: number;
  host: string;
  /** What was asked for, as a person would say it: `npm run build` */
  what: string;
  /** ISO moment */
  since: string;
}

/** No build takes longer, on any machine: what another machine holds for longer is left over. */
const LONGEST = 60 * 60_000;

/** Takes the lock, or says who has it. The lock of a process that is gone is taken over. */
export function takeLock(file: string, what: string): { release: () => void } | { holder: Holder } {
  mkdirSync(dirname(file), { recursive: true });
  const own: Holder = { pid: process.pid, host: hostname(), what, since: new Date().toISOString() };
  const text = JSON.stringify(own);
  for (;;) {
    if (create(file, text)) {
      return { release: () => void (readText(file) === text && rmSync(file, { force: true })) };
    }
    const found = readText(file);
    const holder = holderIn(found);
    if (holder !== undefined && isAlive(holder)) return { holder };
    takeAway(file, found);
  }
}

/** Who holds it; undefined when nobody does any more. */
export function readHolder(file: string): Holder | undefined {
  const holder = holderIn(readText(file));
  return holder !== undefined && isAlive(holder) ? holder : undefined;
}

/** True when the lock is ours. It appears with its words in it: nobody may find it empty. */
function create(file: string, text: string): boolean {
  const part = `${file}.${process.pid}`;
  try {
    writeFileSync(part, text);
    linkSync(part, file);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    // Some disks have no hard links.
    if (!['EPERM', 'ENOTSUP', 'ENOSYS', 'EMLINK', 'EACCES'].includes(code ?? '')) throw error;
  } finally {
    rmSync(part, { force: true });
  }
  try {
    writeFileSync(file, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  }
}

/** Takes a dead lock away. Another may have done so and taken the lock meanwhile: that one is put back. */
function takeAway(file: string, dead: string | undefined): void {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
    if (readText(aside) !== dead) linkSync(aside, file);
  } catch {
    // gone already, or taken again: the next round sees
  }
  rmSync(aside, { force: true });
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function holderIn(text = ''): Holder | undefined {
  try {
    const holder = JSON.parse(text) as Holder;
    return Number.isInteger(holder.pid) && holder.pid > 0 ? holder : undefined;
  } catch {
    return undefined;
  }
}

/** Another machine's process (a shared folder, a container) cannot be asked: it is believed for an hour. */
function isAlive({ pid, host, since }: Holder): boolean {
  const began = Date.parse(since);
  if (host !== hostname()) return Date.now() - began < LONGEST;
  if (began < Date.now() - uptime() * 1000 - 1000) return false; // the machine was started since
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return !(startOf(pid) > began + 2000); // the number has been given to another process since
}

/** When a process began, where the system says so (Linux counts hundredths of a second since it was started). */
function startOf(pid: number): number {
  const fields = readText(`/proc/${pid}/stat`)?.split(') ').at(-1)?.split(' ');
  return Date.now() - uptime() * 1000 + Number(fields?.[19]) * 10;
}

/** `进程 4711（npm start，21:03 开始）正在构建` and what to do. */
export function sayHolder({ pid, host, what, since }: Holder, file: string): string {
  const where = host === hostname() ? '' : `，在 ${host}`;
  const time = new Date(since).toLocaleTimeString('zh-CN', { hour: '2-digit', minute: '2-digit' });
  return `进程 ${pid}（${what}${where}，${time} 开始）正在构建。等它做完再来；确定它已经不在了，就删掉 ${file}`;
}
