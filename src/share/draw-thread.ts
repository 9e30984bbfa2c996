// One thread of the drawing: takes drawings in turn, gives pictures back.
import { parentPort, workerData } from 'node:worker_threads';
import { draw, type Drawing } from './draw.ts';
import { fontsFor } from './fonts.ts';

/** What a thread is told when it starts. */
export interface ThreadData {
  /** All the letters it may meet, so that the font is read once. */
  texts: string[];
}
/** Its answer to a drawing. */
export type Drawn = { picture: Uint8Array } | { error: string };

const fonts = fontsFor((workerData as ThreadData).texts);
parentPort?.on('message', (drawing: Drawing) => {
  draw(drawing, fonts).then(
    (picture) => parentPort?.postMessage({ picture } satisfies Drawn),
    (error: Error) => parentPort?.postMessage({ error: error.message } satisfies Drawn),
  );
});
