import type { APIRoute } from 'astro';
import { absolute } from '../metadata/absolute.ts';
import { respond } from '../feeds/respond.ts';

// Everyone may read everything: the more places that answer rightly, the better.
export const GET: APIRoute = ({ site }) =>
  respond(`User-agent: *\nAllow: /\n\nSitemap: ${absolute('/sitemap.xml', site)}\n`, 'text/plain');
