import { renderAsync } from '@resvg/resvg-js';
import satori from 'satori';
import { SIZES } from './addresses.ts';
import { fontsFor, sayMissing, type FontPiece } from './fonts.ts';
import type { SharePage } from './page.ts';
import { palettePng, quantiser, ramps } from './png.ts';
import { qrModules } from './qr.ts';
import { TALL_COLOURS } from './tall/nodes.ts';
import type { TallPage } from '../content/tall/page.ts';
import { sheet } from './tall/sheet.ts';
import { tallSvg } from './tall/svg.ts';
import { COLOURS, markSvg, overlay, words } from './template.ts';

/** What is to be drawn; nothing else decides how a picture looks. */
export type Drawing =
  | { picture: 'mark' }
  | { picture: 'card'; page: SharePage }
  | { picture: 'poster'; page: SharePage; link: string | undefined }
  | { picture: 'tall'; page: TallPage; link: string | undefined }
  | { picture: 'peek'; page: TallPage };

/** Fonts by what is drawn. */
export interface Fonts {
  small: FontPiece[];
  tall: FontPiece[];
}
/** The letters of some drawings: small ones, the titles of those (in serif), and tall ones. */
export type Texts = Record<keyof Fonts | 'titles', string[]>;

const isTall = ({ picture }: Drawing): boolean => picture === 'tall' || picture === 'peek';

export function textsOf(drawings: readonly Drawing[]): Texts {
  return {
    small: drawings.filter((one) => !isTall(one)).map(textOf),
    titles: drawings.flatMap((one) =>
      one.picture === 'card' || one.picture === 'poster' ? one.page.title : [],
    ),
    tall: drawings.filter(isTall).map(textOf),
  };
}

export function fontsOf({ small, titles, tall }: Texts): Fonts {
  return {
    small: [...fontsFor(small), ...fontsFor(titles, 'serif')],
    tall: [...fontsFor(tall), ...fontsFor(tall, 'serif')],
  };
}

const PALETTE = ramps(COLOURS.paper, [
  [COLOURS.ink, 6],
  [COLOURS.muted, 4],
  [COLOURS.accent, 4],
  [COLOURS.rule, 1],
]);
const toPalette = quantiser(PALETTE);
const TALL_PALETTE = [
  ...PALETTE,
  ...ramps(COLOURS.paper, [[TALL_COLOURS.danger, 4]]),
  ...ramps(TALL_COLOURS.leaf, [
    [COLOURS.ink, 12], // 样张 stands faint on it, about one step from paper
    [COLOURS.muted, 4],
    [COLOURS.accent, 4],
  ]),
];
const toTallPalette = quantiser(TALL_PALETTE);

/** Four screens of a phone, and what a chat sends without making it smaller. */
export const TALL_HEIGHT = 8400;
export const TALL_BYTES = 1_000_000;

/** What a picture shows, as far as it can differ: pictures with the same inputs are one. */
export function inputOf(drawing: Drawing): unknown {
  if (drawing.picture === 'mark') return 'mark';
  const link = linkOf(drawing);
  if (drawing.picture === 'tall' || drawing.picture === 'peek')
    return [drawing.picture, sheet(drawing.page, link), link ?? false];
  const { picture, page } = drawing;
  return [picture, words(page, picture, link !== undefined), link ?? false, page.stage ?? 0];
}

/** One picture. Letters become outlines, so the result is the same on every machine. */
export async function draw(drawing: Drawing, fonts: Fonts): Promise<Buffer> {
  if (drawing.picture === 'mark') return rasterise(markSvg());
  if (drawing.picture === 'tall') return drawTall(drawing.page, drawing.link, fonts.tall);
  if (drawing.picture === 'peek') return drawPeek(drawing.page, fonts.tall);
  const { picture, page } = drawing;
  const [width, height] = SIZES[picture];
  const link = linkOf(drawing);
  const svg = await satori(
    words(page, picture, link !== undefined) as unknown as Parameters<typeof satori>[0],
    {
      width,
      height,
      fonts: fonts.small,
      loadAdditionalAsset: async (_code, segment) => {
        throw new Error(sayMissing(page.file, segment));
      },
    },
  );
  const qr = link === undefined ? undefined : qrModules(link);
  return rasterise(svg.replace(/<\/svg>$/, `${overlay(picture, qr, page.stage)}</svg>`));
}

/** The letters a drawing needs. */
export function textOf(drawing: Drawing): string {
  return JSON.stringify(inputOf(drawing));
}

function linkOf(drawing: Drawing): string | undefined {
  return 'link' in drawing ? drawing.link : undefined;
}

const NO_FONT = { loadSystemFonts: false };

async function rasterise(svg: string): Promise<Buffer> {
  const image = await renderAsync(svg, { font: NO_FONT });
  return palettePng(image.width, image.height, toPalette(image.pixels), PALETTE);
}

async function drawTall(
  page: TallPage,
  link: string | undefined,
  fonts: FontPiece[],
): Promise<Buffer> {
  const image = await renderAsync(await tallSvg(page, link, fonts), { font: NO_FONT });
  const png = await palettePng(
    image.width,
    image.height,
    toTallPalette(image.pixels),
    TALL_PALETTE,
  );
  if (image.height <= TALL_HEIGHT && png.length <= TALL_BYTES) return png;
  throw new Error(
    `✘ ${page.file}\n    它的长图高 ${image.height}、${png.length} 字节，超过 ${TALL_HEIGHT} 或 ${TALL_BYTES}\n    改法：在 content/figures/tall.yaml 里少取一节`,
  );
}

/** The head of the sheet at a third of its size. */
async function drawPeek(page: TallPage, fonts: FontPiece[]): Promise<Buffer> {
  const [width, height] = SIZES.peek;
  const image = await renderAsync(await tallSvg(page, undefined, fonts), {
    font: NO_FONT,
    fitTo: { mode: 'width', value: width },
    crop: { left: 0, top: 0, right: width, bottom: height },
  });
  return palettePng(image.width, image.height, toTallPalette(image.pixels), TALL_PALETTE);
}
