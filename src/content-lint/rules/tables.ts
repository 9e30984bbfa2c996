import { visit } from '../../content/visit.ts';
import type { Finding, Rule } from '../rule.ts';
import { typed } from '../texts.ts';
import { quote } from '../../content/problem.ts';

const MAX = 3;

export const tables: Rule = {
  name: 'tables',
  title: `表格最多 ${MAX} 列，每行格数一样`,
  why: '手机上四列就要横着拖；多出来的格子网页上会直接丢掉。',
  text: ({ root, isBody, placeOf }) => {
    const found: Finding[] = [];
    if (!isBody) return found;
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
      for (const row of table.children)
        if (row.children.length !== columns)
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
  ],
};
