import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Drawing } from './input.ts';
import type { Drawn } from './draw-thread.ts';

/** Draws everything on all cores; `onDrawn` gets each picture as it is ready. Few drawings are not worth many threads. */
export async function drawInThreads(
  drawings: readonly Drawing[],
  onDrawn: (drawing: Drawing, picture: Uint8Array) => void,
): Promise<void> {
  if (drawings.length === 0) return;
  const waiting = drawings.values();
  const count = Math.min(availableParallelism(), Math.ceil(drawings.length / 8));
  const workers = Array.from(
    { length: count },
    () => new Worker(new URL('./draw-thread.ts', import.meta.url)),
  );
  try {
    await Promise.all(workers.map((worker) => serveThread(worker, waiting, onDrawn)));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

/** Hands a thread one drawing after another until none is left. */
function serveThread(
  worker: Worker,
  waiting: Iterator<Drawing>,
  onDrawn: (drawing: Drawing, picture: Uint8Array) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    let current: Drawing | undefined;
    const next = (): void => {
      const { value, done } = waiting.next();
      if (done === true) {
        resolve();
        return;
      }
      current = value;
      worker.postMessage(value);
    };
    worker.on('error', reject);
    worker.on('message', (answer: Drawn) => {
      if ('error' in answer) reject(new Error(answer.error));
      else if (current !== undefined) {
        onDrawn(current, answer.picture);
        next();
      }
    });
    next();
  });
}
