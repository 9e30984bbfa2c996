import type { List, Root, Text } from 'mdast';
import { visit } from 'unist-util-visit';

const LEADS: readonly { pattern: RegExp; list: string; item: string }[] = [
  { pattern: /^✔\s*/, list: 'do', item: '' },
  { pattern: /^✘\s*/, list: 'dont', item: '' },
  { pattern: /^一定[：:]\s*/, list: 'odds', item: 'sure' },
  { pattern: /^可能[：:]\s*/, list: 'odds', item: 'maybe' },
  { pattern: /^少见[：:]\s*/, list: 'odds', item: 'rare' },
];

/** Lists led by ✔, ✘ or 一定/可能/少见 get a class; the drawn mark replaces the typed one. */
export function markedLists() {
  return (tree: Root): void => {
    visit(tree, 'list', (list) => markList(list));
  };
}

function markList(list: List): void {
  for (const item of list.children) {
    const text = firstText(item);
    const lead = LEADS.find(({ pattern }) => text !== undefined && pattern.test(text.value));
    if (text === undefined || lead === undefined) continue;
    list.data = { hProperties: { className: [lead.list] } };
    if (lead.item === '') text.value = text.value.replace(lead.pattern, '');
    else item.data = { hProperties: { className: [lead.item] } };
  }
}

function firstText(item: List['children'][number]): Text | undefined {
  const paragraph = item.children[0];
  const first = paragraph?.type === 'paragraph' ? paragraph.children[0] : undefined;
  return first?.type === 'text' ? first : undefined;
}
