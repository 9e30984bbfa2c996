import type { APIRoute } from 'astro';
import { absolute } from '../found/absolute.ts';
import { openSearchXml } from '../found/opensearch.ts';
import { respond } from '../found/respond.ts';
import { SITE } from '../site.ts';

export const GET: APIRoute = ({ site }) =>
  respond(
    openSearchXml({
      name: SITE.name,
      description: `在${SITE.name}里搜索`,
      searchUrl: absolute('/search/', site),
      icon: absolute('/favicon.svg', site),
    }),
    'application/opensearchdescription+xml',
  );
