import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { ownHashes } from './own-policy.ts';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const page = (hashes: string, body: string) =>
  `<meta http-equiv="content-security-policy" content="default-src 'none'; script-src 'self' ${hashes}"><style>a{}</style>${body}`;

it('keeps the hashes of the page’s own styles and scripts, drops the others, leaves the rest', () => {
  const [own, early, other] = [hash('a{}'), hash('go()'), hash('elsewhere')];
  const body = '<script>go()</script><script type="module" src="/x.js"></script>';
  expect(ownHashes(page([own, other, early].join(' '), body))).toBe(
    page([own, early].join(' '), body),
  );
});

it('touches nothing outside the policy', () => {
  const html = `<p>'sha256-abc'</p>`;
  expect(ownHashes(html)).toBe(html);
});
