export { absolute } from '../domain/paths.ts';

/** The Markdown twin of a page: `/faq/jail/` → `/faq/jail.md`. */
export function twinPath(path: string): string {
  return path.replace(/\/$/, '.md');
}
