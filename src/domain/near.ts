/** What an address was before a chat app took the words after it, or its own marks, for a part of it. Pure. */

import { folder } from './join.ts';

/** How a part of an address of this site begins: its pages and sections are small letters, figures and hyphens. */
const OURS = /^[a-z0-9/.-]*/;

/** `faq/jail/。` → `faq/jail/`: site paths without their first slash that may have been meant, the likeliest first. */
export function nearPaths(path: string): string[] {
  const start = OURS.exec(path.toLowerCase())?.[0] ?? '';
  const cut = start.replace(/\/{2,}/g, '/').replace(/^\/|[.-]+$/g, '');
  const page = folder(cut.replace(/(?:(^|\/)index)?\.html?$/, '$1'));
  const all = /\.\w+$/.test(cut) ? [cut, page] : [page];
  return all.map((one) => (one === '/' ? '' : one)).filter((one) => one !== path);
}
