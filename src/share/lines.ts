/** Breaks a title into lines between words, as even as they come. Pure. */

const OPENING = /^[“‘（《「【]$/;
const CLOSING = /[，。：；？！、”）]\s*$/;
/** Words of this site that the browser's dictionary takes apart. */
const OURS =
  /催收|客服|征信|套现|换号|大多|律师函|宽限期|限高|挂账|一两条|花呗|借呗|人工|说法|起诉|机器人|还款日|还清|支付令|支付宝|一个月|还不上|坐牢|不等于|拒不|怎样|怎么|截图|“[^“”]{1,5}”|(?<!\d)\d(?:、\d)+(?!\d)|\d+ 月 \d+ 日|[打拨] \d+/g;
/** What a line break after punctuation is worth, in squares of evenness. */
const PAUSE = 3;

/** Full-width characters are square, others a little over half as wide. */
export function squares(text: string): number {
  return [...text].reduce(
    (sum, character) => sum + (character > '\u2e80' || SQUARE.test(character) ? 1 : 0.56),
    0,
  );
}
const SQUARE = /[“”‘’—…→①-⑳]/;

const dictionary = new Intl.Segmenter('zh', { granularity: 'word' });

/** Words with the punctuation, and numbers with the units, that may not be parted from them. */
export function unbreakables(text: string): string[] {
  const inside = new Set(
    [...text.matchAll(OURS)].flatMap((match) =>
      Array.from({ length: match[0].length - 1 }, (_, n) => match.index + n + 1),
    ),
  );
  const parts: string[] = [];
  for (const { segment, index, isWordLike } of dictionary.segment(text)) {
    const before = parts.at(-1) ?? '';
    const joins =
      inside.has(index) ||
      OPENING.test(before.slice(-1)) ||
      /\d\s*$/.test(before) ||
      (!isWordLike && !OPENING.test(segment));
    if (joins && parts.length > 0) parts.push(`${parts.pop() ?? ''}${segment}`);
    else parts.push(segment);
  }
  return parts;
}

/** The fewest lines no wider than `width` squares; of those the evenest, rather at a pause. */
export function evenLines(text: string, width: number): string[] {
  const words = unbreakables(text);
  for (let count = 1; count <= words.length; count++) {
    const best = splits(words, count)
      .filter((lines) => widest(lines) <= width)
      .sort((a, b) => cost(a) - cost(b))[0];
    if (best !== undefined) return best;
  }
  return [text];
}

/** Lines of running text: filled word by word, and no last line of a word or two. */
export function filledLines(text: string, width: number): string[] {
  const lines: string[][] = [[]];
  const words = unbreakables(text).flatMap((word) => (squares(word) > width ? pieces(word) : word));
  for (const word of words) {
    const line = lines.at(-1) ?? [];
    if (line.length > 0 && squares([...line, word].join('').trimEnd()) > width) lines.push([word]);
    else line.push(word);
  }
  const [before, last] = lines.slice(-2);
  while (before !== undefined && last !== undefined && before.length > 1) {
    const moved = before.at(-1) ?? '';
    if (squares(last.join('')) >= SHORT || squares(moved + last.join('')) > width / 2) break;
    last.unshift(before.pop() ?? '');
  }
  return lines.map((words) => words.join('').trim());
}
/** A last line shorter than this, in squares, looks forgotten. */
const SHORT = 4.5;

/** A run too long for any line, cut at its own pauses. */
const pieces = (word: string): string[] => word.match(/[^、，。；]+[、，。；]*/g) ?? [word];

const widest = (lines: readonly string[]): number => Math.max(...lines.map(squares));
const cost = (lines: readonly string[]): number =>
  widest(lines) - PAUSE * lines.slice(0, -1).filter((line) => CLOSING.test(line)).length;

/** Every way to lay words on `count` lines; titles are short. */
function splits(words: readonly string[], count: number): string[][] {
  if (count === 1) return [[words.join('').trim()]];
  return words.slice(0, words.length - count + 1).flatMap((_, at) =>
    splits(words.slice(at + 1), count - 1).map((rest) => [
      words
        .slice(0, at + 1)
        .join('')
        .trim(),
      ...rest,
    ]),
  );
}
