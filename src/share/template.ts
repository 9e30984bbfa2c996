import { STAGES } from '../domain/page.ts';
import { SITE } from '../site.ts';
import type { SharePage } from './page.ts';
import { SIZES } from './addresses.ts';
import { familyOf } from './fonts.ts';
import { evenLines, squares } from './lines.ts';

/** The booklet's look on a picture. The light tokens of tokens.css, as a picture has no theme. */
export const COLOURS = {
  paper: '#fbf8f1',
  ink: '#1d2925',
  muted: '#59635d',
  rule: '#d9d2c2',
  accent: '#1a5c53',
} as const;

/** A node as satori takes it. */
export interface Node {
  type: string;
  props: { style: Record<string, string | number>; children?: Node[] | string };
}

function box(style: Record<string, string | number>, children: Node[] | string): Node {
  return {
    type: 'div',
    props: { style: { display: 'flex', boxSizing: 'border-box', ...style }, children },
  };
}

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

/** Lines an answer takes at a size; 4 % for lines that end early so that 。 never begins one. */
function linesOf(text: string, size: number, width: number): number {
  return Math.ceil((squares(text) * size * 1.04) / width);
}

function titleLines(title: string, picture: 'card' | 'poster'): string[] {
  const at = MEASURES[picture];
  return evenLines(title, (SIZES[picture][0] - at.left - at.right) / at.title);
}

/** The largest answer size that leaves the foot alone. */
export function answerSize(
  page: Pick<SharePage, 'title' | 'answer'>,
  picture: 'card' | 'poster',
): number {
  const at = MEASURES[picture];
  const [pictureWidth, height] = SIZES[picture];
  const width = pictureWidth - at.left - at.right;
  const room =
    height -
    at.top -
    at.small * 1.5 -
    at.gap * 1.4 -
    titleLines(page.title, picture).length * at.title * TITLE_LEADING -
    at.foot -
    at.bottom -
    at.gap;
  return (
    at.answers.find((size) => linesOf(page.answer, size, width) * size * ANSWER_LEADING <= room) ??
    Math.min(...at.answers)
  );
}

/** Words of a picture; lines and QR code are laid over it by `overlay`. */
export function words(page: SharePage, picture: 'card' | 'poster', hasCode: boolean): Node {
  const at = MEASURES[picture];
  const [width, height] = SIZES[picture];
  const column = { flexDirection: 'column' } as const;
  const small = { fontSize: at.small, lineHeight: 1.5, color: COLOURS.muted };
  const foot =
    picture === 'poster' && hasCode
      ? [SITE.name, page.foot, '长按或扫码，看全文和依据']
      : [SITE.name, page.foot];
  return box(
    {
      ...column,
      width,
      height,
      background: COLOURS.paper,
      color: COLOURS.ink,
      fontFamily: 'Noto Sans SC',
      padding: `${at.top}px ${at.right}px ${at.bottom}px ${at.left}px`,
    },
    [
      box({ ...small, marginBottom: at.gap * 0.4 }, page.kicker),
      box(
        {
          ...column,
          fontFamily: familyOf(page.title, 'serif'),
          fontSize: at.title,
          fontWeight: 600,
          lineHeight: TITLE_LEADING,
        },
        titleLines(page.title, picture).map((line) => box({}, line)),
      ),
      box(
        {
          fontSize: answerSize(page, picture),
          lineHeight: ANSWER_LEADING,
          marginTop: at.gap,
          textWrap: 'pretty',
        },
        page.answer,
      ),
      box({ flexGrow: 1 }, ''),
      picture === 'card'
        ? box(
            {
              ...small,
              justifyContent: 'space-between',
              borderTop: `2px solid ${COLOURS.rule}`,
              paddingTop: 20,
              height: at.foot,
            },
            foot.map((line, n) =>
              box(n === 0 ? { color: COLOURS.accent, fontWeight: 600 } : {}, line),
            ),
          )
        : box(
            {
              ...small,
              ...column,
              borderTop: `2px solid ${COLOURS.rule}`,
              paddingTop: 30,
              height: at.foot,
              lineHeight: 1.75,
            },
            foot.map((line, n) =>
              box(n === 0 ? { color: COLOURS.accent, fontWeight: 600, fontSize: 32 } : {}, line),
            ),
          ),
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
): string {
  const at = MEASURES[picture];
  const [width, height] = SIZES[picture];
  const first = at.top + at.small * 1.5 + at.gap * 0.4 + at.title * 0.65;
  const last = height - (picture === 'card' ? at.bottom + at.small * 0.75 : at.bottom + 190);
  const y = (stop: number): number => Math.round(first + ((last - first) * stop) / END);
  const stroke = (from: number, to: number, dashes = ''): string =>
    `<path d="M84 ${y(from)}V${y(to)}"${dashes}/>`;
  const ring = (stop: number): string =>
    `<circle cx="84" cy="${y(stop)}" r="12" fill="${COLOURS.paper}" stroke="${COLOURS.accent}" stroke-width="6"/>`;
  const spine =
    `<g fill="none" stroke="${COLOURS.accent}" stroke-width="6">${stroke(0, POSSIBLE)}${stroke(POSSIBLE, RARE, ' stroke-dasharray="22 14"')}${stroke(RARE, END, ' stroke-dasharray="0.1 17" stroke-linecap="round"')}</g>` +
    ring(0) +
    ring(END) +
    `<circle cx="84" cy="${y(stage)}" r="24" fill="${COLOURS.paper}"/><circle cx="84" cy="${y(stage)}" r="16" fill="${COLOURS.accent}"/>`;
  return picture === 'card' || qr === undefined
    ? spine
    : spine + qrSquare(qr, width - at.right - 216, height - at.bottom - 216, 216);
}

function qrSquare(qr: readonly (readonly boolean[])[], x: number, y: number, side: number): string {
  const module = Math.floor(side / qr.length);
  const inset = side - module * qr.length;
  const squares = qr.flatMap((row, r) =>
    row.flatMap((dark, c) =>
      dark
        ? [`M${x + inset + c * module} ${y + inset + r * module}h${module}v${module}h-${module}z`]
        : [],
    ),
  );
  return `<path shape-rendering="crispEdges" fill="${COLOURS.ink}" d="${squares.join('')}"/>`;
}

/** The name mark alone on paper, a square: the thumbnail of chat apps that take a page's first large image. */
export function markSvg(): string {
  const [width, height] = SIZES.mark;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><path fill="${COLOURS.paper}" d="M0 0h300v300H0z"/>` +
    `<g fill="none" stroke="${COLOURS.accent}" stroke-width="14"><path d="M96 82v64"/><path d="M96 158v58" stroke-dasharray="22 14"/><path d="M96 233v31" stroke-dasharray=".1 25" stroke-linecap="round"/><circle cx="96" cy="66" r="26" fill="${COLOURS.accent}" stroke="none"/><path d="M152 66h98M152 148h72M152 232h52"/></g></svg>`
  );
}
