import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { PhrasingContent, Root, RootContent } from 'mdast';
import { defaultHandlers, toHast, type Handlers, type State } from 'mdast-util-to-hast';
import type { Citation } from '../content/citations.ts';
import { expandAdvice, figureId, figureNodes } from '../content/expand.ts';
import { parseLine } from '../content/parse.ts';
import type { Figure } from '../domain/figure.ts';
import { drawCallout, drawHeading, drawList } from './blocks.ts';
import type { Drawing } from './drawing.ts';
import { firstMarks, hangingMarks } from './hang.ts';
import { headingBreaks } from './heading-breaks.ts';
import { keepEnds, keepUnits } from './keep-together.ts';
import { drawLink, drawMarks } from './links.ts';
import { drawTable } from './tables.ts';

/** A body is drawn as a row of parts: HTML, and the places where a figure's own component draws. */
export type BodyPart =
  { type: 'html'; html: string } | { type: 'figure'; id: string; figure: Figure };

/** A page's body → its parts, in order. */
export function drawBody(body: Root, drawing: Drawing): BodyPart[] {
  const parts: BodyPart[] = [];
  const told = new Set<string>();
  let run: RootContent[] = [];
  const close = (): void => {
    if (run.length > 0) parts.push({ type: 'html', html: html(run, drawing, told) });
    run = [];
  };
  for (const node of body.children) {
    if (node.type !== 'mdxJsxFlowElement') {
      run.push(node);
      continue;
    }
    close();
    const id = figureId(node) ?? '';
    const figure = drawing.library.figures[id];
    if (figure === undefined) throw new Error(`content/figures/ 里没有编号为 ${id} 的图`);
    parts.push({ type: 'figure', id, figure });
  }
  close();
  return parts;
}

/** One line with the site's notation → HTML. */
export function drawLine(text: string, drawing: Drawing): string {
  return drawPhrases(parseLine(text).nodes, drawing);
}

/** Phrases of a body, cut out of it, → HTML. Drawn as a paragraph whose own tags are left off: blocks would stand on lines of their own. */
export function drawPhrases(nodes: readonly PhrasingContent[], drawing: Drawing): string {
  const paragraph = html([{ type: 'paragraph', children: [...nodes] }], drawing);
  return paragraph.replace(/^<p>|<\/p>$/g, '');
}

/** The marks of one citation → HTML. */
export function marksHtml(citation: Citation, drawing: Drawing): string {
  return toHtml({ type: 'root', children: drawMarks(citation, drawing) });
}

/** The words of a figure as HTML, for where nothing is drawn. */
export function drawFigureWords(id: string, drawing: Drawing): string {
  return html(figureNodes(id, drawing.library), drawing);
}

/** Nodes → HTML. Only what this file names is drawn: anything else stops the build by name. */
function html(nodes: readonly RootContent[], drawing: Drawing, told?: Set<string>): string {
  const tree = expandAdvice<Root>({ type: 'root', children: [...nodes] }, drawing.library);
  const drawn = toHast(tree, { handlers: handlersFor(drawing) });
  if (drawn.type !== 'root') return toHtml(drawn);
  hangingMarks(drawn); // 。 before the marks it follows
  headingBreaks(drawn); // headings break between words
  keepUnits(drawn);
  if (drawing.isCompact !== true) keepEnds(drawn);
  if (told !== undefined) firstMarks(drawn, told);
  return toHtml(drawn);
}

/** Drawn as the library draws it. Everything else is ours or refused. */
const PLAIN = ['root', 'text', 'strong', 'paragraph', 'listItem', 'tableRow', 'tableCell', 'break'];

function handlersFor(drawing: Drawing): Handlers {
  const refuse = (_: State, node: { type: string }): never => {
    throw new Error(`正文里有不能发表的 ${node.type}`);
  };
  const refused = Object.keys(defaultHandlers).filter((name) => !PLAIN.includes(name));
  return {
    ...Object.fromEntries(refused.map((name) => [name, refuse])),
    link: (state, node): ElementContent[] => drawLink(state, node, drawing),
    heading: (state, node): Element => drawHeading(state, node, drawing),
    blockquote: (state, node): Element => drawCallout(state, node, drawing),
    list: (state, node): Element => drawList(state, node),
    table: (state, node): Element => drawTable(defaultHandlers.table(state, node)),
  };
}
