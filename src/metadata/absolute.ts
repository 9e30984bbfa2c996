import { address } from '../domain/paths.ts';

/** Site path → full address, for files read away from the site. Until the site has an address (SITE_URL), its path. */
export function absolute(path: string, site: URL | undefined): string {
  return site === undefined ? address(path) : new URL(address(path), site).href;
}

/** The Markdown twin of a page: `/faq/jail/` → `/faq/jail.md`. */
export function twinPath(path: string): string {
  return path.replace(/\/$/, '.md');
}
