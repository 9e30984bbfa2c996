/** Where a page may be asked: by hand, as the sitemap library writes streams of files and @astrojs/sitemap knows no editor's days. */
import type { Day } from '../domain/day.ts';
import { escapeXml } from './xml.ts';

/** `lastmod` is the day an editor checked the page; a page without such a day says nothing. */
export interface Place {
  url: string;
  lastmod?: Day | undefined;
}

/** The sitemap protocol's file. */
export function sitemapXml(places: readonly Place[]): string {
  const urls = places.map(
    ({ url, lastmod }) =>
      `<url><loc>${escapeXml(url)}</loc>${lastmod === undefined ? '' : `<lastmod>${lastmod}</lastmod>`}</url>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`;
}

// Not for search engines: copies of other pages, or nothing to read before a question is asked.
const UNLISTED = /^\/(404|search|print|handbook|sw-off)\//;

/** Page files of `src/pages` that are one page each (`../pages/about.astro`) → their paths. */
export function standingPaths(files: readonly string[]): string[] {
  return files
    .filter((file) => !file.includes('['))
    .map((file) => file.replace(/^.*?pages/, '').replace(/(\/index)?\.astro$/, '/'))
    .filter((path) => !UNLISTED.test(path))
    .sort();
}
