/** What every host must do with the built files, told once: servers' configurations and our own server are made from it. Pure. */
import { HEADERS } from '../security.ts';

export { HEADERS };

/** Types that hosts get wrong or send without their charset, by the end of the name. */
export const TYPES = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  webmanifest: 'application/manifest+json; charset=utf-8',
} as const;

const YEAR = 'public, max-age=31536000, immutable';
const ASK = 'no-cache'; // kept, but asked about each time: a page must never name files that are gone

/** How long a file may be kept; the first that fits. `*` is any rest. Pagefind names its parts by their content. */
export const CACHING = [
  ['_astro/*', YEAR],
  ['search/lexicon.*', YEAR],
  ['search/parts/*', YEAR],
  ['pagefind/fragment/*', YEAR],
  ['pagefind/index/*', YEAR],
  ['share/*', 'public, max-age=86400'],
  ['icons/*', 'public, max-age=86400'],
  ['*', ASK],
] as const;

/** The type of a file by its name, when we have an opinion. */
export function typeOf(path: string): string | undefined {
  const end = /\.([a-z]+)$/.exec(path)?.[1] ?? 'html';
  return end in TYPES ? TYPES[end as keyof typeof TYPES] : undefined;
}

/** Cache-Control of a path of the site (`/search/lexicon.ab.txt`). */
export function cachingOf(path: string): string {
  const name = path.replace(/^\//, '');
  const rule = CACHING.find(([pattern]) => name.startsWith(pattern.slice(0, -1)));
  return rule?.[1] ?? ASK;
}

/** Whether compressing a file is worth it. */
export function isText(path: string): boolean {
  return typeOf(path) !== undefined;
}
