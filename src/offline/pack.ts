/** A page as the worker keeps it: pieces in order, a number standing for a piece shared with other pages. */
export type Pieces = (string | number)[];
/** The whole site's text, and the small scripts its pages name. */
export interface Pack {
  shared: string[];
  pages: Record<string, Pieces>;
  scripts: Record<string, string>;
}

const WORTH_SHARING = 60;

/** Every page's HTML → one file without the repetitions, for a phone that may lose its network. */
export function packPages(
  html: Readonly<Record<string, string>>,
  scripts: Readonly<Record<string, string>> = {},
): Pack {
  // Pages differ little outside <main>: styles, header and footer are cut out and stored once. Here, where only the build comes:
  // the worker shares this file, and iOS before 16.4 cannot read a lookbehind.
  const cuts =
    /(?=<style>)|(?<=<\/style>)|(?=<script)|(?<=<\/script>)|(?=<header)|(?<=<\/header>)|(?=<footer)|(?<=<\/footer>)|(?=<main)|(?<=<\/main>)|(?=<meta http-equiv)/;
  const cut = Object.entries(html).map(([path, text]) => [path, text.split(cuts)] as const);
  const counts = new Map<string, number>();
  for (const [, pieces] of cut)
    for (const piece of pieces) counts.set(piece, (counts.get(piece) ?? 0) + 1);
  const shared = [...counts]
    .filter(([piece, count]) => count > 1 && piece.length >= WORTH_SHARING)
    .map(([piece]) => piece);
  const places = new Map(shared.map((piece, at) => [piece, at]));
  return {
    shared,
    scripts: { ...scripts },
    pages: Object.fromEntries(
      cut.map(([path, pieces]) => [path, pieces.map((piece) => places.get(piece) ?? piece)]),
    ),
  };
}

/** The page's HTML again. */
export function unpackPage(shared: readonly string[], pieces: Pieces): string {
  return pieces.map((piece) => (typeof piece === 'number' ? shared[piece] : piece)).join('');
}
