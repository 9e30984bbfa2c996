import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** One piece of Noto Sans SC (OFL) as satori takes it. */
export interface FontPiece {
  name: string;
  data: Buffer;
  weight: 400 | 600;
  style: 'normal';
}

const WEIGHTS = [400, 600] as const;
const folder = dirname(
  createRequire(import.meta.url).resolve('@fontsource/noto-sans-sc/package.json'),
);
const pieces = Object.entries(
  JSON.parse(readFileSync(join(folder, 'unicode.json'), 'utf8')) as Record<string, string>,
)
  .map(([name, ranges]) => ({
    file: name.replace(/[[\]]/g, ''),
    ranges: ranges.split(',').map(readRange),
  }))
  // Latin first: digits and letters should come from the piece made for them.
  .sort((a, b) => Number(b.file === 'latin') - Number(a.file === 'latin'));

function readRange(range: string): [number, number] {
  const [from = '', to = from] = range.replace(/^U\+/i, '').split('-');
  return [parseInt(from, 16), parseInt(to, 16)];
}

function pieceOf(character: string): string | undefined {
  const code = character.codePointAt(0) ?? 0;
  return pieces.find(({ ranges }) => ranges.some(([from, to]) => code >= from && code <= to))?.file;
}

/** The font comes in a hundred pieces by character; only those the texts need are read. */
export function fontsFor(texts: Iterable<string>): FontPiece[] {
  const needed = new Set<string>();
  for (const text of texts) for (const character of text) needed.add(pieceOf(character) ?? '');
  return pieces
    .filter(({ file }) => needed.has(file))
    .flatMap(({ file }) =>
      WEIGHTS.map((weight): FontPiece => ({
        name: `Noto Sans SC${file === 'latin' ? '' : ` ${file}`}`,
        data: readFileSync(join(folder, 'files', `noto-sans-sc-${file}-${weight}-normal.woff`)),
        weight,
        style: 'normal',
      })),
    );
}

/** Said to the editor when the font has no such character. */
export function sayMissing(file: string, character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return `✘ ${file}\n    分享图的字体里没有“${character}”(U+${code})，画不出来\n    改法：把 title 或 description 里的这个字换成常用字；一定要用，就在 src/share/fonts.ts 里加一份有这个字的字体`;
}
