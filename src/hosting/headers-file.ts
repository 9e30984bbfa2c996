import { CACHING, HEADERS, TYPES } from './rules.ts';

/** The `_headers` file that Cloudflare Pages, Netlify and others read. They add up all blocks that fit, so only one may name the caching of a file. */
export function headersFile(base: string): string {
  const block = (path: string, headers: Readonly<Record<string, string>>): string =>
    [base + path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join(
      '\n',
    );
  // Left out: `*` (these hosts ask about pages by themselves) and what they know the type of.
  const kept = CACHING.filter(([path]) => path !== '*');
  return `${[
    block('*', HEADERS),
    ...kept.map(([path, value]) => block(path, { 'Cache-Control': value })),
    block('sw.js', { 'Cache-Control': 'no-cache' }),
    ...(['md', 'txt', 'webmanifest'] as const).map((end) =>
      block(`*.${end}`, { 'Content-Type': TYPES[end] }),
    ),
  ].join('\n')}\n`;
}
