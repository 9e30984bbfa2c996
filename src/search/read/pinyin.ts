/** Pinyin, full or initials, alone or mixed with characters, becomes the site's own words. */

export interface Pinyin {
  /** Syllable → characters, most frequent on the site first. */
  charsOf: ReadonlyMap<string, string>;
  /** Character → its syllables. */
  readings: ReadonlyMap<string, string[]>;
  /** Letter → the likeliest characters whose reading starts with it. */
  startingWith: ReadonlyMap<string, string[]>;
}

/** How often a run of one, two or three characters stands on the site; `^` opens a text and `$` ends it; '' counts them all. */
export type RunCount = (run: string) => number;

const candidateLimit = 16;
const initialLimit = 6;
const letterLimit = 40;

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
export function joinTables(
  first: Record<string, string>,
  second: Record<string, string>,
): Record<string, string> {
  const joined = { ...first };
  for (const [syllable, chars] of Object.entries(second))
    joined[syllable] = (joined[syllable] ?? '') + chars;
  return joined;
}

/** Turns the lexicon's table around; `frequency` puts the site's own characters first. */
export function buildPinyin(
  table: Record<string, string>,
  frequency: (char: string) => number,
): Pinyin {
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
    startingWith.set(letter, [
      ...(startingWith.get(letter) ?? []),
      ...[...chars].slice(0, initialLimit),
    ]);
  }
  for (const [letter, chars] of startingWith)
    startingWith.set(
      letter,
      [...new Set(chars)]
        .sort((left, right) => frequency(right) - frequency(left))
        .slice(0, letterLimit),
    );
  return { charsOf, readings, startingWith };
}

/** One way to read the letters so far, and its log-likelihood. */
export interface Path {
  text: string;
  score: number;
}

/** An initial alone is a poor hint beside a whole syllable. */
const initialCost = 3;
const longestSyllable = 6;
/** Readings kept at each position, and of those that end in the same two characters. */
const pathLimit = 24;
const twinLimit = 3;
/** A reading this far behind the best of its place never catches up. */
const hopeless = 11;
/** Whole readings compared in the end. */
const finalists = 6;
/** A character that belongs to no word of the site, in log-likelihood. */
const unknownCost = 2;

/** How much the shorter context counts beside the longer one. */
const smooth = { three: 8, two: 16, one: 2000, characters: 3000 };

/** How likely a character is after an ending of up to two, by the runs of three, two and one on the site. Counts of the ending are read once. */
function chancesAfter(ending: string, count: RunCount): (char: string) => number {
  const last = ending.slice(-1);
  const total = count('') + smooth.one;
  const [after1, after2] = [count(last) + smooth.two, count(ending) + smooth.three];
  return (char) => {
    const pairs = count(last + char);
    const pair =
      (pairs + (smooth.two * (count(char) + smooth.one / smooth.characters)) / total) / after1;
    if (ending.length < 2) return pair;
    return ((pairs === 0 ? 0 : count(ending + char)) + smooth.three * pair) / after2;
  };
}

/** The pieces that may start at the position and the characters each may stand for. */
function readingsAt(
  run: string,
  start: number,
  pinyin: Pinyin,
): { length: number; chars: readonly string[]; cost: number }[] {
  const first = run.charAt(start);
  if (!/[a-z]/.test(first)) return [{ length: 1, chars: [first], cost: 0 }];
  const found = [
    { length: 1, chars: pinyin.startingWith.get(first) ?? [first], cost: initialCost },
  ];
  for (let length = 2; length <= longestSyllable; length++) {
    const chars = pinyin.charsOf.get(run.slice(start, start + length));
    if (chars !== undefined && start + length <= run.length)
      found.push({ length, chars: [...chars].slice(0, candidateLimit), cost: 0 });
  }
  return found;
}

/** Keeps the path unless enough better ones end alike; the row is best first. */
function keepPath(row: Path[], text: string, score: number): void {
  if (row.length === twinLimit && score <= (row[twinLimit - 1]?.score ?? 0)) return;
  const same = row.findIndex((path) => path.text === text);
  if (same >= 0) {
    if (score <= (row[same]?.score ?? 0)) return;
    row.splice(same, 1);
  }
  const place = row.findIndex((path) => path.score < score);
  row.splice(place < 0 ? row.length : place, 0, { text, score });
  if (row.length > twinLimit) row.pop();
}

const best = (paths: Path[], limit: number): Path[] =>
  paths.sort((left, right) => right.score - left.score).slice(0, limit);

/** The best readings of letters and characters in a row, judged by which characters stand together on the site. */
export function decode(run: string, pinyin: Pinyin, count: RunCount): Path[] {
  const states: Map<string, Path[]>[] = Array.from(
    { length: run.length + 1 },
    () => new Map<string, Path[]>(),
  );
  states[0]?.set('^', [{ text: '^', score: 0 }]);
  const tops = new Float64Array(run.length + 1).fill(-Infinity);
  for (let start = 0; start < run.length; start++) {
    const floor = best([...(states[start]?.values() ?? [])].flat(), pathLimit).pop()?.score ?? 0;
    const pieces = readingsAt(run, start, pinyin);
    for (const [ending, row] of states[start] ?? []) {
      const twins = row.filter(({ score }) => score >= floor);
      if (twins.length === 0) continue;
      const chanceOf = chancesAfter(ending, count);
      for (const { length, chars, cost } of pieces) {
        const next = states[start + length];
        for (const char of chars) {
          const gain = Math.log(chanceOf(char)) - cost;
          const reached = (twins[0]?.score ?? 0) + gain;
          const top = tops[start + length] ?? 0;
          if (reached < top - hopeless) continue;
          tops[start + length] = Math.max(top, reached);
          const end = ending.slice(-1) + char;
          const into = next?.get(end) ?? [];
          if (into.length === 0) next?.set(end, into);
          for (const { text, score } of twins) keepPath(into, text + char, score + gain);
        }
      }
    }
  }
  const whole = [...(states[run.length] ?? [])].flatMap(([ending, row]) =>
    row.map(({ text, score }) => ({
      text: text.slice(1),
      score: score + Math.log(chancesAfter(ending, count)('$')),
    })),
  );
  return best(whole, finalists);
}

/** Latin letters that are words of their own and must stay. */
const keep = new Set([
  'app',
  'qq',
  'ok',
  'vip',
  'ai',
  'hr',
  'pdf',
  'atm',
  'pos',
  'lpr',
  'id',
  'etc',
  'css',
  'html',
  'java',
  'git',
  'wifi',
  'usb',
  'word',
  'excel',
  'ppt',
]);

const isWord = (latin: string): boolean => keep.has(latin) || /^(.)\1{2,}$/.test(latin);

/** What a few letters may be the initials of, likeliest first: `ll` is 利率 and 老赖. None when they read better as syllables. */
export function readInitials(text: string, pinyin: Pinyin, count: RunCount): Path[] {
  if (!/^[a-z]{2,5}$/.test(text) || isWord(text)) return [];
  const paths = decode(text, pinyin, count);
  return paths[0]?.text.length === text.length
    ? paths.filter((path) => path.text.length === text.length)
    : [];
}

/** So many letters of one question are read, some fifteen characters: nobody spells a whole story, and each letter costs a phone time. */
export const lettersRead = 48;

/** `huabei yuqi`, `hbyq`, `花bei逾qi` → 花呗逾期. Other text passes unchanged. `countUnknown` counts a text's characters of no word. */
export function readPinyin(
  text: string,
  pinyin: Pinyin,
  count: RunCount,
  countUnknown: (text: string) => number,
): string {
  let left = lettersRead;
  return text.replace(
    /\p{Script=Han}{0,2}[a-z][a-z ]*(?:\p{Script=Han}{1,2}[a-z]+)*\p{Script=Han}?/gu,
    (run) => {
      if (isWord(run.replace(/[^a-z]/g, ''))) return run;
      const letters = run.replaceAll(' ', '');
      const read = letters.slice(0, left);
      left -= read.length;
      const readings = decode(read, pinyin, count).map((path) => ({
        ...path,
        score: path.score - unknownCost * countUnknown(path.text),
      }));
      const [reading] = best(readings, 1);
      return reading === undefined ? run : reading.text + letters.slice(read.length);
    },
  );
}
