import { GlobalFonts } from '@napi-rs/canvas';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { charactersOf } from './cmap.ts';

/** Sans for reading; serif for titles and for words to say, as on the pages. Noto, OFL. */
const FACES = { sans: 'noto-sans-sc', serif: 'noto-serif-sc' } as const;
export type Face = keyof typeof FACES;
export type Weight = 400 | 600;

interface Piece {
  file: string;
  ranges: [from: number, to: number][];
}
const read = createRequire(import.meta.url);
const folderOf = (face: Face): string =>
  dirname(read.resolve(`@fontsource/${FACES[face]}/package.json`));

const kept = new Map<Face, Piece[]>();

/** The whole face has nearly every character; what it lacks (①, →) is in one of a hundred pieces. */
const WHOLE = 'chinese-simplified';

function piecesOf(face: Face): Piece[] {
  const known = kept.get(face);
  if (known !== undefined) return known;
  const pieces = Object.entries(
    JSON.parse(readFileSync(join(folderOf(face), 'unicode.json'), 'utf8')) as Record<
      string,
      string
    >,
  ).map(([name, ranges]) => ({
    file: name.replace(/[[\]]/g, ''),
    ranges: ranges.split(',').map(readRange),
  }));
  const all = [{ file: WHOLE, ranges: [[0, 0x10ffff] as [number, number]] }, ...pieces];
  kept.set(face, all);
  return all;
}

function readRange(range: string): [number, number] {
  const [from = '', to = from] = range.replace(/^U\+/i, '').split('-');
  return [parseInt(from, 16), parseInt(to, 16)];
}

/** What a registered piece can draw, by its name. Each is read once a thread, when a text first needs it. */
const registered = new Map<string, ReadonlySet<number>>();

/** Names nobody's system has, one for each file: a text is never drawn in a font, or in a weight, that we did not give. */
function register(face: Face, weight: Weight, file: string): [string, ReadonlySet<number>] {
  const name = `${FACES[face]}-${weight}-${file}`;
  const known = registered.get(name);
  if (known !== undefined) return [name, known];
  const data = readFileSync(
    join(folderOf(face), 'files', `${FACES[face]}-${file}-${weight}-normal.woff`),
  );
  GlobalFonts.register(data, name); // one collection for all threads, which takes a file only once
  const characters = charactersOf(data);
  registered.set(name, characters);
  return [name, characters];
}

const found = new Map<string, string>();

/** The family a character is drawn in; each is looked for once. */
function familyOf(character: string, face: Face, weight: Weight): string | undefined {
  const key = `${face} ${weight} ${character}`;
  const known = found.get(key);
  if (known !== undefined) return known;
  const code = character.codePointAt(0) ?? 0;
  for (const { file, ranges } of piecesOf(face)) {
    if (!ranges.some(([from, to]) => code >= from && code <= to)) continue;
    const [name, characters] = register(face, weight, file);
    if (!characters.has(code)) continue;
    found.set(key, name);
    return name;
  }
  return undefined;
}

/** `font-family` of a text: the pieces its characters stand in. `file` is named when one stands in none. */
export function familiesOf(text: string, face: Face, weight: Weight, file: string): string {
  const names = new Set<string>();
  for (const character of text) {
    const name = familyOf(character, face, weight);
    if (name === undefined) throw new Error(sayMissing(file, character));
    names.add(name);
  }
  const [whole] = register(face, weight, WHOLE);
  names.delete(whole);
  return [whole, ...names].join(', '); // pieces have spaces of their own, and so on
}

/** Said to the editor when the font has no such character. */
export function sayMissing(file: string, character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return `✘ ${file}\n    分享图的字体里没有“${character}”(U+${code})，画不出来\n    改法：把画在图上的这个字换成常用字；一定要用，就在 src/share/fonts.ts 里加一份有这个字的字体`;
}
