import type { Nodes, Root } from 'mdast';
import { visit } from '../../content/visit.ts';
import { calloutOf, CALLOUTS } from '../../content/callout.ts';
import { quote } from '../../content/problem.ts';
import type { Finding, Rule } from '../rule.ts';
import { typed } from '../texts.ts';

const NAMES = Object.keys(CALLOUTS);

export const callouts: Rule = {
  name: 'callouts',
  title: `引用都带记号（${NAMES.map((name) => `[!${name}]`).join(' ')}）；留意和求助一页合计最多两个`,
  why: '没有记号的引用读者分不清是谁在说；警告多了就没人看。',
  file: ({ path, text }) => (/\.mdx?$/.test(path) ? lazyLines(text) : []),
  text: ({ root, isBody, placeOf }) => {
    const found: Finding[] = [];
    let warnings = 0;
    if (!isBody) return found;
    visit(root, 'text', (node, index, parent) => {
      // Only the very first words of a quote are its tag.
      const words = index === 0 ? node.value.replace(/^\[!([^\]\n]*)\]/, '$1') : node.value;
      const isTag = index === 0 && words !== node.value && isFirstOfQuote(root, parent);
      const bare = /[[［][!！][^\]］]*[\]］]/.exec(isTag ? words : node.value)?.[0];
      if (bare !== undefined)
        found.push({
          ...placeOf(node),
          what: `提示框的记号露在外面：${quote(bare)}`,
          mend: '行首写 > （半角，后面空一格），一个框一个记号',
        });
    });
    visit(root, 'blockquote', (node, _, parent) => {
      const say = (what: string, mend: string): 'skip' => {
        found.push({ ...placeOf(node), what, mend });
        return 'skip'; // what is inside is the same fault
      };
      const callout = calloutOf(node);
      if (callout === undefined)
        return say(
          `引用没有记号：${quote(typed(node))}`,
          `以 > [!留意] 这样开头（半角感叹号和方括号），只能用 ${NAMES.join('、')}；不是就写成一段话`,
        );
      if (callout.known === undefined)
        return say(`没有名为“${callout.name}”的提示框`, `只能用 ${NAMES.join('、')}`);
      if (parent?.type !== 'root') return say('提示框套在清单或引用里', '顶格写，前后空一行');
      if (callout.blocks.length === 0)
        return say(
          `提示框[!${callout.name}]里没有内容`,
          callout.known === '信件' ? '标题下面接着写信，每行以 > 开头' : '在记号后面接着写',
        );
      if (callout.known === '信件' && callout.title.length === 0)
        return say('信件没有标题', '写成 > [!信件] 异议申请书');
      if (callout.known === '留意' || callout.known === '求助') warnings += 1;
      if (warnings === 3)
        return say(
          `一页超过两个提示框：${quote(typed(node))}`,
          '留意和求助只留最要紧的两个，其余写进正文',
        );
      return undefined;
    });
    return found;
  },
  passes: [
    { body: '> [!照着说]\n> 他：你是本人吗？\n> 你：您是哪家公司的？' },
    {
      body: '> [!信件] 异议申请书\n> 某某人民法院：\n>\n> 我对支付令有异议。\n>\n> 申请人：王小明',
    },
    { body: '> [!留意] 一。\n\n> [!求助] 二。\n\n> [!照着说] 三。' },
    { body: '> [!留意]\n> 记号自己一行。' },
  ],
  fails: [
    { body: '> 没有记号的引用。', says: '引用没有记号' },
    { body: '> [！留意] 全角感叹号。', says: '引用没有记号' },
    { body: '> [!警告] 小心。', says: '没有名为“警告”' },
    { body: '> [!toString] 小心。', says: '没有名为' },
    { body: '> [!留意]', says: '没有内容' },
    { body: '> [!信件] 只有标题', says: '没有内容' },
    {
      body: '> [!留意] 一。\n\n> [!留意] 二。\n\n> [!求助] 三。',
      says: '超过两个提示框',
      at: '23:1',
    },
    { body: '- 一\n\n  > [!留意] 二。', says: '套在' },
    { body: '[!留意] 忘了大于号。', says: '露在外面', at: '19:1' },
    { body: '＞ [!留意] 全角大于号。', says: '露在外面' },
    { body: '> [!留意] [!求助] 两个记号。', says: '露在外面' },
    { body: '> [!留意] 慢一点。\n>\n> [!求助] 打电话。', says: '露在外面' },
    { body: '> [!照着说] 说一句。\n下一行没有大于号。', says: '没有 > ', at: '20' },
  ],
};

function isFirstOfQuote(root: Root, paragraph: Nodes | undefined): boolean {
  let isFirst = false;
  visit(root, 'blockquote', ({ children: [first] }) => {
    if (first === paragraph) isFirst = true;
  });
  return isFirst;
}

/** Markdown takes a line after a quote into it, `>` or not: what is said by whom must be seen in the file. */
function lazyLines(text: string): Finding[] {
  const lines = text.split('\n');
  return lines.flatMap((line, at) =>
    line.trim() !== '' && !/^\s*>/.test(line) && /^>.*\S/.test(lines[at - 1] ?? '')
      ? [
          {
            line: at + 1,
            what: `紧跟在提示框后面的一行没有 > ：${quote(line)}`,
            mend: '是框里的话就以 > 开头；不是就在前面空一行',
          },
        ]
      : [],
  );
}
