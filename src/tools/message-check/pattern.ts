/** The editors' way of writing what to look for → a regular expression. */

const NUMBER = '[0-9一二三四五六七八九十百千两半几]+';
const GAP = { '……': '[^。]{0,20}?', '…': '[^。]{0,8}?' } as const;

/** Throws when the brackets do not match. */
export function compilePattern(pattern: string): RegExp {
  const source = pattern
    .replaceAll(':', '，')
    .split(/(……|…)/)
    .map((part) => (part === '……' || part === '…' ? GAP[part] : compilePart(part)))
    .join('');
  return new RegExp(/^\d+$/.test(pattern) ? `(?:^|[^0-9])(${source})(?![0-9])` : source, 'g');
}

function compilePart(part: string): string {
  return part
    .replace(/[.*+^{}[\]\\]/g, '\\$&')
    .replaceAll('(', '(?:')
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
