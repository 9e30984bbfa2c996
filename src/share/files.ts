import { globSync } from 'node:fs';
import { join } from 'node:path';
import { whole, type Standing } from '../domain/join.ts';
import { picturePath, qrPath } from './addresses.ts';
import { drawingVersion } from './cache.ts';
import type { Drawing } from './input.ts';
import type { SharePage } from './page.ts';
import { qrSvg } from './qr.ts';
import type { TallPage } from '../content/tall/page.ts';
import { COLOURS } from './template.ts';

/** One picture to publish. */
export interface PictureFile {
  path: string;
  drawing: Drawing;
}

const linkOf = ({ path }: { path: string }, { site, base }: Standing): string | undefined =>
  site === undefined ? undefined : whole(site, base, path);

/** Every picture of the site: the mark, and a card and a poster for each page. Like after like: letters of a size are remembered. */
export function pictureFiles(pages: readonly SharePage[], standing: Standing): PictureFile[] {
  return [
    { path: picturePath('/', 'mark'), drawing: { picture: 'mark' } },
    ...pages.map((page): PictureFile => ({
      path: picturePath(page.path, 'card'),
      drawing: { picture: 'card', page },
    })),
    ...pages.map((page): PictureFile => ({
      path: picturePath(page.path, 'poster'),
      drawing: { picture: 'poster', page, link: linkOf(page, standing) },
    })),
  ];
}

/** The tall pictures, and the small head of each. */
export function tallFiles(pages: readonly TallPage[], standing: Standing): PictureFile[] {
  return pages.flatMap((page): PictureFile[] => [
    {
      path: picturePath(page.path, 'tall'),
      drawing: { picture: 'tall', page, link: linkOf(page, standing) },
    },
    { path: picturePath(page.path, 'peek'), drawing: { picture: 'peek', page } },
  ]);
}

/** The QR code of each page, for print. */
export function qrFiles(
  pages: readonly SharePage[],
  standing: Standing,
): { path: string; svg: string }[] {
  return pages.flatMap((page) => {
    const link = linkOf(page, standing);
    const svg = link === undefined ? undefined : qrSvg(link, COLOURS.paper, COLOURS.ink);
    return svg === undefined ? [] : [{ path: qrPath(page.path), svg }];
  });
}

const DRAWING = [
  ...[
    ...['addresses', 'cmap', 'draw', 'fonts', 'layout', 'lines', 'node', 'paint', 'png', 'qr'],
    ...['shapes', 'share-text', 'template'],
  ].map((name) => `${name}.ts`),
  ...globSync('tall/*.ts', { cwd: import.meta.dirname, exclude: ['tall/*.test.ts'] }).sort(),
].map((name) => join(import.meta.dirname, name));
const PACKAGES = [
  '@napi-rs/canvas',
  'yoga-layout',
  'uqr',
  '@fontsource/noto-sans-sc',
  '@fontsource/noto-serif-sc',
];

/** Changes when pictures would look otherwise though they say the same. */
export function pictureVersion(root: string): string {
  return drawingVersion([
    ...DRAWING,
    ...PACKAGES.map((name) => join(root, 'node_modules', name, 'package.json')),
  ]);
}
