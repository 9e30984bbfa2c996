import type { AstroIntegration } from 'astro';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { contentWork } from '../build/content-work.ts';
import { step, type Progress } from '../build/steps.ts';
import type { Standing } from './files.ts';
import { allPictures } from './pictures.ts';
import type { PicturesData, PicturesSaid } from './pictures-thread.ts';

/**
 * Draws the share pictures and QR codes into the built site. Drawing begins once the content has been read, on other
 * threads than the pages are made on; `astro dev` draws each picture when it is asked for.
 */
export function sharePictures(): AstroIntegration {
  let [outDir, root] = ['', ''];
  let standing: Standing = { site: undefined, base: '/' };
  let under: Promise<ReturnType<typeof beginDrawing>> | undefined;
  return {
    name: 'share-pictures',
    hooks: {
      'astro:config:done': ({ config }) => {
        outDir = fileURLToPath(config.outDir);
        root = fileURLToPath(config.root);
        standing = { site: config.site, base: config.base };
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const { pathname } = new URL(request.url ?? '/', 'http://localhost');
          const path = /\/share\/.*\.png$/.exec(pathname)?.[0];
          if (path === undefined) {
            next();
            return;
          }
          drawOne(path, root, standing).then(
            (picture) =>
              picture === undefined
                ? next()
                : response.setHeader('content-type', 'image/png').end(picture),
            next,
          );
        });
      },
      'astro:build:start': () => {
        // Before that two threads are at work already: reading the content, and bundling.
        under = contentWork(root).words.then(() => beginDrawing({ root, standing }));
        under.catch(() => undefined); // the build says it
      },
      'astro:build:generated': async () => (await under)?.put(outDir),
      'astro:build:done': () =>
        step('分享图', async (progress) => (await (await under)?.finish(progress)) ?? '没有'),
    },
  };
}

async function drawOne(
  path: string,
  root: string,
  standing: Standing,
): Promise<Buffer | undefined> {
  const file = allPictures(root, standing).find((candidate) => candidate.path === path);
  if (file === undefined) return undefined;
  const { draw } = await import('./draw.ts'); // a build draws on other threads
  return draw(file.drawing);
}

/** Everything to draw is known from the content alone. */
function beginDrawing(data: PicturesData) {
  const thread = new Worker(new URL('./pictures-thread.ts', import.meta.url), { workerData: data });
  let report: Progress = () => undefined;
  const end = new Promise<string>((resolve, reject) => {
    thread.on('error', reject);
    thread.on('exit', () => reject(new Error('分享图没有画完')));
    thread.on('message', (said: PicturesSaid) => {
      if ('done' in said) report(said.done, said.of);
      else if ('error' in said) reject(new Error(said.error));
      else resolve(`${said.pictures} 张，其中新画 ${said.drawn} 张`);
    });
  });
  end.catch(() => undefined); // said when the build comes to it
  return {
    put: (outDir: string): void => thread.postMessage(outDir),
    finish: (progress: Progress): Promise<string> => {
      report = progress;
      return end;
    },
  };
}
