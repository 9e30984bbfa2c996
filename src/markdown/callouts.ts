import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';

const KINDS: Record<string, string> = {
  留意: 'careful',
  求助: 'urgent',
  照着说: 'say',
  信件: 'letter',
  例子: 'example',
};

/** `> [!留意] …` → a box with a title; 照着说 holds words to read aloud. */
export function callouts() {
  return (tree: Root): void => {
    visit(tree, 'blockquote', (node) => {
      const first = node.children[0];
      const text = first?.type === 'paragraph' ? first.children[0] : undefined;
      const found = text?.type === 'text' ? /^\[!([^\]]+)\]\s*/.exec(text.value) : null;
      if (text?.type !== 'text' || found === null) return;
      const name = found[1] ?? '';
      text.value = text.value.slice(found[0].length);
      node.data = { hName: 'div', hProperties: { className: ['note', KINDS[name] ?? 'careful'] } };
      if (first?.type === 'paragraph' && text.value === '' && first.children.length === 1)
        node.children.shift();
      node.children.unshift({
        type: 'paragraph',
        children: [{ type: 'text', value: name }],
        data: { hProperties: { className: ['k'] } },
      });
    });
  };
}
