import type { Entry } from './entry.ts';
import { isoMoment, rssMoment } from '../metadata/moment.ts';
import { escapeXml } from './xml.ts';

export interface Feed {
  title: string;
  description: string;
  home: string;
  self: string;
  entries: readonly Entry[];
}

/** Readers' programs ask often; the newest are enough. */
export const FEED_LENGTH = 60;

// A page checked again is news, so the day is part of the identity.
const identity = (entry: Entry): string => `${entry.url}#${entry.checked}`;

/** RSS 2.0. */
export function rssXml({ title, description, home, self, entries }: Feed): string {
  const newest = entries[0]?.checked;
  const items = entries
    .slice(0, FEED_LENGTH)
    .map((entry) =>
      [
        '<item>',
        `<title>${escapeXml(entry.title)}</title>`,
        `<link>${escapeXml(entry.url)}</link>`,
        `<guid isPermaLink="false">${escapeXml(identity(entry))}</guid>`,
        `<pubDate>${rssMoment(entry.checked)}</pubDate>`,
        `<category>${escapeXml(entry.section)}</category>`,
        `<description>${escapeXml(entry.answer)}</description>`,
        '</item>',
      ].join(''),
    );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>',
    `<title>${escapeXml(title)}</title><link>${escapeXml(home)}</link><description>${escapeXml(description)}</description><language>zh-CN</language>`,
    `<atom:link href="${escapeXml(self)}" rel="self" type="application/rss+xml"/>`,
    newest === undefined ? '' : `<lastBuildDate>${rssMoment(newest)}</lastBuildDate>`,
    ...items,
    '</channel></rss>',
    '',
  ].join('\n');
}

/** JSON Feed 1.1. */
export function jsonFeed({ title, description, home, self, entries }: Feed): object {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    description,
    home_page_url: home,
    feed_url: self,
    language: 'zh-CN',
    items: entries.slice(0, FEED_LENGTH).map((entry) => ({
      id: identity(entry),
      url: entry.url,
      title: entry.title,
      content_text: entry.answer,
      date_modified: isoMoment(entry.checked),
      tags: [entry.section],
    })),
  };
}
