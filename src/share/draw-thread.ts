// One thread of the drawing: takes drawings in turn, gives pictures back.
import { parentPort } from 'node:worker_threads';
import { draw } from './draw.ts';
import type { Drawing } from './input.ts';

/** Its answer to a drawing. */
export type Drawn = { picture: Uint8Array } | { error: string };

parentPort?.on('message', (drawing: Drawing) => {
  parentPort?.postMessage(answerTo(drawing));
});

function answerTo(drawing: Drawing): Drawn {
  try {
    return { picture: draw(drawing) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}
