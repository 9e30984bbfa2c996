import { SIZES } from './addresses.ts';
import { layOut } from './layout.ts';
import { linkOf, type Drawing } from './input.ts';
import { paint, type Picture } from './paint.ts';
import { paletteOf, palettePng, ramp, rgb, type Palette, type Rgb } from './png.ts';
import { qrModules } from './qr.ts';
import { TALL_COLOURS } from './tall/nodes.ts';
import { tallPicture } from './tall/picture.ts';
import type { TallPage } from '../content/tall/page.ts';
import { COLOURS, markShapes, overlay, words } from './template.ts';

/** What a letter's edges are made of. The small print's grey lies on the way from paper to ink: one row of steps for both. */
const letters = (from: string, toGrey: number, toInk: number): Rgb[] => [
  ...ramp(from, COLOURS.muted, toGrey),
  ...ramp(COLOURS.muted, COLOURS.ink, toInk),
  ...ramp(from, COLOURS.accent, 4),
];
const SMALL = [rgb(COLOURS.paper), ...letters(COLOURS.paper, 5, 2), rgb(COLOURS.rule)];
const SMALL_PALETTE = paletteOf(SMALL);
const TALL_PALETTE = paletteOf([
  ...SMALL,
  ...ramp(COLOURS.paper, TALL_COLOURS.danger, 4),
  rgb(TALL_COLOURS.leaf),
  ...letters(TALL_COLOURS.leaf, 9, 3), // 样张 stands faint on it, about one step from paper
]);

/** Four screens of a phone, and what a chat sends without making it smaller. */
export const TALL_HEIGHT = 8400;
export const TALL_BYTES = 1_000_000;

/** One picture as PNG. */
export function draw(drawing: Drawing): Buffer {
  switch (drawing.picture) {
    case 'mark':
      return png(markPicture(), SMALL_PALETTE);
    case 'tall':
      return drawTall(drawing.page, drawing.link);
    case 'peek':
      return drawPeek(drawing.page);
    default:
      return png(pagePicture(drawing), SMALL_PALETTE);
  }
}

function png(picture: Picture, palette: Palette, scale?: number): Buffer {
  return palettePng(picture.width, picture.height, palette, paint(picture, scale));
}

const paper = COLOURS.paper;

function markPicture(): Picture {
  const [width, height] = SIZES.mark;
  return { width, height, paper, boxes: [], shapes: markShapes() };
}

function pagePicture(drawing: Extract<Drawing, { picture: 'card' | 'poster' }>): Picture {
  const { picture, page } = drawing;
  const [width, height] = SIZES[picture];
  const link = linkOf(drawing);
  const code = link === undefined ? undefined : qrModules(link);
  return {
    width,
    height,
    paper,
    boxes: layOut(words(page, picture, link !== undefined), page.file),
    shapes: overlay(picture, code, page.stage),
  };
}

function drawTall(page: TallPage, link: string | undefined): Buffer {
  const picture = tallPicture(page, link);
  const drawn = png(picture, TALL_PALETTE);
  if (picture.height <= TALL_HEIGHT && drawn.length <= TALL_BYTES) return drawn;
  throw new Error(
    `✘ ${page.file}\n    它的长图高 ${picture.height}、${drawn.length} 字节，超过 ${TALL_HEIGHT} 或 ${TALL_BYTES}\n    改法：在 content/figures/tall.yaml 里少取一节`,
  );
}

/** The head of the sheet at a third of its size. */
function drawPeek(page: TallPage): Buffer {
  const [width, height] = SIZES.peek;
  const sheet = tallPicture(page, undefined);
  return png({ ...sheet, width, height }, TALL_PALETTE, width / sheet.width);
}
