import type { Link, Parents, Root, RootContent } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import type { Citation } from '../domain/citations.ts';
import type { Library } from '../content-lint/library.ts';
import { marksOf, numberSources, valueOf, type Mark, type Numbers } from './mark.ts';

export interface EvidenceOptions {
  library: Library;
  today: string;
  base: string;
}

/** `[](source:id)`, `[](fact:id)`, `[](term:id)` and site links → marked-up links. */
export function evidence({ library, today, base }: EvidenceOptions) {
  return () =>
    (tree: Root, file: VFile): void => {
      const front =
        (file.data['astro'] as { frontmatter?: Record<string, unknown> } | undefined)
          ?.frontmatter ?? {};
      const numbers = numberSources(frontText(front, String(file.value)), library.facts);
      visit(tree, 'link', (node, index, parent) => {
        if (parent === undefined || index === undefined) return undefined;
        const [scheme = '', id = ''] = node.url.split(':');
        if (scheme === 'source' || scheme === 'fact')
          return replace(
            parent,
            index,
            drawCitation(
              node,
              { kind: scheme, id, locator: textOf(node) },
              library,
              numbers,
              today,
            ),
          );
        if (scheme === 'term') drawTerm(node, id, library, base);
        else if (node.url.startsWith('/')) node.url = base + node.url.slice(1);
        return undefined;
      });
    };
}

function frontText(front: Record<string, unknown>, body: string): string {
  const list = (key: string): string[] =>
    Array.isArray(front[key]) ? (front[key] as string[]) : [];
  return [
    front['description'] ?? '',
    ...list('doNow'),
    body.replace(/^---\n[\s\S]*?\n---\n/, ''),
    ...list('uncertain'),
  ].join('\n');
}

function textOf(node: Link): string {
  return node.children.map((child) => ('value' in child ? child.value : '')).join('');
}

function replace(parent: Parents, index: number, nodes: RootContent[]): [typeof SKIP, number] {
  parent.children.splice(index, 1, ...(nodes as never[]));
  return [SKIP, index + nodes.length];
}

function drawCitation(
  _: Link,
  citation: Pick<Citation, 'kind' | 'id' | 'locator'>,
  library: Library,
  numbers: Numbers,
  today: string,
): RootContent[] {
  const marks: RootContent[] = marksOf(citation, library, numbers)
    .filter(({ isDrawn }) => isDrawn)
    .map(drawMark);
  return citation.kind === 'fact'
    ? [{ type: 'text', value: valueOf(citation.id, library, today) }, ...marks]
    : marks;
}

function drawMark(mark: Mark): RootContent {
  return {
    type: 'link',
    url: mark.href,
    title: mark.title,
    children: [], // the glyph is drawn by the stylesheet: a copied sentence is the sentence alone
    data: {
      hProperties: {
        className: mark.classes,
        ariaLabel: mark.label,
        dataN: mark.number,
        dataG: mark.glyph,
      },
    },
  };
}

function drawTerm(node: Link, id: string, library: Library, base: string): void {
  const term = library.terms[id];
  if (term === undefined) throw new Error(`没有编号为 ${id} 的术语`);
  node.url = `${base}glossary/#${id}`;
  node.title = term.text;
  node.data = { hProperties: { className: ['t'] } };
}
