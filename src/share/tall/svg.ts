import satori from 'satori';
import { sayMissing, type FontPiece } from '../fonts.ts';
import { qrModules } from '../qr.ts';
import { drawOver, type Placed } from './line.ts';
import { WIDTH, type Mark } from './nodes.ts';
import type { TallPage } from '../../content/tall/page.ts';
import { sheet } from './sheet.ts';

/** The sheet as SVG, as high as its words need; letters are outlines. */
export async function tallSvg(
  page: TallPage,
  link: string | undefined,
  fonts: FontPiece[],
): Promise<string> {
  const placed: Placed[] = [];
  const svg = await satori(sheet(page, link) as unknown as Parameters<typeof satori>[0], {
    width: WIDTH,
    fonts,
    onNodeDetected: ({ left, top, height, props }) => {
      const mark = props['mark'] as Mark | undefined;
      if (mark !== undefined) placed.push({ mark, left, top, height });
    },
    loadAdditionalAsset: async (_code, segment) => {
      throw new Error(sayMissing(page.file, segment));
    },
  });
  const code = link === undefined ? undefined : qrModules(link);
  placed.sort((a, b) => a.top - b.top);
  return svg.replace(/<\/svg>$/, `${drawOver(placed, code)}</svg>`);
}
