import type { Element, ElementContent, Root } from 'hast';
import { visit } from '../content/visit.ts';
import { headingPieces } from './breaks.ts';

const WBR: Element = { type: 'element', tagName: 'wbr', properties: {}, children: [] };

/** `<wbr>` between the words of h2 and h3; their style forbids every other break. */
export function headingBreaks(tree: Root): void {
  visit(tree, 'element', (node) => {
    if (node.tagName !== 'h2' && node.tagName !== 'h3') return;
    node.children = node.children.flatMap((child): ElementContent[] =>
      child.type === 'text'
        ? headingPieces(child.value).flatMap((value, at): ElementContent[] => [
            ...(at > 0 ? [{ ...WBR }] : []),
            { type: 'text', value },
          ])
        : [child],
    );
  });
}
