/** The editors' way of writing what to look for → a regular expression. */

const NUMBER = '[0-9一二三四五六七八九十百千两半几]{1,9}';
const GAP: Record<string, string> = {
  '……': '[^。]{0,20}?',
  '…': '[^。]{0,8}?',
  '~': '[^。，]{0,6}?',
};

/** Names of sets of words → the words: <亲> stands for 家人, 父母, 老婆… */
export type WordSets = Readonly<Record<string, string>>;

/** A pattern names a set of words that is not there; the message is the name. */
export class UnknownWords extends Error {}

/** Sets may name other sets; a name that is not there is the editor's slip. */
function fillSets(pattern: string, sets: WordSets): string {
  return pattern.replace(/<([^>]*)>/g, (_, name: string) => {
    const words = sets[name];
    if (words === undefined) throw new UnknownWords(name);
    return `(${fillSets(words, sets)})`;
  });
}

/** Throws when the brackets do not match or a set of words does not exist. */
export function compilePattern(pattern: string, sets: WordSets = {}): RegExp {
  const source = fillSets(pattern, sets)
    .replaceAll(':', '，')
    .split(/(……|…|~)/)
    .map((part) => GAP[part] ?? compilePart(part))
    .join('');
  return new RegExp(/^\d+$/.test(pattern) ? `(?:^|[^0-9])(${source})(?![0-9])` : source, 'g');
}

function compilePart(part: string): string {
  return part
    .replace(/[.*+{}[\]\\]/g, '\\$&')
    .replaceAll('(', '(?:')
    .replaceAll('^', '(?:^|。)')
    .replaceAll('#', NUMBER);
}

/** Every place where one of the patterns stands. */
export function placesOf(text: string, patterns: readonly RegExp[]): [number, number][] {
  return patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((match): [number, number][] => {
      if (match[0] === '') return [];
      const lead = match[1] === undefined ? 0 : match[0].length - match[1].length;
      return [[match.index + lead, match.index + match[0].length]];
    }),
  );
}
