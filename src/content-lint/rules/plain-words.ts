import { quote } from '../../content/problem.ts';
import type { Finding, Rule } from '../rule.ts';

/** ✔ and ✘ lead our lists; everything else of that kind is a picture. */
const EMOJI = /(?![✔✘])\p{Extended_Pictographic}|[\u{1F1E6}-\u{1F1FF}]|\uFE0F/u;
/** Signs that would be printed as they stand. */
const RAW = /\*\*|__|\$|[<>＜＞]/;
/** Where nothing is filled in for the reader: also braces, marks of other notations, `#话题` and `@某人`. */
const RAW_IN_PROSE =
  /[{}\\^¥￥]|＊＊|==|\+\+|~~|:[a-z][a-z_]+:|(?:^|[\s。，：])[#@](?=[\p{Script=Han}\w])/u;
const PROSE = new Set([
  'body',
  'line',
  'title',
  'claim',
  'days',
  'text',
  'label',
  'value',
  'past',
  'drawn',
]);
const TAG = /<\/?[a-z!?][^>]*>?|&(?:#\d+|#x[\da-f]+|[a-z]+);/i;

export const plainWords: Rule = {
  name: 'plain-words',
  title: '不用表情、HTML、没收尾的记号、半角引号包中文',
  why: '表情在朗读里会念成一串名字；标题和别名里的 HTML 会原样露出来。',
  words: ({ text, place, field }) => {
    const found: Finding[] = [];
    if (text.trim() === '' && field !== 'body' && field !== 'line')
      found.push({ ...place, what: '这里是空的', mend: '写上字；可以不写的字段就整行删掉' });
    const emoji = EMOJI.exec(text)?.[0];
    if (emoji !== undefined)
      found.push({ ...place, what: `有表情符号：${quote(emoji)}`, mend: '删掉，用字说' });
    const tag = field === 'body' || field === 'line' ? undefined : TAG.exec(text)?.[0];
    if (tag !== undefined)
      found.push({ ...place, what: `有 HTML：${quote(tag)}`, mend: '这里只写文字' });
    const mark = (RAW.exec(text) ??
      (PROSE.has(field) ? RAW_IN_PROSE.exec(text) : null))?.[0].trim();
    if (mark !== undefined && tag === undefined && field !== 'aliases' && field !== 'paper')
      found.push({
        ...place,
        what: `符号会原样露出来：${quote(mark)}`,
        mend: '加粗要两头都有 **；< 和 > 写成“小于”“大于”；钱写“元”',
      });
    const quoted = /"[^"]*\p{Script=Han}[^"]*"|'[^']*\p{Script=Han}[^']*'/u.exec(text)?.[0];
    if (quoted !== undefined && field !== 'aliases')
      found.push({ ...place, what: `半角引号包着中文：${quote(quoted)}`, mend: '改成“”' });
    return found;
  },
  passes: [{ body: '- ✔ 说“我想还”。\n- ✔ 记下来。' }],
  fails: [
    ...['"\\n"', "' '"].map((basis) => ({
      files: {
        'content/figures/drawing.yaml': `kind: chart\ntitle: 一张图\nlead: ${basis}\nbasis: 怎么算\nunit: 元\ndrawing: { form: bars, bars: [{ name: 甲, parts: [{ name: 一, value: 1 }] }] }`,
      },
      says: basis.startsWith('"') ? '反斜杠' : '是空的',
    })),
    {
      files: {
        'content/figures/drawing.yaml':
          'kind: chart\ntitle: "一张{甲}图"\nbasis: 怎么算\nunit: 元\ndrawing: { form: bars, bars: [{ name: 甲, parts: [{ name: 一, value: 1 }] }] }',
      },
      says: '原样露出来',
    },
    { body: '没事的🙂。', says: '表情符号' },
    { front: { title: '会坐牢吗😀' }, says: '表情符号' },
    { front: { title: '会坐牢<b>吗</b>' }, says: '有 HTML' },
    { front: { aliases: '["<i>问一</i>", 问二, 问三, 问四, 问五, 问六]' }, says: '有 HTML' },
    {
      files: {
        'content/facts.yaml':
          'days: { label: 期限, value: "<script>x</script>", sources: [law], asOf: 2026-11-24, reviewBy: 2027-01-01 }',
      },
      says: '有 HTML',
    },
    { body: '**先记下来。', says: '原样露出来' },
    { body: '先 <b 记下来。', says: '原样露出来' },
    { body: '$x^2$ 元。', says: '原样露出来' },
    { body: '＊＊先记下来＊＊。', says: '原样露出来' },
    { body: '==先记下来==。', says: '原样露出来' },
    { body: '还 {{金额}} 元。', says: '原样露出来' },
    { isMdx: true, body: '先 } 记。', says: '原样露出来' },
    { body: '先记\\n再打。', says: '原样露出来' },
    { body: '每月 ￥100。', says: '原样露出来' },
    { body: '#花呗 先记下来。', says: '原样露出来' },
    { front: { title: '欠了 ¥100 会坐牢吗' }, says: '原样露出来' },
    { body: '他说"不还就上门"。', says: '半角引号' },
  ],
};
