import type { Library } from '../content-lint/library.ts';
import { marksOf, valueOf, type Numbers } from '../markdown/mark.ts';

export interface TwinOptions {
  library: Library;
  numbers: Numbers;
  today: string;
  toUrl: (path: string) => string;
}

/** Our notation → ordinary Markdown: `[](source:id)` becomes `[1]`, addresses become whole. */
export function plainMarkdown(text: string, options: TwinOptions): string {
  return text
    .replace(/\s*\[\]\(id:[^)\n]*\)/g, '')
    .replace(/^(\s*>\s*)\[!([^\]\n]+)\]\s*/gm, '$1**$2：** ')
    .replace(
      /\[([^\]\n]*)\]\(((?:source|fact|term):|\/)([^)\s]*)\)/g,
      (whole, label: string, scheme: string, rest: string) =>
        drawLink(whole, label, scheme, rest, options),
    );
}

function drawLink(
  whole: string,
  label: string,
  scheme: string,
  rest: string,
  { library, numbers, today, toUrl }: TwinOptions,
): string {
  switch (scheme) {
    case 'source:':
      return cite({ kind: 'source', id: rest, locator: label }, library, numbers);
    case 'fact:':
      return (
        valueOf(rest, library, today) +
        cite({ kind: 'fact', id: rest, locator: label }, library, numbers)
      );
    case 'term:':
      return `[${label}](${toUrl('/glossary/')}#${rest})`;
    case '/':
      return `[${label}](${toUrl(`/${rest}`)})`;
    default:
      return whole;
  }
}

function cite(
  citation: { kind: 'source' | 'fact'; id: string; locator: string },
  library: Library,
  numbers: Numbers,
): string {
  const clause = library.facts[citation.id]?.locator ?? citation.locator;
  return marksOf(citation, library, numbers)
    .map((mark) => (clause === '' ? `[${mark.number}]` : `[${mark.number}，${clause}]`))
    .join('');
}
