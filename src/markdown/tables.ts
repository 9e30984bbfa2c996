import type { Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

/** Tables scroll inside their own focusable box at 360 px, never the page. */
export function scrollableTables() {
  return (tree: Root): void => {
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName !== 'table' || parent === undefined || index === undefined) return undefined;
      parent.children[index] = {
        type: 'element',
        tagName: 'div',
        properties: { className: ['scroll'], tabIndex: 0, role: 'region', ariaLabel: '表格' },
        children: [node],
      };
      return [SKIP, index + 1];
    });
  };
}
