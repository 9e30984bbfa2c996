import type { Nodes } from 'mdast';
import { visit } from '../../content/visit.ts';
import { quote } from '../../content/problem.ts';
import type { Rule } from '../rule.ts';
import { typed } from '../texts.ts';

/** All that is published. Whatever is not here is refused by name. */
const BODY: readonly Nodes['type'][] = [
  'root',
  'paragraph',
  'text',
  'strong',
  'link',
  'heading',
  'list',
  'listItem',
  'blockquote',
  'table',
  'tableRow',
  'tableCell',
  'mdxJsxFlowElement', // which one: figures.ts
];
const LINE: readonly Nodes['type'][] = ['root', 'paragraph', 'text', 'strong', 'link'];

const REFUSED: Partial<Record<Nodes['type'], readonly [what: string, mend: string]>> = {
  html: ['HTML', '用 content/README.md 里的记号；不用折叠、不用注释'],
  code: ['代码块', '去掉行首的四个空格或 ```；要人照着念的话用 > [!照着说]'],
  inlineCode: ['代码（反引号）', '改成“”'],
  image: ['图片', '图写在 content/figures/，在 .mdx 里用 <Specimen id="…" />'],
  imageReference: ['图片', '图写在 content/figures/，在 .mdx 里用 <Specimen id="…" />'],
  linkReference: ['引用式链接', '写成 [文字](/目录/文件名/) 或 [](source:编号)'],
  definition: ['引用式链接的地址', '删掉这一行，链接写成 [文字](/目录/文件名/)'],
  footnoteReference: ['脚注', '依据写成 [](source:编号)，补充写进正文'],
  footnoteDefinition: ['脚注', '依据写成 [](source:编号)，补充写进正文'],
  delete: ['删除线', '直接删掉那几个字'],
  emphasis: ['斜体', '中文没有斜体，要强调用 **加粗**，或把句子写短'],
  thematicBreak: ['分隔线', '删掉；要分开就起一个小标题'],
  break: ['段内强制换行', '分成两段；信件用 > [!信件]'],
  mdxjsEsm: ['import 或 export', '删掉；图直接写 <Specimen id="编号" />'],
  mdxFlowExpression: ['{…} 程序', '删掉大括号，写成文字'],
  mdxTextExpression: ['{…} 程序', '删掉大括号，写成文字'],
  mdxJsxTextElement: ['夹在句子里的组件', '图单独占一行，前后空一行'],
};

export const allowedNodes: Rule = {
  name: 'nodes',
  title: '只用段落、加粗、链接记号、二三级标题、清单、提示框、表格和图',
  why: '网站在微信里、打印纸上、朗读里都要读得通；别的写法在那些地方会丢掉或变样。',
  text: ({ root, isBody, name, placeOf }) => {
    const allowed = isBody ? BODY : LINE;
    const found: ReturnType<NonNullable<Rule['text']>> = [];
    visit(root, (node) => {
      if (allowed.includes(node.type)) return undefined;
      const [what, mend] = REFUSED[node.type] ?? [
        '清单、标题或引用',
        '这里只能写一句话；要分条就写进正文',
      ];
      found.push({ ...placeOf(node), what: `${name}里有${what}：${quote(typed(node))}`, mend });
      return 'skip';
    });
    return found;
  },
  passes: [
    {
      body: '**要紧的**事，[术语](term:word)。\n\n- 一件\n- 两件\n\n| 甲 | 乙 |\n| --- | --- |\n| 一 | 二 |',
    },
  ],
  fails: [
    { body: '<details>藏起来</details>', says: 'HTML' },
    { body: '字<span\nclass="x">里</span>。', says: 'HTML' },
    { body: '<!doctype html>', says: 'HTML' },
    { body: '<?php echo 1 ?>', says: 'HTML' },
    { body: '<![CDATA[藏]]>', says: 'HTML' },
    { body: '<!-- 记一笔 -->', says: 'HTML' },
    { body: '```\n代码\n```', says: '代码块' },
    { body: '    缩进四格', says: '代码块' },
    { body: '打 `95188`。', says: '反引号' },
    { body: '![图](/a.png)', says: '图片' },
    { body: '看[这份][x]。\n\n[x]: javascript:alert(1)', says: '引用式链接' },
    { body: '一句[^1]。\n\n[^1]: 注', says: '脚注' },
    { body: '~~不要~~了。', says: '删除线' },
    { body: '*斜* 的。', says: '斜体' },
    { body: '前\n\n***\n\n后', says: '分隔线' },
    { body: '前  \n后', says: '强制换行' },
    { front: { doNow: '["打 <script>x</script> 电话"]' }, says: '现在做里有HTML' },
    { front: { description: '"- 像清单的答案，写了十个字以上"' }, says: '答案里有' },
    { isMdx: true, body: "import x from 'y'\n\n字", says: 'import' },
    { isMdx: true, body: 'export const a = 1', says: 'import 或 export' },
    { isMdx: true, body: '{1 + 1}', says: '{…} 程序' },
    { isMdx: true, body: '现在是 {new Date()}。', says: '{…} 程序' },
    { isMdx: true, body: '前 <Chart id="x" /> 后', says: '夹在句子里' },
  ],
};
