import type { APIRoute } from 'astro';
import { allPages } from '../catalog/pages.ts';
import { absolute } from '../metadata/absolute.ts';
import { entriesOf, newestFirst } from '../feeds/entry.ts';
import { rssXml } from '../feeds/feeds.ts';
import { respond } from '../feeds/respond.ts';
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
