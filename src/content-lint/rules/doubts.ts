import type { Finding, Rule } from '../rule.ts';
import { quote } from '../../content/problem.ts';

const MAX = 2;

export const doubts: Rule = {
  name: 'doubts',
  title: `还不确定最多 ${MAX} 条，每条说清所以先怎么办；不写“条号没有读到”`,
  why: '读者要的是先怎么做，不是我们的功课做到哪里。',
  level: 'voice',
  page: ({ data, placeOf }) => [
    ...(data.uncertain.length > MAX
      ? [
          {
            ...placeOf(['uncertain']),
            what: `还不确定有 ${data.uncertain.length} 条，超过 ${MAX} 条`,
            mend: '只留会改变读者怎么做的',
          },
        ]
      : []),
    ...data.uncertain.flatMap((text, at): Finding[] => {
      const place = placeOf(['uncertain', at]);
      if (/条号|原文没有读到|没有读到原文/.test(text))
        return [
          {
            ...place,
            what: `这条说的是我们没读到什么：${quote(text)}`,
            mend: '删掉；读到多少写在 sources.yaml 的 seen',
          },
        ];
      return /所以|先|问|打|看/.test(text)
        ? []
        : [
            {
              ...place,
              what: `还不确定的事没有说先怎么办：${quote(text)}`,
              mend: '后面接“所以先……”，说做什么、问谁',
            },
          ];
    }),
  ],
  passes: [{ front: { uncertain: '[合同里有没有写管辖没有定论，所以先看自己那一份]' } }],
  fails: [
    { front: { uncertain: '[一所以先看, 二所以先看, 三所以先看]' }, says: '超过 2 条' },
    { front: { uncertain: '[国标正文的条号没有读到]' }, says: '没读到什么' },
    { front: { uncertain: '[会不会上报没有定论]' }, says: '没有说先怎么办' },
  ],
};
