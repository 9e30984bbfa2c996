import { expect, it } from 'vitest';
import { absoluteLink, picturePath, qrPath } from './addresses.ts';

it.each([
  ['https://example.org', '/', '/faq/jail/', 'https://example.org/faq/jail/'],
  ['https://example.org', '/guide', '/faq/jail/', 'https://example.org/guide/faq/jail/'],
  ['https://example.org', '/guide/', '/', 'https://example.org/guide/'],
])('absoluteLink(%s, %s, %s)', (site, base, path, link) => {
  expect(absoluteLink(site, base, path)).toBe(link);
});

it('keeps a page’s files together', () => {
  expect([
    picturePath('/faq/jail/', 'card'),
    qrPath('/faq/jail/'),
    picturePath('/', 'mark'),
  ]).toEqual(['/share/faq/jail/card.png', '/share/faq/jail/qr.svg', '/share/mark.png']);
});
