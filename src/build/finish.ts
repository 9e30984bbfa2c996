import type { AstroPrerenderer } from 'astro';

/** What is done to a page of HTML before it is written. `path` is its address below the base: `faq/jail/`. */
export type Finish = (html: string, path: string) => Promise<string>;

/**
 * Astro's own drawing of the pages, each finished while it is at hand: no file is read and written again afterwards.
 * Pages are handed over in the order they are asked for, however many are drawn at once: what is made of them all is the same each time.
 */
export function finishing(
  standard: AstroPrerenderer,
  base: string,
  finish: Finish,
): AstroPrerenderer {
  let last = Promise.resolve();
  return {
    ...standard,
    name: 'finishing',
    render: async (request, options) => {
      const before = last;
      const handed = Promise.withResolvers<void>();
      last = handed.promise;
      try {
        const drawn = await standard.render(request, options);
        const response = drawn instanceof Response ? drawn : drawn.response;
        if (response.headers.get('content-type')?.startsWith('text/html') !== true) return drawn;
        const html = await response.text();
        await before;
        const finished = finish(html, new URL(request.url).pathname.slice(base.length));
        handed.resolve();
        return new Response(await finished, response);
      } finally {
        before.then(handed.resolve); // what cannot be drawn keeps nobody waiting; whoever asked for it is told
      }
    },
  };
}
