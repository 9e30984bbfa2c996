import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** True when a folder holds a site of ours: nothing else has both. */
export function isBuilt(folder: string): boolean {
  return ['index.html', '_headers'].every((name) => existsSync(join(folder, name)));
}

/** What a built folder holds, in a few letters: it changes when files of it are gone or were cut. Packed twins do not count. */
export function editionOf(folder: string): string {
  let [files, bytes] = [0, 0];
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (/\.(?:br|gz)$/.test(path)) continue;
    const stat = statSync(join(folder, path), { throwIfNoEntry: false });
    if (stat?.isFile() !== true) continue;
    files += 1;
    bytes += stat.size;
  }
  return `${files}/${bytes}`;
}
