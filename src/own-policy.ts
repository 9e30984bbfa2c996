// Astro names the hash of every inline style and script of the site in every page's policy: a kilobyte that no page needs.
// After the build each page keeps the hashes of what it holds, and the policy grows stricter by it.
import type { AstroIntegration } from 'astro';
import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const INLINE = /<(?:style|script)\b[^>]*>([^]*?)<\/(?:style|script)>/g;
const POLICY = /<meta http-equiv="content-security-policy" content="[^"]*">/;

/** The page with a policy that names only the hashes of its own inline styles and scripts. */
export function ownHashes(html: string): string {
  const own = new Set(
    [...html.matchAll(INLINE)].map(
      ([, text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
    ),
  );
  return html.replace(POLICY, (policy) =>
    policy.replace(/ ?'sha256-[^']+'/g, (hash) => (own.has(hash.trim()) ? hash : '')),
  );
}

/** Must stand before whatever reads the finished pages. */
export function ownPolicy(): AstroIntegration {
  return {
    name: 'own-policy',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        for (const file of globSync('**/*.html', { cwd: folder })) {
          const path = join(folder, file);
          const html = readFileSync(path, 'utf8');
          const own = ownHashes(html);
          if (own !== html) writeFileSync(path, own);
        }
      },
    },
  };
}
