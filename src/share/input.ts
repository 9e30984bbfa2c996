import type { TallPage } from '../content/tall/page.ts';
import type { SharePage } from './page.ts';
import { sheet } from './tall/sheet.ts';
import { words } from './template.ts';

/** What is to be drawn; nothing else decides how a picture looks. */
export type Drawing =
  | { picture: 'mark' }
  | { picture: 'card'; page: SharePage }
  | { picture: 'poster'; page: SharePage; link: string | undefined }
  | { picture: 'tall'; page: TallPage; link: string | undefined }
  | { picture: 'peek'; page: TallPage };

/** What a picture shows, as far as it can differ: pictures with the same inputs are one. */
export function inputOf(drawing: Drawing): unknown {
  if (drawing.picture === 'mark') return 'mark';
  const link = linkOf(drawing);
  if (drawing.picture === 'tall' || drawing.picture === 'peek')
    return [drawing.picture, sheet(drawing.page, link), link ?? false];
  const { picture, page } = drawing;
  return [picture, words(page, picture, link !== undefined), link ?? false, page.stage ?? 0];
}

/** Where its code leads; most have none. */
export function linkOf(drawing: Drawing): string | undefined {
  return 'link' in drawing ? drawing.link : undefined;
}
