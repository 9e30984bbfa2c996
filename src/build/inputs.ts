import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDERS = ['content', 'src', 'public'];
const FILES = ['astro.config.mjs', 'package-lock.json', 'tsconfig.json'];

/** Changes whenever something a build reads does: content, code, versions, address, day. */
export function inputsKey(root: string, told: readonly (string | undefined)[]): string {
  const hash = createHash('sha256');
  const paths = FOLDERS.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.endsWith('.test.ts'))
      .map((entry) => join(entry.parentPath, entry.name)),
  ).sort();
  for (const path of [...paths, ...FILES.map((file) => join(root, file))])
    hash.update(path.slice(root.length)).update('\0').update(readFileSync(path)).update('\0');
  return [hash.digest('hex'), ...told.map((one) => one ?? '')].join('|');
}
