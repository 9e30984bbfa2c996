/** Addresses. Everything that links goes through here, so a base path works everywhere. */
import { under, wholeOrUnder } from './join.ts';

const BASE = import.meta.env?.BASE_URL ?? '/';

/** Site path (`/faq/jail/`) → address under the base path. */
export function address(path: string): string {
  return under(BASE, path);
}

/** Site path → full address, for what is read away from the site. Until the site has an address (SITE_URL), its path. */
export function absolute(path: string, site: URL | undefined): string {
  return wholeOrUnder({ site, base: BASE }, path);
}

/** Path of a page. */
export function pagePath(kind: string, slug: string): string {
  return `/${kind}/${slug}/`;
}

/** Path of the page about one document of evidence. */
export function sourcePath(id: string): string {
  return `/sources/${id}/`;
}
