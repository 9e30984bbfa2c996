import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';

/** `## 标题 [](id:short-name)` → a heading with that lasting, ASCII id. */
export function headingIds() {
  return (tree: Root): void => {
    visit(tree, 'heading', (node) => {
      const last = node.children.at(-1);
      if (last?.type !== 'link' || !last.url.startsWith('id:')) return;
      node.children.pop();
      const before = node.children.at(-1);
      if (before?.type === 'text') before.value = before.value.trimEnd();
      node.data = { ...node.data, hProperties: { id: last.url.slice(3) } };
    });
  };
}
