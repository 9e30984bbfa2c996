import { encode } from 'uqr';
import { palettePng, rgb } from './png.ts';
import { COLOURS } from './template.ts';

/** Modules of a QR code without its quiet zone; true is dark. */
export function qrModules(link: string, border = 0): boolean[][] {
  return encode(link, { ecc: 'M', border }).data;
}

const MODULE = 8;

/** A PNG, not an SVG: chat apps recognise and save pixels. One bit a pixel, well under 1 KB. */
export function qrPng(link: string): Promise<Buffer> {
  const modules = qrModules(link, 4);
  const side = modules.length * MODULE;
  const indices = new Uint8Array(side * side);
  modules.forEach((row, r) =>
    row.forEach((isDark, c) => {
      for (let y = r * MODULE; isDark && y < (r + 1) * MODULE; y++)
        indices.fill(1, y * side + c * MODULE, y * side + (c + 1) * MODULE);
    }),
  );
  return palettePng(side, side, indices, [rgb(COLOURS.paper), rgb(COLOURS.ink)]);
}
