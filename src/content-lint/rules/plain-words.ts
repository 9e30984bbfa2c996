import { quote } from '../../content/problem.ts';
import type { Finding, Rule } from '../rule.ts';

/** ✔ and ✘ lead our lists; everything else of that kind is a picture. */
const EMOJI = /(?![✔✘])\p{Extended_Pictographic}|[\u{1F1E6}-\u{1F1FF}]|\uFE0F/u;
const TAG = /<\/?[a-z!?][^>]*>?|&(?:#\d+|#x[\da-f]+|[a-z]+);/i;

export const plainWords: Rule = {
  name: 'plain-words',
  title: '不用表情、HTML、没收尾的记号、半角引号包中文',
  why: '表情在朗读里会念成一串名字；标题和别名里的 HTML 会原样露出来。',
  words: ({ text, place, field }) => {
    const found: Finding[] = [];
    const emoji = EMOJI.exec(text)?.[0];
    if (emoji !== undefined)
      found.push({ ...place, what: `有表情符号：${quote(emoji)}`, mend: '删掉，用字说' });
    const tag = field === 'body' || field === 'line' ? undefined : TAG.exec(text)?.[0];
    if (tag !== undefined)
      found.push({ ...place, what: `有 HTML：${quote(tag)}`, mend: '这里只写文字' });
    const mark = /\*\*|__|\$|[<>]/.exec(text)?.[0];
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
    { body: '他说"不还就上门"。', says: '半角引号' },
  ],
};
