import { strangeCharacters } from '../../content/characters.ts';
import type { Rule } from '../rule.ts';

export const characters: Rule = {
  name: 'characters',
  title: '没有看不见的字符、乱码和别人手机上显示不出来的字',
  why: '这些字符在编辑器里看不出来，发表后会变成空格、方块，或者让后面的字倒着排。',
  file: ({ text }) =>
    strangeCharacters(text).map(({ line, column, name, near }) => ({
      line,
      column,
      what: `这里有${name}：“${near}”`,
      mend: '删掉“□”这一格，重新打这几个字；整段乱码就从原稿再贴一次',
    })),
  passes: [{ body: '正常的一句话，有 ✔ 也有 18.25%。' }],
  fails: [
    { body: '前半句\0后半句。', says: '空字符' },
    { body: '这里\uFFFD\uFFFD乱了。', says: '乱码字符' },
    { body: '倒\u202E着排。', says: '改变文字方向' },
    { body: '零\u200B宽。', says: '零宽字符' },
    { body: '夹着\uFEFF一个。', says: 'BOM' },
    { body: '图标\uE001在此。', says: '私有区' },
    { front: { title: '标题\0空' }, says: '空字符' },
  ],
};
