/** Files that are right only with whole addresses: they exist when the site has one (SITE_URL). */
export const ADDRESSED = ['feed.xml', 'feed.json', 'sitemap.xml', 'opensearch.xml'] as const;

/** As Astro's `injectRoute` takes them. */
export const ADDRESSED_ROUTES = ADDRESSED.map((name) => ({
  pattern: `/${name}`,
  entrypoint: `./src/feeds/routes/${name}.ts`,
  prerender: true,
}));

/** Pages' Markdown twins while they are written. */
export const TWIN_ROUTE = {
  pattern: '/[kind]/[slug].md',
  entrypoint: './src/feeds/routes/twin.ts',
  prerender: true,
} as const;
