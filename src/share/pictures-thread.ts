// A thread of the build: finds out which pictures are new, has them drawn on further threads, and puts all of them
// where the site is made. Meanwhile the pages are made.
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { pictureCache } from './cache.ts';
import { inputOf } from './draw.ts';
import { pictureVersion, type Standing } from './files.ts';
import { allCodes, allPictures } from './pictures.ts';
import { drawInThreads } from './threads.ts';

/** What the thread is told when it starts; later the folder to put the pictures in. */
export interface PicturesData {
  root: string;
  standing: Standing;
}
/** What it says: how far it is, and at the end how many there are. */
export type PicturesSaid =
  { done: number; of: number } | { pictures: number; drawn: number } | { error: string };

const say = (said: PicturesSaid): void => parentPort?.postMessage(said);

const { root, standing } = workerData as PicturesData;
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
  say({ done: ++done, of: missing.length });
});
drawing.catch(() => undefined); // said when the build comes to it

parentPort?.once('message', (outDir: string) => {
  put(outDir).then(
    () => say({ pictures: pictures.length, drawn: missing.length }),
    (error: Error) => say({ error: error.message }),
  );
});

async function put(outDir: string): Promise<void> {
  const places = (path: string): string => {
    const target = join(outDir, path);
    mkdirSync(dirname(target), { recursive: true });
    return target;
  };
  for (const { path, svg } of allCodes(root, standing)) writeFileSync(places(path), svg);
  await drawing;
  for (const { path, kept } of pictures) copyFileSync(kept, places(path));
}
