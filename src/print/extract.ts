import type { PhrasingContent, Root } from 'mdast';
import { visit } from '../content/visit.ts';
import { calloutOf } from '../content/callout.ts';

/** Items led by ✔ or ✘, notation left in, the mark taken off. */
export function markedItems(body: Root, mark: '✔' | '✘'): PhrasingContent[][] {
  const found: PhrasingContent[][] = [];
  visit(body, 'listItem', (item) => {
    const paragraph = item.children[0];
    const [first, ...rest] = paragraph?.type === 'paragraph' ? paragraph.children : [];
    if (first?.type !== 'text' || !first.value.startsWith(mark)) return;
    found.push([{ ...first, value: first.value.slice(1).trimStart() }, ...rest]);
  });
  return found;
}

/** Words to say: every `> [!照着说]`, each turn a line of its own. */
export function spokenLines(body: Root): PhrasingContent[][] {
  const found: PhrasingContent[][] = [];
  visit(body, 'blockquote', (quote) => {
    const callout = calloutOf(quote);
    if (callout?.known !== '照着说') return;
    for (const block of callout.blocks) if (block.type === 'lines') found.push(...block.lines);
  });
  return found;
}
