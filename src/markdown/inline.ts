import type { Library } from '../content-lint/library.ts';
import { hangInHtml } from './hang.ts';
import { marksOf, valueOf, type Mark, type Numbers } from './mark.ts';

export interface InlineOptions {
  library: Library;
  numbers: Numbers;
  today: string;
  address: (path: string) => string;
}

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** One line of front matter with the site's notation → HTML. Everything else is escaped. */
export function inlineHtml(
  text: string,
  { library, numbers, today, address }: InlineOptions,
): string {
  const html = escape(text).replace(
    /\[([^\]\n]*)\]\(([a-z]+:|\/|#)([^)\s]*)\)/g,
    (whole, label: string, scheme: string, rest: string) => {
      switch (scheme) {
        case 'source:':
          return marksOf({ kind: 'source', id: rest, locator: label }, library, numbers)
            .filter(({ isDrawn }) => isDrawn)
            .map(markHtml)
            .join('');
        case 'fact:':
          return (
            escape(valueOf(rest, library, today)) +
            marksOf({ kind: 'fact', id: rest, locator: label }, library, numbers)
              .filter(({ isDrawn }) => isDrawn)
              .map(markHtml)
              .join('')
          );
        case 'term:':
          return `<a class="t" href="${address('/glossary/')}#${rest}">${label}</a>`;
        case 'tel:':
          return `<a href="tel:${rest}">${label}</a>`;
        case '/':
          return `<a href="${address(`/${rest}`)}">${label}</a>`;
        default:
          return whole;
      }
    },
  );
  return hangInHtml(html);
}

function markHtml(mark: Mark): string {
  return `<a href="${mark.href}" title="${escape(mark.title)}" class="${mark.classes.join(' ')}" aria-label="${mark.label}" data-n="${mark.number}" data-g="${mark.glyph}"></a>`;
}
