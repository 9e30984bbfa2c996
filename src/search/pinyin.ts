/** Pinyin, full or initials, alone or mixed with characters, becomes the site's own words. */

export interface Pinyin {
  /** Syllable → characters, most frequent on the site first. */
  charsOf: ReadonlyMap<string, string>;
  /** Character → its syllables. */
  readings: ReadonlyMap<string, string[]>;
}

/** How often two characters stand together on the site. */
export type PairCount = (pair: string) => number;

const candidateLimit = 24;

/** Spreads `a2 ai13` over the common characters. */
export function readRuns(runs: string, common: string[]): Record<string, string> {
  const table: Record<string, string> = {};
  let at = 0;
  for (const [, syllable = '', count = ''] of runs.matchAll(/(\D+?)(\d+)(?: |$)/g)) {
    const end = at + Number(count);
    table[syllable] = (table[syllable] ?? '') + common.slice(at, end).join('');
    at = end;
  }
  return table;
}

/** Both tables as one. */
export function joinTables(first: Record<string, string>, second: Record<string, string>): Record<string, string> {
  const joined = { ...first };
  for (const [syllable, chars] of Object.entries(second)) joined[syllable] = (joined[syllable] ?? '') + chars;
  return joined;
}

/** Turns the lexicon's table around; `frequency` puts the site's own characters first. */
export function buildPinyin(table: Record<string, string>, frequency: (char: string) => number): Pinyin {
  const charsOf = new Map<string, string>();
  const readings = new Map<string, string[]>();
  for (const [syllable, chars] of Object.entries(table)) {
    const sorted = [...chars].sort((left, right) => frequency(right) - frequency(left));
    charsOf.set(syllable, sorted.join(''));
    for (const char of chars) readings.set(char, [...(readings.get(char) ?? []), syllable]);
  }
  return { charsOf, readings };
}

/** Cuts `huabeiyuqi` into syllables and, where none fits, single initials; fewest pieces win, initials cost. */
export function splitLatin(run: string, charsOf: ReadonlyMap<string, string>): string[] {
  const cost: number[] = [0];
  const from: number[] = [0];
  for (let end = 1; end <= run.length; end++) {
    cost[end] = Infinity;
    for (let start = Math.max(0, end - 6); start < end; start++) {
      const piece = run.slice(start, end);
      const price = charsOf.has(piece) && piece.length > 1 ? 1 : piece.length === 1 ? 1.9 : Infinity;
      const total = (cost[start] ?? Infinity) + price;
      if (total < (cost[end] ?? Infinity)) {
        cost[end] = total;
        from[end] = start;
      }
    }
  }
  const pieces: string[] = [];
  for (let end = run.length; end > 0; end = from[end] ?? 0) pieces.unshift(run.slice(from[end] ?? 0, end));
  return pieces;
}

/** The characters one piece may stand for. */
function choices(piece: string, pinyin: Pinyin): string[] {
  if (!/^[a-z]/.test(piece)) return [piece];
  const exact = pinyin.charsOf.get(piece);
  if (exact !== undefined && piece.length > 1) return [...exact].slice(0, candidateLimit);
  const found: string[] = [];
  for (const [syllable, chars] of pinyin.charsOf) if (syllable.startsWith(piece)) found.push(...[...chars].slice(0, 6));
  return found.length > 0 ? found : [piece];
}

interface Path {
  text: string;
  score: number;
}

/** The best reading of a row of pieces, judged by which characters stand together on the site. */
export function decode(pieces: string[], pinyin: Pinyin, count: PairCount): string {
  let paths: Path[] = [{ text: '', score: 0 }];
  for (const piece of pieces) {
    const next = new Map<string, Path>();
    for (const char of choices(piece, pinyin)) {
      for (const path of paths) {
        const last = path.text.slice(-1);
        const score = path.score + Math.log(0.02 + count(last + char)) + (last === '' ? 0 : 0.1 * Math.log(1 + count(char)));
        const known = next.get(char);
        if (!known || score > known.score) next.set(char, { text: path.text + char, score });
      }
    }
    paths = [...next.values()].sort((left, right) => right.score - left.score).slice(0, 160);
  }
  return paths[0]?.text ?? '';
}

/** Latin letters that are words of their own and must stay. */
const keep = new Set(['app', 'qq', 'ok', 'vip', 'ai', 'hr', 'pdf', 'atm', 'pos', 'lpr', 'id', 'etc']);

/** `huabei yuqi`, `hbyq`, `花bei逾qi` → 花呗逾期. Other text passes unchanged. */
export function readPinyin(text: string, pinyin: Pinyin, count: PairCount): string {
  if (!/[a-z]/.test(text)) return text;
  return text.replace(/\p{Script=Han}{0,2}[a-z][a-z ]*(?:\p{Script=Han}{1,2}[a-z]+)*\p{Script=Han}?/gu, (run) => {
    const latin = run.replace(/[^a-z]/g, '');
    if (keep.has(latin) || /^(.)\1+$/.test(latin)) return run;
    const pieces = (run.match(/[a-z]+|\p{Script=Han}/gu) ?? []).flatMap((part) =>
      /^[a-z]/.test(part) ? splitLatin(part, pinyin.charsOf) : [part],
    );
    return decode(pieces, pinyin, count);
  });
}
