import { inflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { palettePng, quantiser, ramps, rgb } from './png.ts';

it('takes the nearest colour of the palette', () => {
  const palette = [rgb('#ffffff'), rgb('#000000')];
  expect([
    ...quantiser(palette)(Uint8Array.from([250, 250, 250, 255, 9, 9, 9, 255, 250, 250, 250, 255])),
  ]).toEqual([0, 1, 0]);
});

it('packs one bit a pixel for two colours', async () => {
  const png = await palettePng(3, 1, Uint8Array.from([0, 1, 1]), [rgb('#ffffff'), rgb('#000000')]);
  const at = png.indexOf('IDAT');
  expect(png[24]).toBe(1);
  expect([...inflateSync(png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4)))]).toEqual([
    0, 0b01100000,
  ]);
});

it('ramps from paper to ink', () => {
  expect(ramps('#ffffff', [['#000000', 2]])).toEqual([
    [255, 255, 255],
    [128, 128, 128],
    [0, 0, 0],
  ]);
});
