import type { AstroPrerenderer } from 'astro';

/** What is done to a page of HTML before it is written. `path` is its address below the base: `faq/jail/`. */
export type Finish = (html: string, path: string) => string;

/**
 * Astro's own drawing of the pages, each finished while it is at hand: no file is read and written again afterwards.
 * Pages are finished in the order they are asked for, however many are drawn at once: what is made of them all is the same each time.
 */
export function finishing(
  standard: AstroPrerenderer,
  base: string,
  finish: Finish,
): AstroPrerenderer {
  let last: Promise<unknown> = Promise.resolve();
  return {
    ...standard,
    name: 'finishing',
    render: (request, options) => {
      const before = last;
      const finished = standard.render(request, options).then(async (drawn) => {
        const response = drawn instanceof Response ? drawn : drawn.response;
        const isPage = response.headers.get('content-type')?.startsWith('text/html') === true;
        const html = isPage ? await response.text() : '';
        await before;
        if (!isPage) return drawn;
        const path = new URL(request.url).pathname.slice(base.length);
        return new Response(finish(html, path), response);
      });
      last = finished.catch(() => undefined); // whoever asked for that page is told
      return finished;
    },
  };
}
