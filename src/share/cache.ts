import { createHash } from 'node:crypto';
import {
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
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
    has: (input) => isWhole(fileOf(input)),
    keep: (input, picture) => {
      const file = fileOf(input);
      writeFileSync(`${file}.part`, picture); // renamed when whole: an interrupted build leaves no half picture
      renameSync(`${file}.part`, file);
    },
  };
}

/** The last chunk of every PNG: length, name, check sum. */
const END = Buffer.from('0000000049454e44ae426082', 'hex');

/** A picture that a full disk, or a hand, has cut is no picture: it is drawn again. */
function isWhole(file: string): boolean {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (stat?.isFile() !== true || stat.size < END.length) return false;
  const handle = openSync(file, 'r');
  const end = Buffer.alloc(END.length);
  readSync(handle, end, 0, END.length, stat.size - END.length);
  closeSync(handle);
  return end.equals(END);
}

/** Changes whenever a file that decides how pictures look does. */
export function drawingVersion(files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of files) hash.update(readFileSync(file));
  return hash.digest('hex');
}
