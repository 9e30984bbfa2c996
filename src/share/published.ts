import { atSection } from '../domain/join.ts';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isFrameId } from '../domain/frame.ts';

/** Elements whose id a reader may have been sent: sections, terms, sources. Not the footnotes (s-…) nor our own frame. */
const ANCHORS = /<(?:h2|h3|dt|li|article|p)\b[^>]*?\sid=["']?([a-z0-9-]+)[^>]*>/g;

/** Pages whose parts are nobody's address: the front door may be rearranged, the printed booklet repeats the articles. */
const UNSHARED = /^\/(?:$|print\/|search\/)/;

/** Addresses of one built page: its path, then path#section. */
export function addressesIn(path: string, html: string): string[] {
  if (UNSHARED.test(path)) return [path];
  const main = html.slice(Math.max(0, html.indexOf('<main'))).split('</main>')[0] ?? '';
  const ids = [...main.matchAll(ANCHORS)]
    .filter(([tag]) => !tag.includes('data-moved'))
    .map(([, id = '']) => id)
    .filter((id) => !isFrameId(id));
  return [path, ...new Set(ids.map((id) => atSection(path, id)))];
}

/** Every address of a built site. Redirect pages and the not-found page are not addresses. */
export function builtAddresses(outDir: string): string[] {
  return readdirSync(outDir, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file === 'index.html' || file.endsWith('/index.html'))
    .flatMap((file) => {
      const html = readFileSync(join(outDir, file), 'utf8');
      return /http-equiv=["']?refresh/.test(html)
        ? []
        : addressesIn(`/${file.slice(0, -'index.html'.length)}`, html);
    })
    .sort();
}

/** Published addresses that lead nowhere: not built, and not redirected to something that is. */
export function lostAddresses(
  published: readonly string[],
  built: readonly string[],
  redirects: Readonly<Record<string, string>>,
): string[] {
  const exists = new Set(built);
  return published.filter(
    (address) => !exists.has(address) && !leadsOn(address, exists, redirects),
  );
}

/** Follows redirects; a section of a moved page follows its page. */
function leadsOn(
  address: string,
  exists: ReadonlySet<string>,
  redirects: Readonly<Record<string, string>>,
): boolean {
  const seen = new Set<string>();
  let at = address;
  while (!exists.has(at)) {
    if (seen.has(at)) return false;
    seen.add(at);
    const [page = '', section] = at.split('#');
    const moved = redirects[page];
    const next =
      redirects[at] ??
      (section === undefined || moved === undefined
        ? undefined
        : `${moved.split('#')[0]}#${section}`);
    if (next === undefined) return false;
    at = next;
  }
  return true;
}

/** Said to whoever removed or renamed something. */
export function sayLost(address: string): string {
  return `✘ ${address}\n    这个地址发表过，现在打不开了\n    改法：恢复原来的文件名或小节 id；确实要换，就在新的那一页写 movedFrom（见 content/README.md）`;
}
