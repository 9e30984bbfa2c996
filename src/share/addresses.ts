/** Where a page's share files live. Pure. */

/** Sizes of what is drawn, in pixels. */
export const SIZES = {
  card: [1200, 630],
  poster: [900, 1200],
  mark: [300, 300],
  /** The head of a tall picture, small, for a list of them. */
  peek: [360, 480],
} as const;
/** A tall picture is as high as its words need. */
export type Picture = keyof typeof SIZES | 'tall';

/** `/faq/jail/` → `/share/faq/jail/`. */
export function shareFolder(path: string): string {
  return `/share${path}`;
}

export function picturePath(path: string, picture: Picture): string {
  return `${shareFolder(path)}${picture}.png`;
}

/** QR code of a page. */
export function qrPath(path: string): string {
  return `${shareFolder(path)}qr.svg`;
}
