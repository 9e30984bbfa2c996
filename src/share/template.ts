import { SITE } from '../site.ts';
import type { SharePage } from './page.ts';
import { SIZES } from './addresses.ts';

/** The booklet's look on a picture. The light tokens of tokens.css, as a picture has no theme. */
export const COLOURS = { paper: '#fbf8f1', ink: '#1d2925', muted: '#59635d', rule: '#d9d2c2', accent: '#1a5c53' } as const;

/** A node as satori takes it. */
export interface Node { type: string; props: { style: Record<string, string | number>; children?: Node[] | string } }

function box(style: Record<string, string | number>, children: Node[] | string): Node {
  return { type: 'div', props: { style: { display: 'flex', ...style }, children } };
}

interface Measures { left: number; right: number; top: number; bottom: number; title: number; answer: number; small: number; gap: number }
const MEASURES: Record<'card' | 'poster', Measures> = {
  card: { left: 150, right: 84, top: 70, bottom: 56, title: 62, answer: 34, small: 26, gap: 26 },
  poster: { left: 150, right: 84, top: 96, bottom: 84, title: 68, answer: 38, small: 27, gap: 40 },
};

/** Words of a picture; lines and QR code are laid over it by `overlay`. */
export function words(page: SharePage, picture: 'card' | 'poster'): Node {
  const at = MEASURES[picture];
  const [width, height] = SIZES[picture];
  const column = { flexDirection: 'column' } as const;
  const small = { fontSize: at.small, lineHeight: 1.5, color: COLOURS.muted };
  const foot = picture === 'card' ? [SITE.name, page.foot] : [SITE.name, page.foot, '长按或扫码，看全文和依据'];
  return box({ ...column, width, height, background: COLOURS.paper, color: COLOURS.ink, fontFamily: 'Noto Sans SC', padding: `${at.top}px ${at.right}px ${at.bottom}px ${at.left}px` }, [
    box({ ...small, marginBottom: at.gap * 0.4 }, page.kicker),
    box({ fontSize: at.title, fontWeight: 600, lineHeight: 1.3, textWrap: 'balance' }, page.title),
    box({ fontSize: at.answer, lineHeight: 1.65, marginTop: at.gap }, page.answer),
    box({ flexGrow: 1 }, ''),
    picture === 'card'
      ? box({ ...small, justifyContent: 'space-between', borderTop: `2px solid ${COLOURS.rule}`, paddingTop: 22 }, foot.map((line, n) => box(n === 0 ? { color: COLOURS.accent, fontWeight: 600 } : {}, line)))
      : box({ ...small, ...column, borderTop: `2px solid ${COLOURS.rule}`, paddingTop: 34, height: 250, lineHeight: 1.7 }, foot.map((line, n) => box(n === 0 ? { color: COLOURS.accent, fontWeight: 600, fontSize: 32 } : {}, line))),
  ]);
}

/** The spine (certain, possible, rare) down the left edge, and the poster's QR code. */
export function overlay(page: SharePage, picture: 'card' | 'poster', qr: readonly (readonly boolean[])[]): string {
  const at = MEASURES[picture];
  const [width, height] = SIZES[picture];
  const first = at.top + at.small * 1.5 + at.gap * 0.4 + at.title * 0.65;
  const last = height - (picture === 'card' ? at.bottom + at.small * 0.75 : at.bottom + 190);
  const third = (last - first) / 3;
  const line = (from: number, to: number, dashes: string): string => `<path d="M84 ${from}V${to}" ${dashes}/>`;
  const spine = `<g fill="none" stroke="${COLOURS.accent}" stroke-width="6">${line(first, first + third, '')}${line(first + third + 12, first + 2 * third, 'stroke-dasharray="22 14"')}${line(first + 2 * third + 16, last - 16, 'stroke-dasharray="0.1 17" stroke-linecap="round"')}</g>`
    + `<circle cx="84" cy="${first}" r="15" fill="${COLOURS.accent}"/><circle cx="84" cy="${last}" r="12" fill="${COLOURS.paper}" stroke="${COLOURS.accent}" stroke-width="6"/>`;
  return picture === 'card' ? spine : spine + qrSquare(qr, width - at.right - 216, height - at.bottom - 216, 216);
}

function qrSquare(qr: readonly (readonly boolean[])[], x: number, y: number, side: number): string {
  const module = Math.floor(side / qr.length);
  const inset = side - module * qr.length;
  const squares = qr.flatMap((row, r) => row.flatMap((dark, c) => dark ? [`M${x + inset + c * module} ${y + inset + r * module}h${module}v${module}h-${module}z`] : []));
  return `<path shape-rendering="crispEdges" fill="${COLOURS.ink}" d="${squares.join('')}"/>`;
}

/** The name mark alone on paper, a square: the thumbnail of chat apps that take a page's first large image. */
export function markSvg(): string {
  const [width, height] = SIZES.mark;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="-3 -3 30 30"><path fill="${COLOURS.paper}" d="M-3-3h30v30H-3z"/>`
    + `<g fill="none" stroke="${COLOURS.accent}" stroke-width="2"><path d="M7 2v8"/><path d="M7 11v6" stroke-dasharray="2.4 1.6"/><path d="M7 18.5v4" stroke-dasharray=".1 2.6" stroke-linecap="round"/><circle cx="7" cy="6" r="2.6" fill="${COLOURS.accent}"/><path d="M13 6h9M13 13h7M13 20h5"/></g></svg>`;
}
