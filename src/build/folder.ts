import { sep } from 'node:path';

/** Characters in a folder's path that the bundler reads as part of an address, or of a text in quotes. */
const BAD = /[#?"\\\n]/;

/** Refuses a project folder that cannot be built in, by the character that is in the way. */
export function refuseFolder(root: string): void {
  const [bad] = BAD.exec(root.split(sep).join('/')) ?? [];
  if (bad !== undefined)
    throw new Error(
      `文件夹的路径里有 ${bad === '\n' ? '换行' : bad}，构建工具读不了：${root}。换一个没有它的文件夹。`,
    );
}
