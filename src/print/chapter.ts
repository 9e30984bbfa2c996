import type { Numbers } from '../markdown/mark.ts';

export interface Place {
  anchor: string;
  ordinal: number;
}
export interface Binding {
  /** Prefix that keeps the ids of many pages apart in one document. */
  anchor: string;
  /** Numbers of the sources across the whole book. */
  numbers: Numbers;
  /** How many levels deeper the page's headings stand in the book. */
  demote: number;
  /** Where a page of the site stands in this book, if it does. */
  placeOf: (path: string) => Place | undefined;
  /** Address for a page that is not in this book. */
  toUrl: (path: string) => string;
  base: string;
}

/** One page's HTML, made at home in a longer document: ids, source numbers, headings and links. */
export function bindChapter(html: string, binding: Binding): string {
  return html
    .replace(
      /<(\/?)h([2-5])(?=[\s>])/g,
      (_, slash: string, level: string) =>
        `<${slash}h${Math.min(6, Number(level) + binding.demote)}`,
    )
    .replace(/ id="([^"]+)"/g, ` id="${binding.anchor}-$1"`)
    .replace(/<a [^>]*>/g, (tag) => bindLink(tag, binding));
}

function bindLink(tag: string, { anchor, numbers, placeOf, toUrl, base }: Binding): string {
  const href = /href="([^"]*)"/.exec(tag)?.[1] ?? '';
  const swap = (to: string, extra = ''): string =>
    tag.replace(/href="[^"]*"/, `href="${to}"${extra}`);
  if (href.startsWith('#s-')) return renumber(tag, numbers.get(href.slice(3)), href);
  if (href.startsWith('#')) return swap(`#${anchor}-${href.slice(1)}`);
  if (!href.startsWith(base)) return tag;
  const [path = '', section] = `/${href.slice(base.length)}`.split('#');
  const place = placeOf(path);
  if (place === undefined) return swap(toUrl(path) + (section === undefined ? '' : `#${section}`));
  return swap(
    `#${place.anchor}${section === undefined ? '' : `-${section}`}`,
    ` data-at="${place.ordinal}"`,
  );
}

function renumber(tag: string, number: number | undefined, href: string): string {
  if (number === undefined) throw new Error(`手册里没有给依据 ${href.slice(3)} 编号`);
  return tag.replace(/data-n="\d+"/, `data-n="${number}"`).replace(/依据 \d+/, `依据 ${number}`);
}

/** Marks with their number written out and nothing else: for a file that must stay small and needs no styles. */
export function compactMarks(html: string): string {
  return html.replace(
    /<a [^>]*href="#s-([^"]+)"[^>]*data-n="(\d+)" data-g="([^"]*)"[^>]*><\/a>/g,
    '<a class="c" href="#s-$1">$3$2</a>',
  );
}
