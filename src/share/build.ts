import type { AstroIntegration } from 'astro';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildDay } from '../build-day.ts';
import { readContentFiles } from '../content-lint/files.ts';
import { shareFiles, type ShareFile } from './files.ts';
import { sharePages } from './page.ts';

/** Drawings under way at once: satori fills one core while resvg rasterises on the other. */
const AT_ONCE = 3;

/** Draws the share pictures and QR codes into the built site; `astro dev` draws each when it is asked for. */
export function sharePictures(): AstroIntegration {
  let outDir = '';
  let files: () => ShareFile[] = () => [];
  return {
    name: 'share-pictures',
    hooks: {
      'astro:config:done': ({ config }) => {
        outDir = fileURLToPath(config.outDir);
        const root = fileURLToPath(config.root);
        files = () =>
          shareFiles(sharePages(readContentFiles(root), buildDay()), {
            root,
            site: config.site ?? '',
            base: config.base,
          });
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const path = /\/share\/.*\.png$/.exec(
            new URL(request.url ?? '/', 'http://localhost').pathname,
          )?.[0];
          const file =
            path === undefined ? undefined : files().find((candidate) => candidate.path === path);
          if (file === undefined) {
            next();
            return;
          }
          file
            .draw()
            .then((picture) => response.setHeader('content-type', 'image/png').end(picture), next);
        });
      },
      'astro:build:done': async ({ logger }) => {
        const started = performance.now();
        const all = files();
        try {
          await drawAll(all, outDir);
        } catch (error) {
          rmSync(outDir, { recursive: true, force: true }); // a site without its pictures must not be published
          throw error;
        }
        logger.info(
          `${all.length} 个分享图和二维码，用时 ${((performance.now() - started) / 1000).toFixed(1)} 秒`,
        );
      },
    },
  };
}

async function drawAll(files: readonly ShareFile[], outDir: string): Promise<void> {
  const waiting = files.values();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const file of waiting) {
        const target = join(outDir, file.path);
        mkdirSync(dirname(target), { recursive: true });
        writeFileSync(target, await file.draw());
      }
    }),
  );
}
