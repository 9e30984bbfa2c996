// Every picture and QR code of the site: which are new, drawn on threads of their own, and all of them put where the site is made.
import { copyFileSync, linkSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Standing } from '../domain/join.ts';
import { pictureCache } from './cache.ts';
import { inputOf } from './input.ts';
import { pictureVersion } from './files.ts';
import { allCodes, allPictures } from './pictures.ts';
import { drawInThreads } from './threads.ts';

/** How many pictures stand in the site, and how many of them are new. */
export interface Put {
  pictures: number;
  drawn: number;
}
/** Pictures under way. */
export interface Pictures {
  /** Puts them into a folder when the last is drawn. Rejects when one cannot be drawn. */
  put: (outDir: string) => Promise<Put>;
}

/** Begins to draw what is not kept from before. */
export function beginPictures(
  root: string,
  standing: Standing,
  onDrawn: (done: number, of: number) => void,
): Pictures {
  const cache = pictureCache(join(root, '.cache/share'), pictureVersion(root));
  const pictures = allPictures(root, standing).map(({ path, drawing }) => {
    const input = inputOf(drawing);
    return { path, drawing, input, kept: cache.fileOf(input) };
  });
  const missing = pictures.filter(({ input }) => !cache.has(input));
  const inputs = new Map(missing.map(({ drawing, input }) => [drawing, input]));
  let done = 0;
  const drawing = drawInThreads([...inputs.keys()], (one, picture) => {
    cache.keep(inputs.get(one), picture);
    onDrawn(++done, missing.length);
  });
  drawing.catch(() => undefined); // said when they are put
  return {
    put: async (outDir) => {
      const place = (path: string): string => {
        const target = join(outDir, path);
        mkdirSync(dirname(target), { recursive: true });
        return target;
      };
      for (const { path, svg } of allCodes(root, standing)) writeFileSync(place(path), svg);
      await drawing;
      for (const { path, kept } of pictures) linkOrCopy(kept, place(path));
      return { pictures: pictures.length, drawn: missing.length };
    },
  };
}

/** Five hundred files made anew take as long as fifty pages. The cache never writes into a file it has: a second name is enough. */
function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to); // another disk, or one without second names
  }
}
