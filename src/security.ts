import { createHash } from 'node:crypto';

/** What the policy says of an inline script: Astro hashes none it has not bundled. */
export const scriptHash = (script: string): `sha256-${string}` =>
  `sha256-${createHash('sha256').update(script).digest('base64')}`;

/** The one security policy. Astro adds the hashes of its own styles and scripts. */
export const DIRECTIVES = [
  // Nothing is allowed that is not named below; no frames either: an in-app browser that calls home by one
  // (weixin://) is refused, and nothing here needs it.
  "default-src 'none'",
  "img-src 'self' data:", // pictures of this site; data: for the drawn list marks
  "connect-src 'self'", // the search index; nothing else is ever fetched or sent
  "font-src 'none'", // system fonts only
  "manifest-src 'self'",
  "worker-src 'self'", // Pagefind's worker and the offline worker
  "form-action 'self'", // the search form
  "base-uri 'none'",
] as const;

/** Pagefind runs WebAssembly; 'wasm-unsafe-eval' allows that and not eval. */
export const SCRIPT_RESOURCES = ["'self'", "'wasm-unsafe-eval'"] as const;

/** What only a response header can say; hosts that read a `_headers` file get it from the build. */
export const HEADERS = {
  'Content-Security-Policy': "frame-ancestors 'none'", // added to the policy in the page, which cannot say this
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer', // an official site never learns which page of ours sent the reader
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=()',
} as const;
