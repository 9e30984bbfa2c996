import type { Element, ElementContent } from 'hast';
import type { Link } from 'mdast';
import type { State } from 'mdast-util-to-hast';
import { labelOf, notationOf } from '../content/notation.ts';
import type { Drawing } from './drawing.ts';
import type { Citation } from '../content/citations.ts';
import { marksOf, valueOf, type Mark } from './mark.ts';

/** A link of our notation → what the reader sees: a mark, a figure with its marks, a term, a number, a way. */
export function drawLink(state: State, node: Link, drawing: Drawing): ElementContent[] {
  const { library, today, find, idOf } = drawing;
  const notation = notationOf(node);
  const words = (): ElementContent[] => state.all(node);
  switch (notation.type) {
    case 'source':
    case 'fact': {
      const { type: kind, id, locator } = notation;
      const marks = drawMarks({ kind, id, locator }, drawing);
      return kind === 'fact'
        ? [{ type: 'text', value: valueOf(id, library, today) }, ...marks]
        : marks;
    }
    case 'term': {
      const term = library.terms[notation.id];
      if (term === undefined) throw new Error(`没有编号为 ${notation.id} 的术语`);
      const { href } = find('/glossary/', notation.id);
      return [anchor({ href, title: term.text, className: ['t'] }, words())];
    }
    case 'phone':
      return [anchor({ href: `tel:${notation.number}` }, words())];
    case 'page': {
      const { href, chapter } = find(notation.path, notation.section);
      return [anchor({ href, ...(chapter === undefined ? {} : { dataAt: chapter }) }, words())];
    }
    case 'section':
      return [anchor({ href: `#${idOf(notation.section)}` }, words())];
    case 'anchor':
      return []; // a heading's id: drawn with the heading
    default:
      throw new Error(`不能发表的链接：[${labelOf(node)}](${node.url})`);
  }
}

function anchor(properties: Element['properties'], children: ElementContent[]): Element {
  return { type: 'element', tagName: 'a', properties, children };
}

/** The small signs of one citation. */
export function drawMarks(citation: Citation, drawing: Drawing): Element[] {
  const draw = drawing.isCompact === true ? compactMark : drawMark;
  return marksOf(citation, drawing.library, drawing.numbers)
    .filter(({ isDrawn }) => isDrawn)
    .map(draw);
}

/** The glyph is drawn by the stylesheet: a copied sentence is the sentence alone. */
function drawMark(mark: Mark): Element {
  return anchor(
    {
      href: mark.href,
      title: mark.title,
      className: mark.classes,
      ariaLabel: mark.label,
      dataN: mark.number,
      dataG: mark.glyph,
    },
    [],
  );
}

function compactMark({ href, glyph, number }: Mark): Element {
  return anchor({ className: ['c'], href }, [{ type: 'text', value: `${glyph}${number}` }]);
}
