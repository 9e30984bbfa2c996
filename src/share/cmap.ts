import { inflateSync } from 'node:zlib';

/**
 * The characters a font file (WOFF) can draw. By hand: `unicode.json` beside the pieces promises characters that none of
 * them has (✔ for one), fontkitten cannot read these files, and a canvas would draw a missing one from a system font.
 */
export function charactersOf(woff: Buffer): Set<number> {
  const cmap = tableOf(woff, 'cmap');
  const found = new Set<number>();
  for (let n = 0; n < cmap.readUInt16BE(2); n++) {
    const table = cmap.subarray(cmap.readUInt32BE(8 + 8 * n));
    const format = table.readUInt16BE(0);
    const codes = format === 4 ? segments(table) : format === 12 ? groups(table) : [];
    for (const code of codes) found.add(code);
  }
  return found;
}

/** One table of the file; each is deflated on its own where that makes it smaller. */
function tableOf(woff: Buffer, name: string): Buffer {
  for (let n = 0; n < woff.readUInt16BE(12); n++) {
    const entry = 44 + 20 * n;
    if (woff.toString('latin1', entry, entry + 4) !== name) continue;
    const [start, packed, whole] = [4, 8, 12].map((at) => woff.readUInt32BE(entry + at));
    const data = woff.subarray(start, (start ?? 0) + (packed ?? 0));
    return packed === whole ? data : inflateSync(data);
  }
  throw new Error(`font without ${name}`);
}

/** Format 4: segments of characters, each with a step to its glyphs or a list of them; glyph 0 is none. */
function* segments(table: Buffer): Generator<number> {
  const bytes = table.readUInt16BE(6);
  for (let at = 14; at < 14 + bytes; at += 2) {
    const end = table.readUInt16BE(at);
    const start = table.readUInt16BE(at + bytes + 2);
    const step = table.readUInt16BE(at + 2 * bytes + 2);
    const list = at + 3 * bytes + 2;
    const offset = table.readUInt16BE(list);
    for (let code = start; code <= end && code < 0xffff; code++) {
      const glyph =
        offset === 0
          ? (code + step) & 0xffff
          : table.readUInt16BE(list + offset + 2 * (code - start));
      if (glyph !== 0) yield code;
    }
  }
}

/** Format 12: groups of characters, also beyond 16 bits. */
function* groups(table: Buffer): Generator<number> {
  for (let n = 0; n < table.readUInt32BE(12); n++) {
    const [start, end] = [table.readUInt32BE(16 + 12 * n), table.readUInt32BE(20 + 12 * n)];
    for (let code = start; code <= end; code++) yield code;
  }
}
