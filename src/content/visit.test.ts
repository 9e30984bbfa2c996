import type { Nodes } from 'mdast';
import { visit as libraryVisit } from 'unist-util-visit';
import { expect, it } from 'vitest';
import { parseBody } from './parse.ts';
import { visit } from './visit.ts';

const TEXT = '## 标题 [](id:one)\n\n一句[](source:law)，**又[二](/faq/jail/)**。\n\n- 甲\n- 乙\n\n> [!留意] 丙';

it.each([undefined, 'link', 'listItem', 'none'])('walks as the library does: %s', (type) => {
  const steps = [libraryVisit, visit].map((walk) => {
    const seen: unknown[] = [];
    const note = (node: Nodes, index?: number, parent?: Nodes): void =>
      void seen.push([node.type, index, parent?.type]);
    if (type === undefined) walk(parseBody(TEXT), note);
    else walk(parseBody(TEXT), type, note as never);
    return seen;
  });
  expect(steps[1]).toEqual(steps[0]);
});

it('spares what is inside when told so, and walks children as the visitor left them', () => {
  const seen = [libraryVisit, visit].map((walk) => {
    const types: string[] = [];
    const tree = structuredClone(parseBody(TEXT));
    walk(tree, (node) => {
      types.push(node.type);
      if (node.type === 'list') return 'skip';
      if (node.type === 'strong') node.children = [];
      return undefined;
    });
    return types;
  });
  expect(seen[1]).toEqual(seen[0]);
});
