// unist-util-visit by hand, its types kept: the library names every step of a walk for error traces, and the rules walk
// every tree dozens of times. A third of the content check was that (measured).
import type { visit as libraryVisit } from 'unist-util-visit';

interface Walked {
  type: string;
  children?: Walked[];
}
type Visitor = (node: Walked, index: number | undefined, parent: Walked | undefined) => unknown;

/** Nodes in reading order, all or those of one type. A visitor that answers `'skip'` is spared what is inside. */
export const visit = ((tree: Walked, check: string | Visitor, given?: Visitor): undefined => {
  const [type, visitor] = typeof check === 'string' ? [check, given] : [undefined, check];
  if (visitor !== undefined) walk(tree, type, visitor, undefined, undefined);
  return undefined;
}) as typeof libraryVisit;

function walk(
  node: Walked,
  type: string | undefined,
  visitor: Visitor,
  index: number | undefined,
  parent: Walked | undefined,
): void {
  if ((type === undefined || node.type === type) && visitor(node, index, parent) === 'skip') return;
  const { children } = node; // read after the visitor, which may have changed them
  if (children === undefined) return;
  for (let at = 0; at < children.length; at++) {
    const child = children[at];
    if (child !== undefined) walk(child, type, visitor, at, node);
  }
}
