import { Feed } from 'feed';
import { isoMoment } from '../metadata/moment.ts';
import type { Entry } from './entry.ts';
import { escapeXml } from './xml.ts';

export interface FeedFacts {
  title: string;
  description: string;
  home: string;
  rss: string;
  json: string;
  entries: readonly Entry[];
}

/** Readers' programs ask often; the newest are enough. */
export const FEED_LENGTH = 60;

/** RSS 2.0 and JSON Feed in one; entries come newest first. */
export function feedOf({ title, description, home, rss, json, entries }: FeedFacts): Feed {
  const newest = entries[0]?.checked;
  const feed = new Feed({
    title,
    description,
    id: home,
    link: home,
    language: 'zh-CN',
    generator: false,
    feedLinks: { rss, json },
    // A build's own moment would make every build another; an empty feed has no day.
    updated: new Date(newest === undefined ? 0 : isoMoment(newest)),
  });
  for (const { url, title: name, answer, checked, section } of entries.slice(0, FEED_LENGTH))
    feed.addItem({
      title: name,
      link: url,
      // A page checked again is news, so the day is part of the identity.
      id: `${url}#${checked}`,
      date: new Date(isoMoment(checked)),
      description: escapeXml(answer), // read as HTML
      category: [{ name: section }],
    });
  return feed;
}
