import type { Heading } from 'mdast';
import { visit } from '../../content/visit.ts';
import { notationOf } from '../../content/notation.ts';
import { quote } from '../../content/problem.ts';
import { countCharacters } from '../../domain/text.ts';
import { isFrameId } from '../../domain/frame.ts';
import type { Finding, Rule } from '../rule.ts';
import { typed } from '../texts.ts';

/** Longest heading, in characters: two lines on a phone. */
const HEADING_MAX = 24;
/** It is typed, printed and scanned with the address. */
const ID_MAX = 40;

export const headings: Rule = {
  name: 'headings',
  title: '小标题用 ## 或 ###，只写文字，末尾写 [](id:英文短名)，本页不重复，下面有字',
  why: '别人会把小节的网址转发出去；没有 id 或改了 id，那个网址就打不开了。',
  text: ({ root, isBody, placeOf }) => {
    const found: Finding[] = [];
    const seen = new Set<string>();
    const titles = new Set<string>();
    let isDeep = true;
    if (!isBody) return found;
    visit(root, 'heading', (node, _, parent) => {
      const problem = faultOf(node, seen, parent?.type === 'root');
      if (problem !== undefined) {
        found.push({ ...placeOf(node), ...problem });
        return;
      }
      const words = typed({ ...node, children: node.children.slice(0, -1) }).trim();
      const say = (what: string, mend: string): void => {
        found.push({ ...placeOf(node), what: `${what}：${quote(words)}`, mend });
      };
      if (node.depth === 3 && isDeep) say('### 前面没有 ##', '改成 ##，或先写一个 ##');
      isDeep = isDeep && node.depth !== 2;
      const squeezed = words.replace(/[\s\p{P}]/gu, '');
      if (titles.has(squeezed)) say('两个小标题一样', '写出各自讲的事');
      titles.add(squeezed);
      const length = countCharacters(words);
      if (length > HEADING_MAX)
        say(`小标题 ${length} 字，超过 ${HEADING_MAX} 字`, '只留读者要找的那件事');
      if (!/\p{Script=Han}/u.test(words)) say('小标题里没有汉字', '写读者要找的那件事');
      if (node.children.slice(0, -1).some(({ type }) => type !== 'text'))
        say('小标题里有记号或加粗', '小标题只写文字；链接写进正文');
      const next = root.children[root.children.indexOf(node) + 1];
      if (next === undefined || (next.type === 'heading' && next.depth <= node.depth))
        say('小标题下面没有字', '写上，或删掉这个小标题');
    });
    return found;
  },
  passes: [
    { body: '## 现在怎么做 [](id:steps)\n\n说。\n\n### 细节 [](id:detail)\n\n说。' },
    { body: '   ## 缩进的标题 [](id:indent)\n\n照样是标题。' },
  ],
  fails: [
    { body: '# 大标题 [](id:big)', says: '一级标题' },
    { body: '大标题\n===', says: '一级标题' },
    { body: '小标题\n---', says: '没有英文 id' },
    { body: '   ## 缩进', says: '没有英文 id' },
    { body: '##### 太深 [](id:deep)', says: '只用 ## 和 ###' },
    { body: '## 没有编号', says: '没有英文 id', at: '19:1' },
    { body: '## 换行 [](id:Steps)', says: '没有英文 id' },
    { body: '## 框架的 [](id:fresh)', says: '页面框架用的' },
    { body: '## 框架的 [](id:comfort)', says: '页面框架用的' },
    { body: '## 框架的 [](id:s-criminal-law)', says: '页面框架用的' },
    { body: '## [](id:empty)', says: '没有字' },
    { body: '## 一 [](id:same)\n\n说。\n\n## 二 [](id:same)', says: '重复' },
    { body: '- ## 清单里 [](id:inside)', says: '套在' },
    { body: '### 细节 [](id:detail)\n\n说。', says: '### 前面没有 ##' },
    { body: '## 一 [](id:a)\n\n说。\n\n## 一 [](id:b)\n\n说。', says: '两个小标题一样' },
    { body: '## 标 题 [](id:a)\n\n说。\n\n## 标题？ [](id:b)\n\n说。', says: '两个小标题一样' },
    { body: '## ABC [](id:a)\n\n说。', says: '没有汉字' },
    { body: `## ${'很长的标题'.repeat(6)} [](id:a)\n\n说。`, says: '小标题 30 字' },
    { body: `## 标题 [](id:${'a'.repeat(50)})\n\n说。`, says: '50 个字母' },
    { body: '## 看[另页](/faq/other/) [](id:a)\n\n说。', says: '只写文字' },
    { body: '## **要紧** [](id:a)\n\n说。', says: '只写文字' },
    { body: '## 空的 [](id:a)\n\n## 有的 [](id:b)\n\n说。', says: '下面没有字' },
  ],
};

function faultOf(
  node: Heading,
  seen: Set<string>,
  isAtTop: boolean,
): Omit<Finding, 'line'> | undefined {
  const title = quote(typed(node).replace(/\[\]\(.*$/, ''));
  if (node.depth === 1)
    return { what: `正文里有一级标题：${title}`, mend: '标题由页面显示，正文从 ## 开始' };
  if (node.depth > 3)
    return { what: `小标题太深：${title}`, mend: '只用 ## 和 ###；再细就写成一段话' };
  if (!isAtTop) return { what: `小标题套在清单或引用里：${title}`, mend: '顶格写，前后空一行' };
  const last = node.children.at(-1);
  const notation = last?.type === 'link' ? notationOf(last) : undefined;
  if (notation?.type !== 'anchor' || !/^[a-z]/.test(notation.id))
    return {
      what: `小标题没有英文 id：${title}`,
      mend: '在标题末尾写 [](id:英文短名)，小写字母开头，发表后不改',
    };
  if (typed({ ...node, children: node.children.slice(0, -1) }).trim() === '')
    return { what: `小标题只有 id，没有字：${notation.id}`, mend: '写上读者要找的那件事' };
  if (isFrameId(notation.id))
    return {
      what: `小节 id ${notation.id} 是页面框架用的`,
      mend: '换一个 id，例如 steps、why、next',
    };
  if (notation.id.length > ID_MAX)
    return {
      what: `小节 id 有 ${notation.id.length} 个字母，超过 ${ID_MAX} 个`,
      mend: '一两个英文词就够',
    };
  if (seen.has(notation.id))
    return { what: `小节 id ${notation.id} 在本页重复`, mend: '换一个 id' };
  seen.add(notation.id);
  return undefined;
}
