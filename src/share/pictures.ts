import { siteContent } from '../content/site.ts';
import type { Page } from '../content/page.ts';
import type { Standing } from '../domain/join.ts';
import { isPublished } from '../content/published.ts';
import { tallPages } from '../content/tall/pages.ts';
import { pictureFiles, qrFiles, tallFiles, type PictureFile } from './files.ts';
import { sharePages } from './page.ts';

/** The pages a reader may see. */
function shownPages(root: string): Page[] {
  const { pages, today } = siteContent(root);
  return pages.filter((page) => isPublished(page, today));
}

/** Every picture of the site, known from the content alone; the longest work first. */
export function allPictures(root: string, standing: Standing): PictureFile[] {
  return [
    ...tallFiles(tallPages(siteContent(root)), standing),
    ...pictureFiles(sharePages(shownPages(root)), standing),
  ];
}

/** The QR code of every page. */
export function allCodes(root: string, standing: Standing): { path: string; svg: string }[] {
  return qrFiles(sharePages(shownPages(root)), standing);
}
