import type { AstroIntegration } from 'astro';
import { fileURLToPath } from 'node:url';
import type { Standing } from '../domain/join.ts';
import { allPictures } from './pictures.ts';

/** While pages are written each picture is drawn when it is asked for; a build draws them on threads. */
export function sharePictures(): AstroIntegration {
  let root = '';
  let standing: Standing = { site: undefined, base: '/' };
  return {
    name: 'share-pictures',
    hooks: {
      'astro:config:done': ({ config }) => {
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
          drawOne(path).then(
            (picture) =>
              picture === undefined
                ? next()
                : response.setHeader('content-type', 'image/png').end(picture),
            next,
          );
        });
      },
    },
  };

  async function drawOne(path: string): Promise<Buffer | undefined> {
    const file = allPictures(root, standing).find((candidate) => candidate.path === path);
    if (file === undefined) return undefined;
    const { draw } = await import('./draw.ts'); // a build need not load what draws
    return draw(file.drawing);
  }
}
