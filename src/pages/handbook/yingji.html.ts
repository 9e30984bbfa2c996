import type { APIRoute } from 'astro';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { library, today } from '../../catalog/library.ts';
import { allPages } from '../../catalog/pages.ts';
import { absolute } from '../../metadata/absolute.ts';
import { respond } from '../../feeds/respond.ts';
import { byDemand, HANDBOOK_MAX, handbookParts } from '../../print/handbook-parts.ts';
import Handbook from '../../print/Handbook.astro';

export const GET: APIRoute = async ({ site }) => {
  const toUrl = (path: string): string => absolute(path, site);
  const parts = handbookParts(allPages(), {
    library,
    today,
    toUrl,
    demote: 2,
  });
  const container = await AstroContainer.create();
  const draw = (answered: ReadonlySet<string>): Promise<string> =>
    container.renderToString(Handbook as never, {
      partial: false,
      props: { parts, answered, facts: library.facts, sources: library.sources, today, toUrl },
    });
  // A larger site still fits: the questions asked least are listed here and answered online.
  const asked = byDemand(parts.faq.map(({ path }) => path));
  let html = await draw(new Set(asked));
  for (let kept = asked.length; Buffer.byteLength(html) > HANDBOOK_MAX && kept > 0;) {
    kept = Math.floor(kept * 0.85);
    html = await draw(new Set(asked.slice(0, kept)));
  }
  return respond(html, 'text/html');
};
