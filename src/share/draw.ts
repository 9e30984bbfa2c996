import { renderAsync } from '@resvg/resvg-js';
import satori from 'satori';
import { SIZES } from './addresses.ts';
import { sayMissing, type FontPiece } from './fonts.ts';
import type { SharePage } from './page.ts';
import { palettePng, quantiser, ramps } from './png.ts';
import { COLOURS, markSvg, overlay, words } from './template.ts';

const PALETTE = ramps(COLOURS.paper, [
  [COLOURS.ink, 6],
  [COLOURS.muted, 4],
  [COLOURS.accent, 4],
  [COLOURS.rule, 1],
]);
const toPalette = quantiser(PALETTE);

/** One picture of one page. Letters become outlines, so the result is the same on every machine. */
export async function drawPicture(
  page: SharePage,
  picture: 'card' | 'poster',
  qr: boolean[][],
  fonts: FontPiece[],
): Promise<Buffer> {
  const [width, height] = SIZES[picture];
  const svg = await satori(
    words(page, picture, qr.length > 0) as unknown as Parameters<typeof satori>[0],
    {
      width,
      height,
      fonts,
      loadAdditionalAsset: async (_code, segment) => {
        throw new Error(sayMissing(page.file, segment));
      },
    },
  );
  return rasterise(svg.replace(/<\/svg>$/, `${overlay(picture, qr)}</svg>`));
}

export function drawMark(): Promise<Buffer> {
  return rasterise(markSvg());
}

async function rasterise(svg: string): Promise<Buffer> {
  const image = await renderAsync(svg, { font: { loadSystemFonts: false } });
  return palettePng(image.width, image.height, toPalette(image.pixels), PALETTE);
}
