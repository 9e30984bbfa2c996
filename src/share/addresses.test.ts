import { expect, it } from 'vitest';
import { picturePath, qrPath } from './addresses.ts';

it('keeps a page’s files together', () => {
  expect([
    picturePath('/faq/jail/', 'card'),
    qrPath('/faq/jail/'),
    picturePath('/', 'mark'),
  ]).toEqual(['/share/faq/jail/card.png', '/share/faq/jail/qr.svg', '/share/mark.png']);
});
