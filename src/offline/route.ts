export type Route = 'page' | 'script' | 'asset' | 'off' | 'leave';

/** Types by the end of a name; what else is asked for is a page. */
const TYPES: Readonly<Record<string, string>> = { js: 'text/javascript', html: 'text/html' };

/** A script whose name has its content's digest in it: never used again for something else. */
export const SCRIPT = /^_astro\/.*\.js$/;

/** How the worker treats a request. Paths are relative to its scope (`faq/jail/`, `_astro/x.js`). */
export function routeOf(path: string, isNavigation: boolean, isFromHere: boolean): Route {
  if (!isFromHere || /^sw\.js$|^offline(\.json$|\/)/.test(path)) return 'leave';
  if (/^sw-off(\/|$)/.test(path)) return isNavigation ? 'off' : 'leave';
  // A picture, a feed or a list of words may be opened like a page: the browser shows it, nothing is kept.
  if (isNavigation) return /(^|\/)[^/.]*$|\.html$/.test(path) ? 'page' : 'leave';
  if (SCRIPT.test(path)) return 'script';
  return /^(pagefind|search)\//.test(path) ? 'asset' : 'leave';
}

/** `faq/jail` and `faq/jail/index.html` → `faq/jail/`, as an edition names pages. */
export function pageKey(path: string): string {
  const clean = path.replace(/(^|\/)index\.html$/, '$1');
  return clean === '' || clean.endsWith('/') || clean.endsWith('.html') ? clean : `${clean}/`;
}

/** Content type of a kept text. */
export const typeOf = (path: string): string =>
  TYPES[/\.([a-z]+)$/.exec(path)?.[1] ?? 'html'] ?? 'text/html';

/**
 * A page of ours says which one it is (see Head.astro). A login page of the network, or another page in its place, does not;
 * and one that was cut off on the way (a host or proxy that tells no length) has no end.
 */
export const isOurs = (html: string, path: string): boolean =>
  /<\/html>\s*$/.test(html) &&
  /<meta name=["']?hb-page["']? content=["']?\/([^"'>\s]*)/.exec(html)?.[1] === path;

/** Names of the scripts a page or a script asks for. */
export const scriptsOf = (text: string): string[] => [
  ...new Set(
    [
      ...text.matchAll(
        /["'`](?:[^"'`\s]*\/)?_astro\/([^"'`/\s]+\.js)["'`]|["'`]\.\/([^"'`/\s]+\.js)["'`]/g,
      ),
    ].map(([, inFolder, beside]) => `_astro/${inFolder ?? beside}`),
  ),
];
