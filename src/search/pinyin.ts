/** Pinyin, full or initials, alone or mixed with characters, becomes the site's own words. */

export interface Pinyin {
  /** Syllable → characters, most frequent on the site first. */
  charsOf: ReadonlyMap<string, string>;
  /** Character → its syllables. */
  readings: ReadonlyMap<string, string[]>;
  /** Letter → the likeliest characters whose reading starts with it. */
  startingWith: ReadonlyMap<string, string[]>;
}

/** How often two characters stand together on the site. */
export type PairCount = (pair: string) => number;

const candidateLimit = 24;
const initialLimit = 6;

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
  const startingWith = new Map<string, string[]>();
  for (const [syllable, chars] of charsOf) {
    const letter = syllable.charAt(0);
    startingWith.set(letter, [...(startingWith.get(letter) ?? []), ...[...chars].slice(0, initialLimit)]);
  }
  return { charsOf, readings, startingWith };
}

interface Path {
  text: string;
  score: number;
}

/** What one character costs, so that `lian` as 立案 and as 联 can be compared. */
const characterCost = Math.log(60);
/** An initial alone is a poor hint beside a whole syllable. */
const initialCost = 3;
const longestSyllable = 6;
const pathLimit = 24;
const pairFloor = 0.02;

/** The pieces that may start at the position and the characters each may stand for. */
function readingsAt(run: string, start: number, pinyin: Pinyin): { length: number; chars: readonly string[]; cost: number }[] {
  const first = run.charAt(start);
  if (!/[a-z]/.test(first)) return [{ length: 1, chars: [first], cost: 0 }];
  const found = [{ length: 1, chars: pinyin.startingWith.get(first) ?? [first], cost: initialCost }];
  for (let length = 2; length <= longestSyllable; length++) {
    const chars = pinyin.charsOf.get(run.slice(start, start + length));
    if (chars !== undefined && start + length <= run.length) found.push({ length, chars: [...chars].slice(0, candidateLimit), cost: 0 });
  }
  return found;
}

/** The best reading of letters and characters in a row, judged by which characters stand together on the site. */
export function decode(run: string, pinyin: Pinyin, count: PairCount): string {
  const states: Map<string, Path>[] = Array.from({ length: run.length + 1 }, () => new Map<string, Path>());
  states[0]?.set('', { text: '', score: 0 });
  for (let start = 0; start < run.length; start++) {
    const paths = [...(states[start]?.values() ?? [])].sort((left, right) => right.score - left.score).slice(0, pathLimit);
    if (paths.length === 0) continue;
    for (const { length, chars, cost } of readingsAt(run, start, pinyin)) {
      const next = states[start + length];
      for (const char of chars) {
        for (const path of paths) {
          const last = path.text.slice(-1);
          const alone = last === '' ? 0.1 * Math.log(1 + count(char)) : 0;
          const score = path.score + Math.log(pairFloor + count(last + char)) + alone - characterCost - cost;
          if (score > (next?.get(char)?.score ?? -Infinity)) next?.set(char, { text: path.text + char, score });
        }
      }
    }
  }
  return [...(states[run.length]?.values() ?? [])].sort((left, right) => right.score - left.score)[0]?.text ?? run;
}

/** Latin letters that are words of their own and must stay. */
const keep = new Set(['app', 'qq', 'ok', 'vip', 'ai', 'hr', 'pdf', 'atm', 'pos', 'lpr', 'id', 'etc']);

/** `huabei yuqi`, `hbyq`, `花bei逾qi` → 花呗逾期. Other text passes unchanged. */
export function readPinyin(text: string, pinyin: Pinyin, count: PairCount): string {
  return text.replace(/\p{Script=Han}{0,2}[a-z][a-z ]*(?:\p{Script=Han}{1,2}[a-z]+)*\p{Script=Han}?/gu, (run) => {
    const latin = run.replace(/[^a-z]/g, '');
    if (keep.has(latin) || /^(.)\1+$/.test(latin)) return run;
    return decode(run.replaceAll(' ', ''), pinyin, count);
  });
}
