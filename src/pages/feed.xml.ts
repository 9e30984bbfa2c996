import type { APIRoute } from 'astro';
import { allPages } from '../catalog/pages.ts';
import { absolute } from '../found/absolute.ts';
import { entriesOf, newestFirst } from '../found/entry.ts';
import { rssXml } from '../found/feeds.ts';
import { respond } from '../found/respond.ts';
import { SITE } from '../site.ts';

export const GET: APIRoute = async ({ site }) => {
  const toUrl = (path: string): string => absolute(path, site);
  const entries = newestFirst(entriesOf(await allPages(), toUrl));
  return respond(
    rssXml({
      title: `${SITE.name}：更新`,
      description: SITE.description,
      home: toUrl('/'),
      self: toUrl('/feed.xml'),
      entries,
    }),
    'application/xml',
  );
};
