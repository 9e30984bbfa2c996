import { STAGES } from '../domain/page.ts';
import { SITE } from '../site.ts';
import type { SharePage } from './page.ts';
import { SIZES } from './addresses.ts';
import { evenLines, filledLines } from './lines.ts';
import { box, linesOf, type Node, type Rule, type Style } from './node.ts';
import { darkPath } from './qr.ts';
import type { Look, Shape } from './shapes.ts';

/** The booklet's look on a picture. The light tokens of tokens.css, as a picture has no theme. */
export const COLOURS = {
  paper: '#fbf8f1',
  ink: '#1d2925',
  muted: '#59635d',
  rule: '#d9d2c2',
  accent: '#1a5c53',
} as const;

interface Measures {
  left: number;
  right: number;
  top: number;
  bottom: number;
  foot: number;
  title: number;
  answers: readonly number[];
  small: number;
  gap: number;
}
const MEASURES: Record<'card' | 'poster', Measures> = {
  card: {
    left: 150,
    right: 84,
    top: 60,
    bottom: 44,
    foot: 66,
    title: 62,
    answers: [44, 40, 36, 33],
    small: 26,
    gap: 24,
  },
  poster: {
    left: 150,
    right: 84,
    top: 90,
    bottom: 84,
    foot: 250,
    title: 74,
    answers: [50, 46, 42, 38],
    small: 28,
    gap: 40,
  },
};
const TITLE_LEADING = 1.3;
const ANSWER_LEADING = 1.65;

const widthOf = (picture: 'card' | 'poster'): number =>
  SIZES[picture][0] - MEASURES[picture].left - MEASURES[picture].right;

function titleLines(title: string, picture: 'card' | 'poster'): string[] {
  return evenLines(title, widthOf(picture) / MEASURES[picture].title);
}

/** The answer, at the largest size that leaves the foot alone. */
export function answerLines(
  { title, answer }: Pick<SharePage, 'title' | 'answer'>,
  picture: 'card' | 'poster',
): { size: number; lines: string[] } {
  const at = MEASURES[picture];
  const room =
    SIZES[picture][1] -
    at.top -
    at.small * 1.5 -
    at.gap * 1.4 -
    titleLines(title, picture).length * at.title * TITLE_LEADING -
    at.foot -
    at.bottom -
    at.gap;
  let [size, lines] = [0, ['']];
  for (size of at.answers) {
    lines = filledLines(answer, widthOf(picture) / size);
    if (lines.length * size * ANSWER_LEADING <= room) break;
  }
  return { size, lines };
}

/** Words of a picture; lines and QR code are laid over it by `overlay`. */
export function words(page: SharePage, picture: 'card' | 'poster', hasCode: boolean): Node {
  const at = MEASURES[picture];
  const [width, height] = SIZES[picture];
  const small = { fontSize: at.small, lineHeight: 1.5, color: COLOURS.muted };
  const { size, lines } = answerLines(page, picture);
  return box(
    {
      width,
      height,
      color: COLOURS.ink,
      padding: [at.top, at.right, at.bottom, at.left],
    },
    [
      box({ ...small, marginBottom: at.gap * 0.4 }, page.kicker),
      linesOf(
        { face: 'serif', fontSize: at.title, fontWeight: 600, lineHeight: TITLE_LEADING },
        titleLines(page.title, picture),
      ),
      linesOf({ fontSize: size, lineHeight: ANSWER_LEADING, marginTop: at.gap }, lines),
      box({ flexGrow: 1 }, []),
      picture === 'card' ? cardFoot(page, small) : posterFoot(page, small, hasCode),
    ],
  );
}

const RULE: Rule = [2, COLOURS.rule];
const NAME = { color: COLOURS.accent, fontWeight: 600 } as const;

function cardFoot({ foot }: SharePage, small: Style): Node {
  return box(
    {
      ...small,
      flexDirection: 'row',
      justifyContent: 'space-between',
      borderTop: RULE,
      padding: [20, 0, 0, 0],
      height: MEASURES.card.foot,
    },
    [box(NAME, SITE.name), box({}, foot)],
  );
}

function posterFoot({ foot }: SharePage, small: Style, hasCode: boolean): Node {
  return box(
    {
      ...small,
      borderTop: RULE,
      padding: [30, 0, 0, 0],
      height: MEASURES.poster.foot,
      lineHeight: 1.75,
    },
    [
      box({ ...NAME, fontSize: 32 }, SITE.name),
      box({}, foot),
      ...(hasCode ? [box({}, '长按或扫码，看全文和依据')] : []),
    ],
  );
}

/** Where the line turns from certain to possible and from possible to rare, in stages. */
const [POSSIBLE, RARE, END] = [2, 4, STAGES.length - 1];

/** The spine (certain, possible, rare) down the left edge with the dot at the page's own stage, and the poster's QR code. */
export function overlay(
  picture: 'card' | 'poster',
  qr: readonly (readonly boolean[])[] | undefined,
  stage = 0,
): Shape[] {
  const at = MEASURES[picture];
  const [width, height] = SIZES[picture];
  const first = at.top + at.small * 1.5 + at.gap * 0.4 + at.title * 0.65;
  const last = height - (picture === 'card' ? at.bottom + at.small * 0.75 : at.bottom + 190);
  const y = (stop: number): number => Math.round(first + ((last - first) * stop) / END);
  const line = (from: number, to: number, look: Look = {}): Shape => ({
    path: `M84 ${y(from)}V${y(to)}`,
    stroke: COLOURS.accent,
    width: 6,
    ...look,
  });
  const ring = (stop: number): Shape => ({
    circle: [84, y(stop), 12],
    fill: COLOURS.paper,
    stroke: COLOURS.accent,
    width: 6,
  });
  return [
    line(0, POSSIBLE),
    line(POSSIBLE, RARE, { dashes: [22, 14] }),
    line(RARE, END, { dashes: [0.1, 17], isRound: true }),
    ring(0),
    ring(END),
    { circle: [84, y(stage), 24], fill: COLOURS.paper },
    { circle: [84, y(stage), 16], fill: COLOURS.accent },
    ...(picture === 'card' || qr === undefined
      ? []
      : [qrSquare(qr, width - at.right, height - at.bottom)]),
  ];
}

/** A code of at most 216 pixels, its lower right corner here. */
function qrSquare(qr: readonly (readonly boolean[])[], right: number, bottom: number): Shape {
  const module = Math.floor(216 / qr.length);
  const side = module * qr.length;
  const path = darkPath(qr, { side: module, left: right - side, top: bottom - side });
  return { path, fill: COLOURS.ink };
}

/** The name mark alone, a square: the thumbnail of chat apps that take a page's first large image. */
export function markShapes(): Shape[] {
  const line = { stroke: COLOURS.accent, width: 14 };
  return [
    { path: 'M96 82v64', ...line },
    { path: 'M96 158v58', ...line, dashes: [22, 14] },
    { path: 'M96 233v31', ...line, dashes: [0.1, 25], isRound: true },
    { circle: [96, 66, 26], fill: COLOURS.accent },
    { path: 'M152 66h98M152 148h72M152 232h52', ...line },
  ];
}
