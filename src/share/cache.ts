import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Pictures by what they were drawn from; a rebuild draws only what changed. */
export interface PictureCache {
  /** Where the picture of this input is kept; it may not be there yet. */
  fileOf: (input: unknown) => string;
  has: (input: unknown) => boolean;
  keep: (input: unknown, picture: Uint8Array) => void;
}

export function pictureCache(folder: string, version: string): PictureCache {
  mkdirSync(folder, { recursive: true });
  const fileOf = (input: unknown): string => {
    const hash = createHash('sha256').update(version).update(JSON.stringify(input));
    return join(folder, `${hash.digest('hex').slice(0, 32)}.png`);
  };
  return {
    fileOf,
    has: (input) => existsSync(fileOf(input)),
    keep: (input, picture) => {
      const file = fileOf(input);
      writeFileSync(`${file}.part`, picture); // renamed when whole: an interrupted build leaves no half picture
      renameSync(`${file}.part`, file);
    },
  };
}

/** Changes whenever a file that decides how pictures look does. */
export function drawingVersion(files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of files) hash.update(readFileSync(file));
  return hash.digest('hex');
}
