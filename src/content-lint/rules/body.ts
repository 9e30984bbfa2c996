import { visit } from '../../content/visit.ts';
import { plainLine, plainText } from '../../content/plain.ts';
import { quote } from '../../content/problem.ts';
import { isOurs } from '../prose.ts';
import type { Finding, Rule } from '../rule.ts';
import { typed } from '../texts.ts';

export const brokenLines: Rule = {
  name: 'broken-lines',
  title: '一段写在一行里，段内不换行',
  why: '中文里的换行会变成一个空格，断在词中间。',
  text: ({ root, placeOf }) => {
    const found: Finding[] = [];
    visit(root, (node) => {
      if (isOurs(node)) return 'skip';
      // The tag of a call-out may have a line to itself.
      if (node.type === 'text' && node.value.replace(/^\[![^\]\n]*\][ \t]*\n/, '').includes('\n')) {
        const before = node.value.split('\n').slice(0, -1).length;
        const place = placeOf(node);
        found.push({
          line: place.line + before,
          what: `一段话在中间换了行：${quote(node.value.split('\n').at(-1) ?? '')}`,
          mend: '一段写在一行里，段与段之间空一行；要逐行显示用 > [!信件] 或 > [!照着说]',
        });
        return 'skip';
      }
      return undefined;
    });
    return found;
  },
  passes: [
    { body: '> [!照着说]\n> 他：你是？\n> 你：您是？' },
    { body: '> [!留意]\n> 记号自己一行。' },
  ],
  fails: [
    { body: '这一段写到一半\n又换了行。', says: '中间换了行', at: '20' },
    { body: '> [!留意]\n> 写到一半\n> 又换了行。', says: '中间换了行', at: '21' },
  ],
};

const OWN_LIST = /^(?:依据|来源|资料来源|参考|参考资料|参考文献|引用|出处)[：:]?$/;

export const bodyFrame: Rule = {
  name: 'body-frame',
  title: '正文不重复答案，不自己写来源清单和核对日期',
  why: '这些由页面显示；写两遍，改的时候就会漏一遍。',
  page: (page, { content }) => {
    const saying = { library: content.library, today: content.today };
    const squeeze = (text: string): string => text.replace(/[\s。，、！？：；“”]/g, '');
    const answer = squeeze(plainLine(page.data.description, saying));
    return page.body.children.flatMap((node): Finding[] => {
      const place = { line: node.position?.start.line ?? 0, column: node.position?.start.column };
      const text = plainText([node], saying).trim();
      if (node.type === 'paragraph' && answer.length > 12 && squeeze(text).includes(answer))
        return [
          {
            ...place,
            what: `正文重复了答案：${quote(text)}`,
            mend: '删掉；答案已经显示在页面最上面',
          },
        ];
      const isList = node.type === 'heading' || node.type === 'paragraph';
      if (
        isList &&
        OWN_LIST.test(
          typed(node)
            .replace(/\s*\[\]\(.*$/, '')
            .trim(),
        )
      )
        return [
          {
            ...place,
            what: `自己写了来源清单：${quote(text)}`,
            mend: '删掉；来源清单由页面从记号生成',
          },
        ];
      if (node.type === 'paragraph' && /^(?:来源|参考|资料来源|核对日期|核对于)[：:]/.test(text))
        return [{ ...place, what: `自己写了来源或日期：${quote(text)}`, mend: '删掉；由页面生成' }];
      return [];
    });
  },
  passes: [{ body: '## 依据怎么看 [](id:read)\n\n看句子旁的小字。' }],
  fails: [
    { body: '样页的答案，够十个字，说清一件事。\n\n接着写。', says: '重复了答案', at: '19:1' },
    { body: '说完了。\n\n## 来源 [](id:from)\n\n- 某法', says: '来源清单', at: '21:1' },
    { body: '说完了。\n\n来源：某法', says: '自己写了来源' },
  ],
};
