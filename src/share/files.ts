import { join } from 'node:path';
import { absoluteLink, picturePath, qrPath } from './addresses.ts';
import { drawingVersion, pictureCache } from './cache.ts';
import { drawMark, drawPicture } from './draw.ts';
import { fontsFor } from './fonts.ts';
import type { SharePage } from './page.ts';
import { qrModules, qrPng } from './qr.ts';
import { words } from './template.ts';

/** One file to publish, drawn when asked for. */
export interface ShareFile {
  path: string;
  draw: () => Promise<Buffer>;
}

const DRAWING = ['addresses', 'draw', 'fonts', 'lines', 'png', 'qr', 'template'].map((name) =>
  join(import.meta.dirname, `${name}.ts`),
);
const PACKAGES = ['satori', '@resvg/resvg-js', 'uqr', '@fontsource/noto-sans-sc'];

/** Every share file of the site: a card, a poster and, once the site has an address, a QR code per page; and the mark. */
export function shareFiles(
  pages: readonly SharePage[],
  { root, site, base }: { root: string; site: string; base: string },
): ShareFile[] {
  const version = drawingVersion([
    ...DRAWING,
    ...PACKAGES.map((name) => join(root, 'node_modules', name, 'package.json')),
  ]);
  const cached = pictureCache(join(root, '.cache/share'), version);
  let fonts: ReturnType<typeof fontsFor> | undefined;
  const loadFonts = () =>
    (fonts ??= fontsFor(
      pages.map((page) =>
        JSON.stringify([words(page, 'card'), words(page, 'poster', site !== '')]),
      ),
    ));
  return [
    { path: picturePath('/', 'mark'), draw: () => cached('mark', drawMark) },
    ...pages.flatMap((page): ShareFile[] => {
      const link = site === '' ? undefined : absoluteLink(site, base, page.path);
      return [
        ...(['card', 'poster'] as const).map((picture) => ({
          path: picturePath(page.path, picture),
          draw: () =>
            cached(
              [picture, words(page, picture, link !== undefined), picture === 'poster' && link],
              () =>
                drawPicture(page, picture, link === undefined ? [] : qrModules(link), loadFonts()),
            ),
        })),
        ...(link === undefined
          ? []
          : [{ path: qrPath(page.path), draw: () => cached(link, () => qrPng(link)) }]),
      ];
    }),
  ];
}
