import { address } from '../domain/paths.ts';

/** Site path → full address, for files read away from the site. */
export function absolute(path: string, site: URL | undefined): string {
  if (site === undefined) throw new Error('没有设置网站地址：构建时给出 SITE_URL');
  return new URL(address(path), site).href;
}

/** The Markdown twin of a page: `/faq/jail/` → `/faq/jail.md`. */
export function twinPath(path: string): string {
  return path.replace(/\/$/, '.md');
}
