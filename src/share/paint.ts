import { createCanvas, Path2D, type Canvas, type SKRSContext2D } from '@napi-rs/canvas';
import type { Placed } from './layout.ts';
import type { Look, Shape } from './shapes.ts';

/** Everything that is to be seen, and where. */
export interface Picture {
  width: number;
  height: number;
  paper: string;
  boxes: readonly Placed[];
  /** Over the boxes. */
  shapes: readonly Shape[];
}

/** Rows painted at once: a tall picture takes no more memory than a poster. */
const BAND = 1200;

/**
 * The pixels of a picture (RGBA), band after band from the top; each is only lent until the next is asked for. Letters come
 * out the same on every system: the library's own renderer, in fonts it was given and for a named language (unless
 * FREETYPE_PROPERTIES is set). Between x64 and arm64 it allows itself a step of 256 at some edges; a step of our palette
 * is ten times that.
 */
export function* paint(picture: Picture, scale = 1): Generator<Buffer> {
  const { width, height, paper, boxes } = picture;
  const shapes = picture.shapes.map((shape) => ({ shape, path: pathOf(shape) }));
  const canvas = canvasOf(width, Math.min(BAND, height));
  const pen = canvas.getContext('2d');
  for (let top = 0; top < height; top += canvas.height) {
    pen.reset(); // something of what was painted last stays otherwise, and now and then letters come out half a pixel lower
    pen.lang = 'zh-Hans';
    pen.fillStyle = paper;
    pen.fillRect(0, 0, width, canvas.height);
    pen.setTransform(scale, 0, 0, scale, 0, -top);
    const [from, to] = [top / scale, (top + canvas.height) / scale];
    for (const one of boxes) if (one.top <= to && one.top + one.height >= from) paintBox(pen, one);
    for (const { shape, path } of shapes) paintShape(pen, shape, path);
    const { buffer } = pen.getImageData(0, 0, width, Math.min(canvas.height, height - top)).data;
    yield Buffer.from(buffer);
    if (buffer instanceof ArrayBuffer) buffer.transfer(0); // given back at once: waiting for it to be collected costs as much as painting
  }
}

/** Pictures of a size are painted on one canvas, one after the other: fresh memory costs more than painting. */
const canvases = new Map<string, Canvas>();
function canvasOf(width: number, height: number): Canvas {
  const size = `${width} ${height}`;
  const canvas = canvases.get(size) ?? createCanvas(width, height);
  canvases.set(size, canvas);
  return canvas;
}

function paintBox(pen: SKRSContext2D, { node, left, top, width, height, line }: Placed): void {
  const { background, border, borderTop, borderBottom, borderRadius = 0, opacity = 1 } = node.style;
  if (background !== undefined || border !== undefined) {
    const [thick = 0, colour] = border ?? [];
    const path = new Path2D();
    path.roundRect(left + thick / 2, top + thick / 2, width - thick, height - thick, borderRadius);
    paintShape(pen, { fill: background, stroke: colour, width: thick }, path);
  }
  pen.globalAlpha = opacity;
  const fill = (colour: string, y: number, thick: number): void => {
    pen.fillStyle = colour;
    pen.fillRect(left, y, width, thick);
  };
  if (borderTop !== undefined) fill(borderTop[1], top, borderTop[0]);
  if (borderBottom !== undefined)
    fill(borderBottom[1], top + height - borderBottom[0], borderBottom[0]);
  if (line !== undefined && line.words !== '') {
    pen.font = line.font;
    pen.fillStyle = line.color;
    pen.fillText(line.words, left, top + line.baseline);
  }
  pen.globalAlpha = 1;
}

function pathOf(shape: Shape): Path2D {
  if ('path' in shape) return new Path2D(shape.path);
  const [x, y, r] = shape.circle;
  const path = new Path2D();
  path.arc(x, y, r, 0, 2 * Math.PI);
  return path;
}

function paintShape(pen: SKRSContext2D, look: Look, path: Path2D): void {
  if (look.fill !== undefined) {
    pen.fillStyle = look.fill;
    pen.fill(path);
  }
  if (look.stroke === undefined) return;
  pen.strokeStyle = look.stroke;
  pen.lineWidth = look.width ?? 1;
  pen.lineCap = look.isRound === true ? 'round' : 'butt';
  pen.setLineDash([...(look.dashes ?? [])]);
  pen.stroke(path);
}
