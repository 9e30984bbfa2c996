import type { AstroIntegration } from 'astro';
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { step, type Progress } from '../build/steps.ts';
import type { Page } from '../content/page.ts';
import { isPublished } from '../content/published.ts';
import { siteContent } from '../content/site.ts';
import { pictureCache, type PictureCache } from './cache.ts';
import { draw, fontsOf, inputOf, textsOf } from './draw.ts';
import {
  pictureFiles,
  pictureVersion,
  qrFiles,
  tallFiles,
  type PictureFile,
  type Standing,
} from './files.ts';
import { sharePages } from './page.ts';
import { tallPages } from '../content/tall/pages.ts';
import { drawInThreads } from './threads.ts';

/**
 * Draws the share pictures and QR codes into the built site. Drawing begins with the build, on other threads than the
 * pages are made on; `astro dev` draws each picture when it is asked for.
 */
export function sharePictures(): AstroIntegration {
  let [outDir, root] = ['', ''];
  let standing: Standing = { site: undefined, base: '/' };
  let under: ReturnType<typeof beginDrawing> | undefined;
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
          const files = path === undefined ? [] : allFiles(root, standing);
          const file = files.find((candidate) => candidate.path === path);
          if (file === undefined) {
            next();
            return;
          }
          draw(file.drawing, fontsOf(textsOf([file.drawing]))).then(
            (picture) => response.setHeader('content-type', 'image/png').end(picture),
            next,
          );
        });
      },
      'astro:build:start': () => {
        under = beginDrawing(root, standing);
      },
      'astro:build:done': () =>
        step('分享图', async (progress) => {
          if (under === undefined) return '没有';
          const files = await under.finish(progress);
          for (const file of files) put(outDir, file.path, file.kept);
          for (const { path, svg } of under.codes) write(outDir, path, svg);
          return `${files.length} 张，其中新画 ${under.drawn} 张`;
        }),
    },
  };
}

/** The pages a reader may see. */
function shownPages(root: string): Page[] {
  const { pages, today } = siteContent(root);
  return pages.filter((page) => isPublished(page, today));
}

function allFiles(root: string, standing: Standing): PictureFile[] {
  return [
    ...tallFiles(tallPages(siteContent(root)), standing), // the longest work first
    ...pictureFiles(sharePages(shownPages(root)), standing),
  ];
}

/** Everything to draw is known from the content alone. */
function beginDrawing(root: string, standing: Standing) {
  const pages = sharePages(shownPages(root));
  const cache = pictureCache(join(root, '.cache/share'), pictureVersion(root));
  const files = allFiles(root, standing);
  const missing = files.map(({ drawing }) => drawing).filter((one) => !cache.has(inputOf(one)));
  let done = 0;
  let report: Progress = () => undefined;
  const drawing = drawInThreads(missing, (one, picture) => {
    cache.keep(inputOf(one), picture);
    report(++done, missing.length);
  });
  drawing.catch(() => undefined); // said when the build comes to it
  return {
    drawn: missing.length,
    codes: qrFiles(pages, standing),
    finish: async (progress: Progress) => {
      report = progress;
      await drawing;
      return files.map((file) => keptFile(file, cache));
    },
  };
}

function keptFile({ path, drawing }: PictureFile, cache: PictureCache) {
  return { path, kept: cache.fileOf(inputOf(drawing)) };
}

function put(outDir: string, path: string, from: string): void {
  const target = join(outDir, path);
  mkdirSync(dirname(target), { recursive: true });
  copyFileSync(from, target);
}

function write(outDir: string, path: string, text: string): void {
  const target = join(outDir, path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, text);
}
