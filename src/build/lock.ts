// By hand: proper-lockfile keeps no name of the holder, and its timer starves while a build keeps the thread busy.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
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

/** Takes the lock, or says who has it. The lock of a process that is gone is taken over. */
export function takeLock(file: string, what: string): { release: () => void } | { holder: Holder } {
  mkdirSync(dirname(file), { recursive: true });
  const own: Holder = { pid: process.pid, host: hostname(), what, since: new Date().toISOString() };
  for (;;) {
    try {
      writeFileSync(file, JSON.stringify(own), { flag: 'wx' });
      return { release: () => rmSync(file, { force: true }) };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const holder = readHolder(file);
    if (holder !== undefined && isAlive(holder)) return { holder };
    rmSync(file, { force: true }); // killed in the middle: nobody will release it
  }
}

/** Who holds it; undefined when nobody does, or the file is not one of ours. */
export function readHolder(file: string): Holder | undefined {
  try {
    const holder = JSON.parse(readFileSync(file, 'utf8')) as Holder;
    return Number.isInteger(holder.pid) && holder.pid > 0 ? holder : undefined;
  } catch {
    return undefined;
  }
}

/** Another machine's process (a shared folder) cannot be asked, so it is believed. */
function isAlive({ pid, host }: Holder): boolean {
  if (host !== hostname()) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** `进程 4711（npm start，21:03 开始）正在构建` and what to do. */
export function sayHolder({ pid, host, what, since }: Holder, file: string): string {
  const where = host === hostname() ? '' : `，在 ${host}`;
  const time = new Date(since).toLocaleTimeString('zh-CN', { hour: '2-digit', minute: '2-digit' });
  return `进程 ${pid}（${what}${where}，${time} 开始）正在构建。等它做完再来；确定它已经不在了，就删掉 ${file}`;
}
