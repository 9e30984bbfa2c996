import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { ownHashes, ownRules, stylePruner } from './own-policy.ts';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const page = (scripts: string, styles: string, css: string, body: string) =>
  `<meta http-equiv="content-security-policy" content="default-src 'none'; script-src 'self' ${scripts}; style-src 'self' ${styles};"><style>${css}</style>${body}`;

it('drops the rules of components that are not on the page', () => {
  const css =
    '.a[data-astro-cid-aa]{color:red}.b[data-astro-cid-bb],p{color:red}@media print{.b[data-astro-cid-bb]{color:red}}';
  const scopes = new Set(['data-astro-cid-aa']);
  expect(ownRules(css, { scopes, hasClass: () => true })).toBe(
    '.a[data-astro-cid-aa]{color:red}p{color:red}',
  );
});

it.each([
  '@media print{@page{margin:16mm;@bottom-center{content:counter(page)}}p{x:y}}',
  '@font-face{font-family:a;src:url(b)}/* c */\n@supports (x:y){p,b{x:y}}',
  '@keyframes a{0%{x:y}to{x:z}}',
])('keeps as it stands what belongs to no component: %s', (css) =>
  expect(ownRules(css, { scopes: new Set(), hasClass: () => false })).toBe(css),
);

it('leaves a policy that names what the page holds and nothing else', () => {
  const css = '.a[data-astro-cid-aa]{x:y}.b[data-astro-cid-bb]{x:y}';
  const body =
    '<p class="a" data-astro-cid-aa></p><script>go()</script><script src="/x.js"></script>';
  const html = page(
    [hash('go()'), hash('elsewhere')].join(' '),
    [hash(css), hash('other')].join(' '),
    css,
    body,
  );
  const kept = '.a[data-astro-cid-aa]{x:y}';
  expect(ownHashes(html, stylePruner()(html))).toBe(page(hash('go()'), hash(kept), kept, body));
});

it('allows no style that the policy did not allow before', () => {
  const html = page('', hash('elsewhere'), 'p{}', '');
  expect(ownHashes(html, html)).not.toContain(hash('p{}'));
});

it('leaves a policy alone that allows inline styles whatever they hold', () => {
  const html = `<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'"><style>p{x:y}</style><p>`;
  expect(ownHashes(html, html)).toBe(html);
});

it('drops rules that ask for a class which neither the page nor a script names', () => {
  const css =
    '.here,.gone{x:y}.gone .here{x:y}.lg\\:pt-4{x:y}.given{x:y}p:not(.gone){x:y}:is(.gone){x:y}@media print{.gone{x:y}}';
  const html = `<style>${css}</style><p class="here lg:pt-4">`;
  expect(stylePruner(['e.classList.add("given")'])(html)).toBe(
    '<style>.here{x:y}.lg\\:pt-4{x:y}.given{x:y}p:not(.gone){x:y}:is(.gone){x:y}</style><p class="here lg:pt-4">',
  );
});
