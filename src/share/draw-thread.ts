// One thread of the drawing: takes drawings in turn, gives pictures back.
import { parentPort, workerData } from 'node:worker_threads';
import { draw, fontsOf, type Drawing, type Texts } from './draw.ts';

/** What a thread is told when it starts. */
export interface ThreadData {
  /** All the letters it may meet, so that the fonts are read once. */
  texts: Texts;
}
/** Its answer to a drawing. */
export type Drawn = { picture: Uint8Array } | { error: string };

const fonts = fontsOf((workerData as ThreadData).texts);
parentPort?.on('message', (drawing: Drawing) => {
  draw(drawing, fonts).then(
    (picture) => parentPort?.postMessage({ picture } satisfies Drawn),
    (error: Error) => parentPort?.postMessage({ error: error.message } satisfies Drawn),
  );
});
