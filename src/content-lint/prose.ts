import type { Blockquote, Nodes, Root } from 'mdast';
import { calloutOf, OURS } from '../content/callout.ts';
import type { Page } from '../content/page.ts';
import { plainLine, plainText, type Saying } from '../content/plain.ts';

/** True for a quote that holds our own words to say, send or work through. */
export function isOurs(node: Nodes): node is Blockquote {
  return node.type === 'blockquote' && OURS.includes(calloutOf(node)?.name ?? '');
}

/** The blocks of a body that are prose: no headings, tables or figures; scripts, letters and examples only `withOurs`. */
export function proseBlocks(body: Root, withOurs = false): Root['children'] {
  return body.children.flatMap((node): Root['children'] => {
    if (node.type === 'list') return node.children.flatMap((item) => item.children);
    const isProse =
      node.type === 'paragraph' || (node.type === 'blockquote' && (withOurs || !isOurs(node)));
    return isProse ? [node] : [];
  });
}

/** Answer and body as running text, one block a line. */
export function proseOf(page: Page, saying: Saying): string {
  return [
    plainLine(page.data.description, saying),
    ...proseBlocks(page.reading, true).map((node) =>
      plainText([node], saying).replace(/^[✔✘]\s*/, ''),
    ),
  ].join('\n');
}
