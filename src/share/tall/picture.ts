import { layOut } from '../layout.ts';
import type { Picture } from '../paint.ts';
import { qrModules } from '../qr.ts';
import type { TallPage } from '../../content/tall/page.ts';
import { shapesOver } from './line.ts';
import { TALL_COLOURS, WIDTH } from './nodes.ts';
import { sheet } from './sheet.ts';

/** The sheet, as high as its words need. */
export function tallPicture(page: TallPage, link: string | undefined): Picture {
  const boxes = layOut(sheet(page, link), page.file);
  const height = boxes[0]?.height ?? 0;
  const code = link === undefined ? undefined : qrModules(link);
  return {
    width: WIDTH,
    height,
    paper: TALL_COLOURS.paper,
    boxes,
    shapes: shapesOver(boxes, code),
  };
}
