import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** One piece of a face (Noto, OFL) as satori takes it. */
export interface FontPiece {
  name: string;
  data: Buffer;
  weight: 400 | 600;
  style: 'normal';
}

/** Sans for reading; serif for titles and for words to say, as on the pages. */
const FACES = {
  sans: { name: 'Noto Sans SC', package: 'noto-sans-sc', weights: [400, 600] },
  serif: { name: 'Noto Serif SC', package: 'noto-serif-sc', weights: [600] },
} as const;
export type Face = keyof typeof FACES;

interface Piece {
  file: string;
  ranges: [from: number, to: number][];
}
const read = createRequire(import.meta.url);
const folderOf = (face: Face): string =>
  dirname(read.resolve(`@fontsource/${FACES[face].package}/package.json`));

const kept = new Map<Face, Piece[]>();

/** The font comes in a hundred pieces by character. */
function piecesOf(face: Face): Piece[] {
  const known = kept.get(face);
  if (known !== undefined) return known;
  const pieces = Object.entries(
    JSON.parse(readFileSync(join(folderOf(face), 'unicode.json'), 'utf8')) as Record<
      string,
      string
    >,
  )
    .map(([name, ranges]) => ({
      file: name.replace(/[[\]]/g, ''),
      ranges: ranges.split(',').map(readRange),
    }))
    // Latin first: digits and letters should come from the piece made for them.
    .sort((a, b) => Number(b.file === 'latin') - Number(a.file === 'latin'));
  kept.set(face, pieces);
  return pieces;
}

function readRange(range: string): [number, number] {
  const [from = '', to = from] = range.replace(/^U\+/i, '').split('-');
  return [parseInt(from, 16), parseInt(to, 16)];
}

/** The piece a character stands in; each is looked for once. */
function pieceOf(character: string, face: Face): string | undefined {
  const known = found[face];
  if (!known.has(character)) {
    const code = character.codePointAt(0) ?? 0;
    const piece = piecesOf(face).find(({ ranges }) =>
      ranges.some(([from, to]) => code >= from && code <= to),
    );
    known.set(character, piece?.file);
  }
  return known.get(character);
}
const found: Record<Face, Map<string, string | undefined>> = { sans: new Map(), serif: new Map() };

const nameOf = (face: Face, file: string): string =>
  `${FACES[face].name}${file === 'latin' ? '' : ` ${file}`}`;

/** Only the pieces the texts need are read. */
export function fontsFor(texts: Iterable<string>, face: Face = 'sans'): FontPiece[] {
  const needed = new Set<string>();
  for (const text of texts)
    for (const character of text) needed.add(pieceOf(character, face) ?? '');
  return piecesOf(face)
    .filter(({ file }) => needed.has(file))
    .flatMap(({ file }) =>
      FACES[face].weights.map((weight): FontPiece => ({
        name: nameOf(face, file),
        data: readFileSync(
          join(folderOf(face), 'files', `${FACES[face].package}-${file}-${weight}-normal.woff`),
        ),
        weight,
        style: 'normal',
      })),
    );
}

/** `font-family` of a text in a face: the pieces its characters stand in, by name. */
export function familyOf(text: string, face: Face): string {
  const files = [...new Set([...text].map((character) => pieceOf(character, face) ?? 'latin'))];
  return files.map((file) => nameOf(face, file)).join(', ');
}

/** Said to the editor when the font has no such character. */
export function sayMissing(file: string, character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return `✘ ${file}\n    分享图的字体里没有“${character}”(U+${code})，画不出来\n    改法：把画在图上的这个字换成常用字；一定要用，就在 src/share/fonts.ts 里加一份有这个字的字体`;
}
