import { visit } from '../../content/visit.ts';
import { notationOf } from '../../content/notation.ts';
import { plainText } from '../../content/plain.ts';
import { quote } from '../../content/problem.ts';
import type { Finding, Rule } from '../rule.ts';
import { typed } from '../texts.ts';
import { phonesOf } from '../voice.ts';

/** One thing, one name. */
const VARIANTS: readonly { pattern: RegExp; mend: string }[] = [
  { pattern: /债主|放款人|贷款人|出借人|放贷方|贷款方/, mend: '写“放款机构”' },
  { pattern: /进行(?:协商|沟通|核实|投诉|还款|核对)/, mend: '直接用动词：谈、问、核实、投诉、还' },
  { pattern: /借款合同纠纷案件的相关|相关部门(?:人员)?/, mend: '写清是哪个部门' },
];
const READERS = new Set(['aliases', 'papers', 'everyday', 'claim', 'title', 'short', 'label']);

export const oneName: Rule = {
  name: 'one-name',
  title: '一样东西一个名字：放款机构，不叫债主、放款人、贷款人',
  why: '换一个叫法，读者就要猜是不是又来了一家。',
  level: 'voice',
  words: ({ text, place, field }) =>
    READERS.has(field)
      ? []
      : VARIANTS.flatMap(({ pattern, mend }): Finding[] => {
          const found = pattern.exec(text.replace(/“[^”]*”/g, '“”'))?.[0];
          return found === undefined ? [] : [{ ...place, what: `换了叫法${quote(found)}`, mend }];
        }),
  passes: [{ body: '放款机构要告诉你。网上说“债主会上门”。' }],
  fails: [
    { body: '债主会起诉。', says: '债主' },
    { body: '和他进行协商。', says: '进行协商' },
  ],
};

/** What a line of Chinese must not contain; `visible` has the marks taken out. */
const PUNCTUATION: readonly { pattern: RegExp; name: string; mend: string }[] = [
  { pattern: /“[^”]*“/u, name: '“”套着“”', mend: '里面的改成‘’' },
  {
    pattern: /[：；，。、！？][^\S\n]+(?=\p{Script=Han})/u,
    name: '全角标点后面有空格',
    mend: '删掉空格',
  },
  {
    pattern: /\p{Script=Han}\s*[,;!?](?=\s*\p{Script=Han})/u,
    name: '中文里夹着半角标点',
    mend: '改成全角',
  },
  {
    pattern: /\p{Script=Han}[0-9]|[0-9](?=\p{Script=Han})/u,
    name: '中文和数字之间没有空格',
    mend: '空一格，如“第 3 天”',
  },
  { pattern: /\d\s*~\s*\d/u, name: '范围用了半角 ~', mend: '写成 8–10 点' },
  {
    pattern: /[。！？]{2,}|[，、；：]{2,}|[，、；：][。！？]|。[，、；：]/u,
    name: '标点重复',
    mend: '留一个',
  },
  {
    pattern: /\p{Script=Han}\(|\([^()]*\p{Script=Han}[^()]*\)/u,
    name: '半角括号挨着中文',
    mend: '改成（）',
  },
  { pattern: /\p{Script=Han}[,;!?:](?![\d/])/u, name: '中文后面是半角标点', mend: '改成全角' },
  { pattern: /\.{3,}|(?<!…)…(?!…)/u, name: '省略号写得不对', mend: '写成 ……' },
  { pattern: /\S {2,}\S/u, name: '连着几个空格', mend: '留一个' },
  { pattern: /[「」『』]/u, name: '别的引号', mend: '改成“”' },
  { pattern: /[^\S\n]+[，。、；：！？]/u, name: '标点前面有空格', mend: '删掉空格' },
];

const PAIRS = ['“”', '（）', '《》', '【】'].map((pair) => [...pair]);

function isPaired(text: string, open = '', close = ''): boolean {
  let depth = 0;
  for (const sign of text) {
    if (sign === open) depth += 1;
    if (sign === close) depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

export const punctuation: Rule = {
  name: 'punctuation',
  title: '全角标点；中文和数字之间空一格；“”里面用‘’；记号后面不空格',
  why: '看着整齐，念着不断。',
  level: 'voice',
  words: ({ text, place, field }) =>
    (READERS.has(field) && field !== 'title') || field === 'paper'
      ? []
      : PUNCTUATION.flatMap(({ pattern, name, mend }): Finding[] => {
          const found = pattern.exec(text)?.[0];
          return found === undefined ? [] : [{ ...place, what: `${name}：${quote(found)}`, mend }];
        }),
  text: ({ root, placeOf }) => {
    const found: Finding[] = [];
    visit(root, 'text', (node, index, parent) => {
      const before = index === undefined ? undefined : parent?.children[index - 1];
      const isMark = before?.type === 'link' && notationOf(before).type === 'source';
      if (isMark && /^\s+\S/.test(node.value))
        found.push({
          ...placeOf(node),
          what: `记号后面有空格：${quote(node.value)}`,
          mend: '删掉空格',
        });
    });
    visit(root, 'paragraph', (node) => {
      const odd = PAIRS.find(([open, close]) => !isPaired(typed(node), open, close));
      if (odd !== undefined)
        found.push({
          ...placeOf(node),
          what: `${odd.join('')}没有成对：${quote(typed(node))}`,
          mend: '补上另一半，或删掉多的一半',
        });
    });
    return found;
  },
  passes: [{ body: '第 3 天说“我想还”，再打 95188。' }, { body: '22:00 以后不打……（国标）。' }],
  fails: [
    { body: '他说“我想还。', says: '“”没有成对', at: '19:1' },
    { body: '写明（国标。', says: '（）没有成对' },
    { body: '他说）我想还（。', says: '（）没有成对' },
    { body: '先记(国标)下来。', says: '半角括号' },
    { body: '先记下来!!', says: '半角标点' },
    { body: '先记下来...再打。', says: '省略号' },
    { body: '先记，。', says: '标点重复' },
    { body: '先记   下来。', says: '几个空格' },
    { body: '他说「我想还」。', says: '别的引号' },
    { body: '他说“我“想还””。', says: '套着' },
    { body: '国标写明： 夜里不打。', says: '后面有空格' },
    { body: '先记下来,再打电话。', says: '半角标点' },
    { body: '晚上 8~10 点接。', says: '半角 ~' },
    { body: '第3天再说。', says: '没有空格' },
    { body: '先写明[](source:law) 再说。', says: '记号后面有空格' },
  ],
};

const VAGUE =
  /^(?:点击?|戳|看|请看)?(?:这里|这儿|此处|这一页|这页|这篇|链接|下面|详情|更多|原文|全文|查看|进入|打开|了解更多|查看更多|查看详情)$|^点击|https?:/;
const MAX_NAMES = 2;

export const linkWords: Rule = {
  name: 'link-words',
  title: `链接的字说清去哪里；一页里同一个地方最多 ${MAX_NAMES} 种叫法`,
  why: '屏幕朗读会把链接单独念出来；同一页换几种叫法，读者以为是几页。',
  level: 'voice',
  page: (page, { content }) => {
    const saying = { library: content.library, today: content.today };
    const names = new Map<string, Set<string>>();
    const found: Finding[] = [];
    visit(page.body, 'link', (node) => {
      const notation = notationOf(node);
      if (notation.type !== 'page' || notation.section !== undefined) return;
      const place = { line: node.position?.start.line ?? 0, column: node.position?.start.column };
      const words = plainText(node.children, saying);
      if (VAGUE.test(words))
        found.push({
          ...place,
          what: `链接的字说不清去哪里：${quote(words)}`,
          mend: '写那一页讲的事，如“怎么投诉”',
        });
      const set = names.get(notation.path) ?? new Set();
      names.set(notation.path, set.add(words));
      if (set.size === MAX_NAMES + 1)
        found.push({
          ...place,
          what: `${notation.path} 在这一页有 ${set.size} 种叫法：${[...set].join('、')}`,
          mend: '用一种叫法，只链一两处',
        });
    });
    return found;
  },
  passes: [{ body: '看[另一页](/faq/other/)，再看[另一页](/faq/other/)。' }],
  fails: [
    { body: '看[这里](/faq/other/)。', says: '说不清去哪里' },
    { body: '看[点击查看](/faq/other/)。', says: '说不清去哪里' },
    { body: '[一](/faq/other/)，[二](/faq/other/)，[三](/faq/other/)。', says: '3 种叫法' },
  ],
};

const MAX_PHONES = 3;
/** Pages whose very matter is a list of numbers. */
const LISTS = /hotline|complain|who-to-call|phone|numbers/;

export const phones: Rule = {
  name: 'phones',
  title: `求助页和电话一览以外，一页最多 ${MAX_PHONES} 个号码`,
  why: '号码多了，害怕的人一个也不打。',
  level: 'voice',
  page: (page) => {
    const all = phonesOf(page);
    if (page.kind === 'help' || LISTS.test(page.slug) || all.size <= MAX_PHONES) return [];
    return [
      {
        line: page.body.children[0]?.position?.start.line ?? 1,
        what: `这一页有 ${all.size} 个号码：${[...all].join('、')}`,
        mend: '留下这件事该打的那一两个，其余链到讲它的那一页',
      },
    ];
  },
  passes: [{ body: '打 [95188](tel:95188)、[110](tel:110)。' }],
  fails: [
    {
      body: '打 [95188](tel:95188)、[110](tel:110)、[120](tel:120)、[12378](tel:12378)。',
      says: '4 个号码',
    },
  ],
};
