import { UNFILLED } from '../../content/new-page.ts';
import { quote } from '../../content/problem.ts';
import type { Rule } from '../rule.ts';

/** Notes to oneself. */
const NOTE =
  /\b(?:TODO|TBD|FIXME|XXX)\b|lorem ipsum|[（(](?:略|待补|待定|待核|待写|待确认)[）)]|待补充|此处(?:补|填)/i;

export const filled: Rule = {
  name: 'filled',
  title: 'npm run new 留的空、写给自己的记号（TODO、待补）都填了',
  why: '删掉 draft 就会发表；忘了填的一格，读者会照着读。',
  words: ({ text, place }) => {
    const left = (UNFILLED.exec(text) ?? NOTE.exec(text))?.[0];
    return left === undefined
      ? []
      : [{ ...place, what: `还没有填：${quote(left)}`, mend: '换成这一页自己的话' }];
  },
  passes: [{}],
  fails: [
    { body: 'TODO 查一下。', says: '还没有填' },
    { body: '每月还 XXX 元（略）。', says: '还没有填' },
    { front: { title: '新的一页 sample' }, says: '还没有填' },
    { front: { doNow: '[现在做的第一件事]' }, says: '还没有填' },
    { front: { aliases: '[问一, 问二, 问三, 问四, 问五, 读者的问法六 sample]' }, says: '还没有填' },
    { body: '从这里写起。规矩和记号在 content/README.md。', says: '还没有填' },
  ],
};
