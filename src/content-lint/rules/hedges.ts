import type { Nodes, Paragraph, PhrasingContent } from 'mdast';
import { visit } from '../../content/visit.ts';
import { notationOf } from '../../content/notation.ts';
import { plainText } from '../../content/plain.ts';
import { quote } from '../../content/problem.ts';
import type { Finding, Rule } from '../rule.ts';
import { HEDGE } from '../voice.ts';

const MAX_A_PAGE = 3;

export const hedges: Rule = {
  name: 'hedges',
  title: `旁边有标记的句子不再写“据报道”“据转述”；全页最多 ${MAX_A_PAGE} 处`,
  why: '标记自己会说我们读到了多少；句子里再说一遍，读者只听见“不一定”。',
  level: 'voice',
  text: ({ root, placeOf }) => {
    const found: Finding[] = [];
    visit(root, 'paragraph', (node) => {
      for (const { words, first } of citedSentences(node)) {
        const hedge = words.match(HEDGE)?.[0];
        if (hedge !== undefined)
          found.push({
            ...placeOf(first),
            what: `句子旁有标记，又写了“${hedge}”：${quote(words)}`,
            mend: `去掉“${hedge}”；标记会说凭谁说的`,
          });
      }
    });
    return found;
  },
  page: (page, { content }) => {
    const text = plainText(page.body.children, { library: content.library, today: content.today });
    const count = text.match(HEDGE)?.length ?? 0;
    return count > MAX_A_PAGE
      ? [
          {
            line: page.body.children[0]?.position?.start.line ?? 1,
            what: `全页有 ${count} 处“据报道”一类的话，超过 ${MAX_A_PAGE} 处`,
            mend: '有标记的句子都去掉；没有依据的话，不说',
          },
        ]
      : [];
  },
  passes: [
    { body: '有一个人说，他谈了三次才谈成。' },
    { body: '据报道，有人这样做过。规则是另一回事[](source:law)。' },
  ],
  fails: [
    { body: '据报道，一天不超过三回[](source:law)。', says: '句子旁有标记', at: '19:1' },
    { body: '据转述，一天不超过三回[第一条](source:law)。', says: '去掉“据转述”' },
    { body: '据说一。\n\n据说二。\n\n据说三。\n\n据说四。', says: '超过 3 处' },
  ],
};

/** Sentences of a paragraph that carry a mark. */
function citedSentences(paragraph: Paragraph): { words: string; first: Nodes }[] {
  const sentences: { words: string; isCited: boolean; first: Nodes }[] = [];
  let open = true;
  const push = (node: PhrasingContent, words: string, isCited: boolean): void => {
    const last = sentences.at(-1);
    if (open || last === undefined) sentences.push({ words, isCited, first: node });
    else {
      last.words += words;
      last.isCited ||= isCited;
    }
    open = /[。！？]\s*$/.test(words);
  };
  for (const node of paragraph.children) {
    if (node.type === 'text')
      for (const words of node.value.split(/(?<=[。！？])/)) {
        // A mark may also stand behind the full stop: it belongs to the sentence before.
        if (words !== '') push(node, words, false);
      }
    else if (node.type === 'link') {
      const { type } = notationOf(node);
      const isMark = type === 'source' || type === 'fact';
      const last = sentences.at(-1);
      if (isMark && type === 'source' && last !== undefined) last.isCited = true;
      else
        push(
          node,
          isMark
            ? ''
            : node.children.map((child) => ('value' in child ? child.value : '')).join(''),
          isMark,
        );
    } else
      push(
        node,
        'children' in node
          ? node.children.map((child) => ('value' in child ? child.value : '')).join('')
          : '',
        false,
      );
  }
  return sentences.filter(({ isCited }) => isCited);
}
