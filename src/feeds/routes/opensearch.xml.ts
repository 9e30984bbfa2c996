import type { APIRoute } from 'astro';
import { absolute } from '../../metadata/absolute.ts';
import { openSearchXml } from '../opensearch.ts';
import { respond } from '../respond.ts';
import { SITE } from '../../site.ts';

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
