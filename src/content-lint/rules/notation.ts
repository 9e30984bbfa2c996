import type { Link } from 'mdast';
import { visit } from '../../content/visit.ts';
import type { ShelfName } from '../../content/load.ts';
import { notationOf, type Notation } from '../../content/notation.ts';
import { quote } from '../../content/problem.ts';
import type { Finding, Rule, Site, Text } from '../rule.ts';
import { typed } from '../texts.ts';

const SHELVES: Partial<Record<Notation['type'], { shelf: ShelfName; name: string; file: string }>> =
  {
    source: { shelf: 'sources', name: '依据', file: 'sources.yaml' },
    fact: { shelf: 'facts', name: '数字', file: 'facts.yaml' },
    term: { shelf: 'terms', name: '术语', file: 'glossary.yaml' },
    advice: { shelf: 'advice', name: '建议', file: 'advice.yaml' },
  };

/** A mark that the tree did not recognise and would print as it stands. */
const LEFT_OVER =
  /\[(?!!)[^\]]*\](?:\s*[(（])?|[［][^］]*[］]|\]\(|\[(?!!)|(?<!\[![^\]]*)\]|[（(]\/[a-z]+\/|(?:source|fact|term|advice|id|tel)[:：][a-z0-9]/iu;

/** Read as notation elsewhere, made-up papers, and texts of tools with their own brackets (the rule `tools` reads those). */
const UNDRAWN = new Set(['body', 'line', 'paper', 'words']);

export const notation: Rule = {
  name: 'notation',
  title: '记号写得准，编号都登记过',
  why: '差一个空格、一个全角括号，读者看到的就是一串符号，依据也不算数。',
  text: (text, site) => {
    const found: Finding[] = [];
    visit(text.root, (node) => {
      if (node.type === 'link') found.push(...linkFaults(node, text, site));
      if (node.type === 'text' && LEFT_OVER.test(node.value))
        found.push({
          ...text.placeOf(node),
          what: `这里的记号没有被认出来：${quote(LEFT_OVER.exec(node.value)?.[0] ?? '', 30)}`,
          mend: '括号用半角，冒号后不空格，编号小写，如 [第五条](source:civil-code)；不是记号就别用方括号',
        });
    });
    return found;
  },
  words: ({ text, place, field }) =>
    UNDRAWN.has(field) || !/[[\]]/.test(text)
      ? []
      : [
          {
            ...place,
            what: `这一处只能写文字，记号会原样露出来：${quote(text)}`,
            mend: '去掉方括号和记号；依据写进 sources 或正文',
          },
        ],
  passes: [
    {
      body: '一句[](source:law)，又一句[第一条](source:law)，[](fact:days)，[词](term:word)，[](advice:keep)。',
    },
    { body: '打 [110](tel:110)。' },
  ],
  fails: [
    { body: '据此[](source:no-such)。', says: '没有编号为 no-such 的依据', at: '19:3' },
    { body: '上限 [](fact:no-such)。', says: '没有编号为 no-such 的数字' },
    { body: '叫[某词](term:no-such)。', says: '没有编号为 no-such 的术语' },
    { body: '做法：[](advice:no-such)。', says: '没有编号为 no-such 的建议' },
    { body: '据此[](source:constructor)。', says: '没有编号为 constructor 的依据' },
    { body: '据此[](fact:constructor)。', says: '没有编号为 constructor 的数字' },
    { body: '据此[](source:law "提示")。', says: '提示文字' },
    { body: '据此[](source:LAW)。', says: '写法不对' },
    { body: '据此[](source: law)。', says: '没有被认出来' },
    { body: '据此[]（source:law）。', says: '没有被认出来' },
    { body: '据此［］(source:law)。', says: '没有被认出来' },
    { body: '据此[第[一]条](source:law)。', says: '方括号' },
    { body: '据此[**第一条**](source:law)。', says: '只能写条款名' },
    { body: '据此[](Source:law)。', says: '不允许的链接' },
    { body: '看[这份][x]。', says: '没有被认出来' },
    { body: '看[这份]。', says: '没有被认出来' },
    { front: { title: '"标题[](source:law)"' }, says: '只能写文字' },
    {
      files: {
        'content/glossary.yaml': 'word: { term: 词, text: "一个词[](source:law)", sources: [law] }',
      },
      says: '只能写文字',
    },
    {
      files: {
        'content/facts.yaml':
          'days: { label: 期限, value: "[15 日](source:law)", sources: [law], asOf: 2026-11-24, reviewBy: 2027-01-01 }',
      },
      says: '只能写文字',
    },
    { body: '做法：[说法](advice:keep)。', says: '方括号要空着' },
    { body: '看[说明]（/faq/other/）。', says: '没有被认出来' },
    { body: '看[说明(/faq/other/)。', says: '没有被认出来' },
    { body: '看“说明”(/faq/other/)。', says: '没有被认出来' },
    { body: '看说明]。', says: '没有被认出来' },
    { body: '具体见[第一条](source:law)。', says: '当成了句子里的词' },
    { body: '一句话 [](id:here) 里的 id。', says: '只能写在小标题末尾' },
    {
      front: { description: '"答案的记号写错了[](source:no-such)，够十个字。"' },
      says: 'no-such',
      at: '3:23',
    },
  ],
};

function linkFaults(node: Link, text: Text, { content, follow }: Site): Finding[] {
  const place = text.placeOf(node);
  const read = notationOf(node);
  const kept = SHELVES[read.type];
  if (read.type === 'broken')
    return [
      {
        ...place,
        what: `${read.why}：${quote(typed(node))}`,
        mend: '照 content/README.md 的记号表改',
      },
    ];
  if (read.type === 'anchor' && !isInHeading(text, node))
    return [{ ...place, what: '[](id:…) 只能写在小标题末尾', mend: '移到 ## 标题的末尾，或删掉' }];
  if (kept === undefined || !('id' in read)) return [];
  const { entries, broken, isRead, yaml } = content.shelves[kept.shelf];
  if (entries[read.id] !== undefined) return asWord(read, text, node, place);
  if (!isRead || broken.has(read.id)) {
    follow(yaml?.file ?? `content/${kept.file}`);
    return [];
  }
  return [
    {
      ...place,
      what: `没有编号为 ${read.id} 的${kept.name}`,
      mend: `改成 ${kept.file} 里已有的编号，或先在那里登记`,
    },
  ];
}

function isInHeading({ root, isBody }: Text, link: Link): boolean {
  return (
    isBody && root.children.some((node) => node.type === 'heading' && node.children.at(-1) === link)
  );
}

/** 见[第一条](source:…) reads 见 and nothing once the mark is a small sign beside it. */
function asWord(read: Notation, { root }: Text, link: Link, place: Finding | object): Finding[] {
  if (read.type !== 'source') return [];
  let isWord = false;
  visit(root, 'link', (node, index, parent) => {
    if (node !== link || parent === undefined || index === undefined) return;
    const [before, after] = [parent.children[index - 1], parent.children[index + 1]];
    isWord =
      (before?.type === 'text' && /(?:(?<![意预常])见|根据|依照|按照)$/.test(before.value)) ||
      (after?.type === 'text' && /^(?:的?规定|列)/.test(after.value));
  });
  return isWord
    ? [
        {
          line: 0,
          ...place,
          what: `把依据记号当成了句子里的词：${quote(typed(link))}`,
          mend: '记号只显示一个小字，句子去掉它也要通顺；条款名写在方括号里即可',
        },
      ]
    : [];
}
