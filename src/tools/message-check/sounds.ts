/** Characters that are read alike, sent as places in a table that every browser already has. */
import { commonCharacters } from '../../search/read/common-characters.ts';

/** First the characters that stand alone, then where each run of neighbours begins and how long it is. */
export type PackedSound = [alone: string, ...runs: number[]];

/** The table is ordered by reading, so most characters of a syllable are neighbours. */
export function packSound(characters: string): PackedSound {
  const table = commonCharacters();
  const places = [...characters].map((char) => table.indexOf(char)).sort((a, b) => a - b);
  const runs: [number, number][] = [];
  for (const place of places) {
    const last = runs[runs.length - 1];
    if (last !== undefined && last[0] + last[1] === place) last[1] += 1;
    else runs.push([place, 1]);
  }
  const alone = runs.filter(([, length]) => length === 1).map(([from]) => table[from]);
  return [alone.join(''), ...runs.filter(([, length]) => length > 1).flat()];
}

/** Syllable → the characters read so. */
export function unpackSounds(
  packed: Readonly<Record<string, PackedSound>>,
): Record<string, string> {
  const table = commonCharacters();
  const read = ([alone, ...runs]: PackedSound): string =>
    runs.reduce(
      (text, from, at) =>
        at % 2 === 1 ? text : text + table.slice(from, from + (runs[at + 1] ?? 0)).join(''),
      alone,
    );
  return Object.fromEntries(
    Object.entries(packed).map(([syllable, sound]) => [syllable, read(sound)]),
  );
}
