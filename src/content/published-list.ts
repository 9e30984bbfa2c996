import { existsSync, readFileSync } from 'node:fs';

/** The list of addresses that were published once; tests and the gate hold to it. */
export const PUBLISHED_LIST = 'tests/share/published-ids.txt';

/** Addresses of the list, `/faq/jail/` and `/faq/jail/#risk`. */
export function readPublished(file: string): string[] {
  return existsSync(file)
    ? readFileSync(file, 'utf8')
        .split('\n')
        .map((line) => line.trim()) // a Windows checkout ends lines its own way
        .filter((line) => line.startsWith('/'))
    : [];
}
