import type { APIRoute } from 'astro';
import { absolute } from '../metadata/absolute.ts';
import { respond } from '../feeds/respond.ts';

// Everyone may read everything: the more places that answer rightly, the better.
export const GET: APIRoute = ({ site }) =>
  respond(['User-agent: *', 'Allow: /', '', ...sitemap(site)].join('\n'), 'text/plain');

const sitemap = (site: URL | undefined): string[] =>
  site === undefined ? [] : [`Sitemap: ${absolute('/sitemap.xml', site)}`, ''];
