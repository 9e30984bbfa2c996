import type { Element, ElementContent, Root } from 'hast';
import { visit } from '../content/visit.ts';

const classesOf = ({ properties }: Element): string[] => {
  const names = properties['className'];
  return Array.isArray(names) ? names.map(String) : [];
};

/** A drawn citation. */
export const isMark = (
  node: ElementContent | Root['children'][number] | undefined,
): node is Element =>
  node?.type === 'element' && node.tagName === 'a' && classesOf(node).includes('c');

/** Marks written before a full stop are drawn after it, the first hanging in the stop's empty half. */
export function hangingMarks(tree: Root): void {
  visit(tree, 'text', (node, index, parent) => {
    if (parent === undefined || index === undefined || !node.value.startsWith('。')) return;
    let from = index;
    while (isMark(parent.children[from - 1])) from--;
    const first = parent.children[from];
    if (from === index || !isMark(first)) return;
    node.value = node.value.slice(1);
    // A mark with its number written out stands in the line as it is.
    if (first.children.length === 0) first.properties['className'] = [...classesOf(first), 'h'];
    parent.children.splice(from, 0, { type: 'text', value: '。' });
  });
}

/** The first mark of each source in a body: a wide screen says it in the margin. `told` holds the sources said so far. */
export function firstMarks(tree: Root, told: Set<string>): void {
  visit(tree, 'element', (node) => {
    const { href } = node.properties;
    if (!isMark(node) || typeof href !== 'string' || told.has(href)) return;
    told.add(href);
    node.properties['className'] = [...classesOf(node), 'f'];
  });
}
