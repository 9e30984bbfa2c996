import { expect, it } from 'vitest';
import { qrModules, qrSvg } from './qr.ts';

it('draws every dark module of the code and nothing else', () => {
  const link = 'https://example.org/faq/jail/';
  const rows = qrModules(link, 4);
  const drawn = rows.map((row) => row.map(() => false));
  const svg = qrSvg(link, '#ffffff', '#000000');
  for (const [, x, y, length] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    drawn[Number(y)]?.fill(true, Number(x), Number(x) + Number(length));
  expect(drawn).toEqual(rows);
  expect(svg.length).toBeLessThan(10_000);
});
