import type { Link, PhrasingContent, Root } from 'mdast';
import { visit } from 'unist-util-visit';

const isMark = (node: PhrasingContent | undefined): node is Link =>
  node?.type === 'link' && classesOf(node).includes('c');

const propertiesOf = (node: Link): Record<string, unknown> =>
  (node.data as { hProperties?: Record<string, unknown> } | undefined)?.hProperties ?? {};

function classesOf(node: Link): string[] {
  const names = propertiesOf(node)['className'];
  return Array.isArray(names) ? names.map(String) : [];
}

/** Marks written before a full stop are drawn after it, the first hanging in the stop's empty half. */
export function hangingMarks() {
  return (tree: Root): void => {
    visit(tree, 'text', (node, index, parent) => {
      if (parent === undefined || index === undefined || !node.value.startsWith('。')) return;
      const siblings = parent.children as PhrasingContent[];
      let from = index;
      while (isMark(siblings[from - 1])) from--;
      const first = siblings[from];
      if (from === index || !isMark(first)) return;
      node.value = node.value.slice(1);
      first.data = {
        ...first.data,
        hProperties: { ...propertiesOf(first), className: [...classesOf(first), 'h'] },
      } as Link['data'];
      siblings.splice(from, 0, { type: 'text', value: '。' });
    });
  };
}

/** The same for a line that is HTML already. */
export function hangInHtml(html: string): string {
  return html.replace(
    /((?:<a [^>]*class="c[ "][^>]*><\/a>)+)。/g,
    (_, marks: string) => `。${marks.replace('class="c', 'class="c h')}`,
  );
}
