// A second build of the same content, for what only a site with an address says: feeds, sitemap, canonical, QR codes.
// `npm test` makes it: SITE_URL and BASE_PATH as here, into this folder.
export const ADDRESSED = {
  folder: '.cache/addressed',
  site: 'https://handbook.example',
  base: '/guide/',
} as const;
