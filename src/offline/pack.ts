/** A page as the pack carries it: pieces in order, a number standing for a piece shared with other pages. */
export type Pieces = (string | number)[];
/** The site's text: what pages share, and each file's pieces (published by folder). */
export interface Pack {
  shared: string[];
  files: Record<string, Pieces>;
}
/** One edition of the site: what belongs to it, told by content. Whoever holds every file of it holds it whole. */
export interface Edition {
  /** Pages and scripts by path, with the first digits of their SHA-256. */
  files: Record<string, string>;
  /** What is kept only for readers who use it: search's files, large scripts. */
  onUse: string[];
  /** Of all texts, unpacked: the room they take. */
  size: number;
}

/** Characters: a shorter piece costs as much as its number. */
const WORTH_SHARING = 20;
/** Digits of the SHA-256 that tell two texts apart. */
const DIGITS = 12;

// Pages differ little outside <main>: header, footer and each rule of the styles (a page carries those it needs) are cut
// out and stored once. One pass, and no lookbehind: the worker shares this file, and iOS before 16.4 cannot read one.
const BORDER =
  /<\/(?:style|script|header|footer|main)>|<(?:style>|script|header|footer|main|meta http-equiv)/g;

/** A page cut before and after the parts that pages share. */
function piecesOf(text: string): string[] {
  const cuts = [...text.matchAll(BORDER)].map(({ 0: border, index }) =>
    border.startsWith('</') ? index + border.length : index,
  );
  const places = [...new Set([0, ...cuts, text.length])];
  return places.slice(1).flatMap((end, at) => {
    const piece = text.slice(places[at], end);
    return piece.startsWith('<style>') ? (piece.match(/<style>|[^}]*\}|[^}]+$/g) ?? []) : [piece];
  });
}

/** Numbers where pages share a piece; what stands between is one text. */
function numbered(pieces: readonly string[], places: ReadonlyMap<string, number>): Pieces {
  const found: Pieces = [];
  for (const piece of pieces) {
    const place = places.get(piece);
    const last = found.at(-1);
    if (place !== undefined) found.push(place);
    else if (typeof last === 'string') found[found.length - 1] = last + piece;
    else found.push(piece);
  }
  return found;
}

/** HTML of some pages → one file without the repetitions, for a phone that may lose its network. */
export function packPages(html: Readonly<Record<string, string>>): Pack {
  const cut = Object.entries(html).map(([path, text]) => [path, piecesOf(text)] as const);
  const counts = new Map<string, number>();
  for (const [, pieces] of cut)
    for (const piece of pieces) counts.set(piece, (counts.get(piece) ?? 0) + 1);
  const shared = [...counts]
    .filter(([piece, count]) => count > 1 && piece.length >= WORTH_SHARING)
    .map(([piece]) => piece);
  const places = new Map(shared.map((piece, at) => [piece, at]));
  return {
    shared,
    files: Object.fromEntries(cut.map(([path, pieces]) => [path, numbered(pieces, places)])),
  };
}

/** The file's text again. */
export function unpackPage(shared: readonly string[], pieces: Pieces): string {
  return pieces.map((piece) => (typeof piece === 'number' ? shared[piece] : piece)).join('');
}

/** The part of the pack a file is in: its folder, or `root`. A part grows with one kind of page, never with the site. */
export const partOf = (path: string): string => /^([^/]+)\/./.exec(path)?.[1] ?? 'root';

/** What a file on use belongs to: search as one, a large script by its own name whatever its content is now. */
export const useOf = (path: string): string => /^_astro\/[^.]+/.exec(path)?.[0] ?? partOf(path);

/** A text's name by its content; the same in Node and in the worker. */
export async function digestOf(text: string): Promise<string> {
  const bytes = new Uint8Array(
    await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)),
  );
  return [...bytes]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .slice(0, DIGITS);
}
