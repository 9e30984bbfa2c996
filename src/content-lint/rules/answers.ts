import type { Rule } from '../rule.ts';
import { openingOf } from '../voice.ts';
import { quote } from '../../content/problem.ts';

export const answers: Rule = {
  name: 'answers',
  title: '答案的头几个字就回答：会、不会、一般不会、能、要看一件事……',
  why: '害怕的人只读第一句。“据”“没有”“网上”“目前”开头，读完还是不知道答案。',
  level: 'voice',
  page: (page) => {
    const opening = openingOf(page);
    if (opening === 'answers') return [];
    return [
      {
        ...page.placeOf(['description']),
        what: `答案没有从答的话说起：${quote(page.answer)}`,
        mend:
          opening === 'restates'
            ? '题目问“吗、能不能、会不会”，头几个字写 会／不会／一般不会／能／不能／要看一件事'
            : '不以 据、没有、网上、目前 开头，也不把问题再说一遍；先说会怎样或怎么做',
      },
    ];
  },
  passes: [
    { front: { title: '会坐牢吗', description: '"不会。没钱还本身不是犯罪，这是民事上的事。"' } },
    { front: { title: '怎么投诉', description: '"先打客服投诉，留下工号，再找监管部门。"' } },
  ],
  fails: [
    {
      front: { title: '会坐牢吗', description: '"据报道，单纯还不上属于民事违约这件事。"' },
      says: '从答的话说起',
      at: '3:15',
    },
    {
      front: { title: '会坐牢吗', description: '"欠款属于民事上的违约，诈骗另说一件事。"' },
      says: '从答的话说起',
    },
    {
      front: { title: '多久打一次', description: '"目前还没有统一的规定说明这一件事。"' },
      says: '从答的话说起',
    },
  ],
};
