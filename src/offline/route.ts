export type Route = 'page' | 'kept' | 'asset' | 'leave';

/** How the worker treats a request. Paths are relative to its scope (`faq/jail/`, `_astro/x.js`). */
export function routeOf(path: string, isNavigation: boolean, isFromHere: boolean): Route {
  if (!isFromHere || /^sw\.js$|^offline\.json$|^sw-off\//.test(path)) return 'leave';
  if (isNavigation) return 'page';
  // Names with a hash in them never change what they mean: once kept, always right.
  if (/^_astro\/|^pagefind\/(index|fragment|filter)\//.test(path)) return 'kept';
  return /^(pagefind|search|icons)\/|\.(svg|webmanifest)$/.test(path) ? 'asset' : 'leave';
}

/** `faq/jail` and `faq/jail/index.html` → `faq/jail/`, as the pack names pages. */
export function pageKey(path: string): string {
  const clean = path.replace(/(^|\/)index\.html$/, '$1');
  return clean === '' || clean.endsWith('/') || clean.endsWith('.html') ? clean : `${clean}/`;
}
