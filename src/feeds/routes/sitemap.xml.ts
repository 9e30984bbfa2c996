import type { APIRoute } from 'astro';
import { allPages } from '../../catalog/pages.ts';
import { pagePath } from '../../domain/paths.ts';
import { KIND_NAMES } from '../../domain/page.ts';
import { absolute } from '../../metadata/absolute.ts';
import { latestDay } from '../entry.ts';
import { respond } from '../respond.ts';
import { sitemapXml, standingPaths } from '../sitemap.ts';

const files = Object.keys(import.meta.glob('../../pages/**/*.astro')).map((file) =>
  file.replace(/^.*?pages\//, 'pages/'),
);

export const GET: APIRoute = async ({ site }) => {
  const pages = await allPages();
  const newest = latestDay(pages.map((page) => page.data.checked));
  const dated = new Set(['/', '/updates/']); // these change whenever any page does
  const places = [
    ...standingPaths(files).map((path) => ({
      path,
      lastmod: dated.has(path) ? newest : undefined,
    })),
    ...KIND_NAMES.map((kind) => ({
      path: `/${kind}/`,
      lastmod: latestDay(
        pages.filter((page) => page.kind === kind).map((page) => page.data.checked),
      ),
    })),
    ...pages.map((page) => ({ path: pagePath(page.kind, page.slug), lastmod: page.data.checked })),
  ];
  return respond(
    sitemapXml(places.map(({ path, lastmod }) => ({ url: absolute(path, site), lastmod }))),
    'application/xml',
  );
};
