import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Pictures by what they were drawn from; a rebuild draws only what changed. */
export function pictureCache(
  folder: string,
  version: string,
): (input: unknown, draw: () => Promise<Buffer>) => Promise<Buffer> {
  mkdirSync(folder, { recursive: true });
  return async (input, draw) => {
    const key = createHash('sha256')
      .update(version)
      .update(JSON.stringify(input))
      .digest('hex')
      .slice(0, 32);
    const file = join(folder, `${key}.png`);
    if (existsSync(file)) return readFileSync(file);
    const picture = await draw();
    writeFileSync(`${file}.part`, picture); // renamed when whole: an interrupted build leaves no half picture
    renameSync(`${file}.part`, file);
    return picture;
  };
}

/** Changes whenever a file that decides how pictures look does. */
export function drawingVersion(files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of files) hash.update(readFileSync(file));
  return hash.digest('hex');
}
