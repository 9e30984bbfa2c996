import { strangeCharacters } from '../../content/characters.ts';
import type { Finding, Rule } from '../rule.ts';

export const characters: Rule = {
  name: 'characters',
  title: '没有看不见的字符、乱码和别人手机上显示不出来的字',
  why: '这些字符在编辑器里看不出来，发表后会变成空格、方块，或者让后面的字倒着排。',
  file: ({ path, text }) => [
    ...strangeCharacters(text).map(({ line, column, name, near }) => ({
      line,
      column,
      what: `这里有${name}：“${near}”`,
      mend: '删掉“□”这一格，重新打这几个字；整段乱码就从原稿再贴一次',
    })),
    ...(/\.mdx?$/.test(path) ? entities(text) : []),
    ...(/^content\/[a-z]+\/[^/]+\.mdx?$/.test(path) ? wideSpaces(text) : []),
  ],
  passes: [{ body: '正常的一句话，有 ✔ 也有 18.25%。' }],
  fails: [
    { body: '前半句\0后半句。', says: '空字符' },
    { body: '这里\uFFFD\uFFFD乱了。', says: '乱码字符' },
    { body: '倒\u202E着排。', says: '改变文字方向' },
    { body: '零\u200B宽。', says: '零宽字符' },
    { body: '夹着\uFEFF一个。', says: 'BOM' },
    { body: '图标\uE001在此。', says: '私有区' },
    { front: { title: '标题\0空' }, says: '空字符' },
    { body: '第\u00A03 天。', says: '不是普通空格' },
    { body: '先记\u3164下来。', says: '占位字符' },
    { body: '先记\u{E0041}下来。', says: '变体或标签' },
    { body: '先记\u0336下来。', says: '叠在别的字上' },
    { body: '\u2F08们先记。', says: '部首' },
    { body: '打 \u{1D7CF}\u{1D7CF}\u{1D7CE}。', says: '数学字体' },
    { body: '收到１５日内要回。', says: '全角的字母或数字' },
    { body: '先记&nbsp;下来。', says: 'HTML 实体' },
    { body: '先记&#8203;下来。', says: 'HTML 实体' },
    { body: '&lt;b&gt;先记。', says: 'HTML 实体' },
    { body: '\u3000\u3000先记下来。', says: '全角空格' },
  ],
};

/** `&nbsp;` is one sign in the file and another, often invisible, on the page. */
function entities(text: string): Finding[] {
  return findIn(text, /&(?:#\d+|#x[\da-f]+|[a-z]+\d*);/iu).map(({ found, ...place }) => ({
    ...place,
    what: `有 HTML 实体：“${found}”`,
    mend: '直接打那个字；空格就打空格',
  }));
}

/** On a page the wide space is an indent of two signs; only papers of content/figures/ are set with it. */
function wideSpaces(text: string): Finding[] {
  return findIn(text, /\u3000/u).map(({ line, column }) => ({
    line,
    column,
    what: '有全角空格',
    mend: '删掉；段首不用空两格',
  }));
}

function findIn(text: string, pattern: RegExp): { line: number; column: number; found: string }[] {
  return text.split('\n').flatMap((words, at) => {
    const match = pattern.exec(words);
    return match === null ? [] : [{ line: at + 1, column: match.index + 1, found: match[0] }];
  });
}
