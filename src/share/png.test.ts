import { inflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { paletteOf, palettePng, ramp, rgb } from './png.ts';

const [white, black] = [rgb('#ffffff'), rgb('#000000')];
const px = (...greys: number[]): Buffer =>
  Buffer.from(greys.flatMap((grey) => [grey, grey, grey, 255]));

/** Rows as they stand in the file, each after its first byte. */
function rowsIn(png: Buffer): number[] {
  const at = png.indexOf('IDAT');
  return [...inflateSync(png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4)))];
}

it('packs one bit a pixel for two colours, each pixel the nearest of them', () => {
  const png = palettePng(3, 1, paletteOf([white, black]), [px(250, 9, 0)]);
  expect(png[24]).toBe(1);
  expect(rowsIn(png)).toEqual([0, 0b01100000]);
});

it('puts bands under each other, with rows of paper between', () => {
  const grey = rgb('#888888');
  const bands = [px(0, 255, 255, 255), px(255, 255, 137, 0)]; // two rows each
  const png = palettePng(2, 4, paletteOf([white, grey, black]), bands);
  expect(png[24]).toBe(2);
  expect(rowsIn(png)).toEqual([0, 0b10000000, 0, 0, 0, 0, 0, 0b01100000]);
});

it('goes from one colour to another', () => {
  expect(ramp('#ffffff', '#000000', 2)).toEqual([[128, 128, 128], black]);
});
