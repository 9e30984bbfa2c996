import { renderAsync } from '@resvg/resvg-js';
import satori from 'satori';
import { SIZES } from './addresses.ts';
import { sayMissing, type FontPiece } from './fonts.ts';
import type { SharePage } from './page.ts';
import { palettePng, quantiser, ramps } from './png.ts';
import { qrModules } from './qr.ts';
import { COLOURS, markSvg, overlay, words } from './template.ts';

/** What is to be drawn; nothing else decides how a picture looks. */
export type Drawing =
  | { picture: 'mark' }
  | { picture: 'card'; page: SharePage }
  | { picture: 'poster'; page: SharePage; link: string | undefined };

const PALETTE = ramps(COLOURS.paper, [
  [COLOURS.ink, 6],
  [COLOURS.muted, 4],
  [COLOURS.accent, 4],
  [COLOURS.rule, 1],
]);
const toPalette = quantiser(PALETTE);

/** What a picture shows, as far as it can differ: pictures with the same inputs are one. */
export function inputOf(drawing: Drawing): unknown {
  if (drawing.picture === 'mark') return 'mark';
  const { picture, page } = drawing;
  const link = linkOf(drawing);
  return [picture, words(page, picture, link !== undefined), link ?? false];
}

/** One picture. Letters become outlines, so the result is the same on every machine. */
export async function draw(drawing: Drawing, fonts: FontPiece[]): Promise<Buffer> {
  if (drawing.picture === 'mark') return rasterise(markSvg());
  const { picture, page } = drawing;
  const [width, height] = SIZES[picture];
  const link = linkOf(drawing);
  const svg = await satori(
    words(page, picture, link !== undefined) as unknown as Parameters<typeof satori>[0],
    {
      width,
      height,
      fonts,
      loadAdditionalAsset: async (_code, segment) => {
        throw new Error(sayMissing(page.file, segment));
      },
    },
  );
  const qr = link === undefined ? undefined : qrModules(link);
  return rasterise(svg.replace(/<\/svg>$/, `${overlay(picture, qr)}</svg>`));
}

/** The letters a drawing needs. */
export function textOf(drawing: Drawing): string {
  return JSON.stringify(inputOf(drawing));
}

function linkOf(drawing: Drawing): string | undefined {
  return drawing.picture === 'poster' ? drawing.link : undefined;
}

async function rasterise(svg: string): Promise<Buffer> {
  const image = await renderAsync(svg, { font: { loadSystemFonts: false } });
  return palettePng(image.width, image.height, toPalette(image.pixels), PALETTE);
}
