import type { Feed } from 'feed';
import { allPages } from '../catalog/pages.ts';
import { absolute } from '../metadata/absolute.ts';
import { SITE } from '../site.ts';
import { entriesOf, newestFirst } from './entry.ts';
import { feedOf } from './feeds.ts';

/** The site's own feed: the pages checked last. */
export async function siteFeed(site: URL | undefined): Promise<Feed> {
  const toUrl = (path: string): string => absolute(path, site);
  return feedOf({
    title: `${SITE.name}：更新`,
    description: SITE.description,
    home: toUrl('/'),
    rss: toUrl('/feed.xml'),
    json: toUrl('/feed.json'),
    entries: newestFirst(entriesOf(await allPages(), toUrl)),
  });
}
