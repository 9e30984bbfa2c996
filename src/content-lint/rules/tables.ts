import { visit } from '../../content/visit.ts';
import type { Finding, Rule } from '../rule.ts';
import { typed } from '../texts.ts';
import { quote } from '../../content/problem.ts';

const MAX = 3;
/** Lines of a table that the reader of Markdown did not take for one. */
const LOOSE = /^\s*[|｜].*[|｜]|[|｜]\s*:?[-—]{2,}/;

export const tables: Rule = {
  name: 'tables',
  title: `表格最多 ${MAX} 列，每行格数一样`,
  why: '手机上四列就要横着拖；多出来的格子网页上会直接丢掉。',
  text: ({ root, isBody, placeOf }) => {
    const found: Finding[] = [];
    if (!isBody) return found;
    visit(root, 'paragraph', (node) => {
      if (LOOSE.test(typed(node)))
        found.push({
          ...placeOf(node),
          what: `像表格的一行，却没有成表格：${quote(typed(node))}`,
          mend: '表头下面紧接一行 | --- | --- |，中间不空行，竖线用半角 |',
        });
    });
    visit(root, 'table', (table, _, parent) => {
      const columns = table.children[0]?.children.length ?? 0;
      if (parent?.type !== 'root')
        found.push({ ...placeOf(table), what: '表格套在清单或引用里', mend: '顶格写，前后空一行' });
      if (columns > MAX)
        found.push({
          ...placeOf(table),
          what: `表格有 ${columns} 列，超过 ${MAX} 列`,
          mend: '拆成两张表，或改成清单',
        });
      const head = table.children[0];
      if (head?.children.every((cell) => typed(cell).trim() === '') === true)
        found.push({ ...placeOf(head), what: '表头是空的', mend: '写上每一列是什么' });
      const names = head?.children.map((cell) => typed(cell).trim()) ?? [];
      if (new Set(names).size < names.length && names.some((name) => name !== ''))
        found.push({
          ...placeOf(table),
          what: `表头有两列同名：${names.join('、')}`,
          mend: '写出每一列各是什么',
        });
      if (table.children.length < 2)
        found.push({ ...placeOf(table), what: '表格只有表头', mend: '写上内容，或删掉' });
      for (const row of table.children)
        if (row !== head && row.children.every((cell) => typed(cell).trim() === ''))
          found.push({ ...placeOf(row), what: '表格里有一行是空的', mend: '写上，或删掉这一行' });
        else if (row.children.length !== columns)
          found.push({
            ...placeOf(row),
            what: `这一行有 ${row.children.length} 格，表头是 ${columns} 格：${quote(row.children.map(typed).join('|'))}`,
            mend: '每行的 | 数目和表头一样',
          });
    });
    return found;
  },
  passes: [{ body: '| 甲 | 乙 | 丙 |\n| --- | --- | --- |\n| 一 | 二 | 三 |' }],
  fails: [
    { body: '| 一 | 二 | 三 | 四 |\n| --- | --- | --- | --- |\n| 1 | 2 | 3 | 4 |', says: '4 列' },
    { body: '| 甲 | 乙 |\n| --- | --- |\n| 一 | 二 | 三 |', says: '这一行有 3 格', at: '21:1' },
    { body: '| | |\n| --- | --- |\n| 一 | 二 |', says: '表头是空的' },
    { body: '| 甲 | 乙 |\n| --- | --- |\n| 一 |', says: '这一行有 1 格' },
    { body: '| 甲 | 乙 |\n| --- | --- |', says: '只有表头' },
    { body: '| 甲 | 乙 |\n| --- | --- |\n|  |  |', says: '有一行是空的', at: '21:1' },
    { body: '| 甲 | 甲 |\n| --- | --- |\n| 一 | 二 |', says: '两列同名' },
    { body: '| 甲 | 乙 |\n\n| --- | --- |\n\n| 一 | 二 |', says: '没有成表格', at: '19:1' },
    { body: '｜甲｜乙｜', says: '没有成表格' },
  ],
};
