import type { AstroIntegration } from 'astro';
import { within } from '../domain/join.ts';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { typeOf } from '../hosting/rules.ts';
import { devSearch } from './search.ts';
import { watchContent } from './watch-content.ts';

/** What `npm run dev` adds: the content check over the page, and a search that works. */
export function writing(): AstroIntegration {
  let [root, base] = ['', '/'];
  return {
    name: 'writing',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
        base = config.base;
      },
      'astro:server:setup': ({ server }) => {
        const search = devSearch(root, join(root, '.cache/dev-search'));
        const watch = watchContent(server, { root, base }, search.forget);
        server.middlewares.use((request, response, next) => {
          const { pathname } = new URL(request.url ?? '/', 'http://localhost');
          const path = within(base, pathname);
          const faults = watch.insteadOf(`/${path}`);
          if (faults !== undefined) {
            response.writeHead(500, { 'content-type': 'text/html; charset=utf-8' }).end(faults);
            return;
          }
          search.read(path).then((bytes) => {
            if (bytes === undefined) next();
            else
              response
                .setHeader('content-type', typeOf(path) ?? 'application/octet-stream')
                .end(bytes);
          }, next);
        });
      },
    },
  };
}
