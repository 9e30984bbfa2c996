/** How an address is put together. Here and nowhere else: `paths.ts` knows the base of this build, pages ask that. */

/** Where the site stands; without an address there are no whole links. */
export interface Standing {
  site: string | URL | undefined;
  base: string;
}

/** `/guide` and `/guide/` → `/guide/`. */
export function folder(base: string): string {
  return base.replace(/\/*$/, '/');
}

/** Site path (`/faq/jail/`) under a base. */
export function under(base: string, path: string): string {
  return folder(base) + path.replace(/^\//, '');
}

/** The whole address of a site path. */
export function whole(site: string | URL, base: string, path: string): string {
  return new URL(under(base, path), site).href;
}

/** The whole address of a site path; until the site has an address, its path. */
export function wholeOrUnder({ site, base }: Standing, path: string): string {
  return site === undefined ? under(base, path) : whole(site, base, path);
}

/** What was asked for (`/guide/faq/jail/`) as a site path without its first slash; one outside the base as it is. */
export function within(base: string, pathname: string): string {
  const start = folder(base);
  return pathname.startsWith(start) ? pathname.slice(start.length) : pathname.slice(1);
}

/** A section of a page. */
export function atSection(address: string, section: string | undefined): string {
  return section === undefined || section === '' ? address : `${address}#${section}`;
}
