/** Addresses. Everything that links goes through here, so a base path works everywhere. */
const base = (import.meta.env?.BASE_URL ?? '/').replace(/\/*$/, '/');

/** Site path (`/faq/jail/`) → address under the base path. */
export function address(path: string): string {
  return base + path.replace(/^\//, '');
}

/** Path of a page. */
export function pagePath(kind: string, slug: string): string {
  return `/${kind}/${slug}/`;
}

/** Path of the page about one document of evidence. */
export function sourcePath(id: string): string {
  return `/sources/${id}/`;
}
