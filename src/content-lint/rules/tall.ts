import type { Problem } from '../../content/problem.ts';
import { gatherTall, TallFault } from '../../content/tall/gather.ts';
import type { Rule } from '../rule.ts';

const FILE = 'content/figures/tall.yaml';

export const tall: Rule = {
  name: 'tall',
  title: '一图看懂只取页面上有的字：页面、小节、图都要在，中间不超过 480 字',
  why: '长图会被单独转发；图上的字和页面一样，页面改了图就跟着改。字太多就成了一页文章，没有人看。',
  site: ({ content }) => {
    const figure = content.library.figures['tall'];
    const yaml = content.figures.yamls.get('tall');
    if (figure?.kind !== 'tall') return [];
    return figure.rows.flatMap((row, n): Omit<Problem, 'rule' | 'level'>[] => {
      const place = (path: PropertyKey[]) => yaml?.placeOf(['rows', n, ...path]) ?? { line: 0 };
      if (figure.rows.findIndex(({ page }) => page === row.page) < n)
        return [
          {
            file: FILE,
            ...place(['page']),
            what: `${row.page} 写了两次`,
            mend: '一页一张，留一处',
          },
        ];
      try {
        gatherTall(row, content.pages, content);
        return [];
      } catch (error) {
        if (!(error instanceof TallFault)) throw error;
        const path = error.at === undefined ? ['page'] : ['parts', error.at];
        return [{ file: FILE, ...place(path), what: error.message, mend: error.mend }];
      }
    });
  },
  passes: [
    { files: sample('{ section: here, take: [段落] }') },
    {
      body: '## 步骤 [](id:steps)\n\n1. 先做。\n2. 再做。',
      files: sample('{ section: steps }', 'sample'),
    },
  ],
  fails: [
    { files: sample('{ section: here }', 'no-such'), says: '没有页面 faq/no-such' },
    { files: sample('{ section: nowhere }'), says: '没有小节 #nowhere' },
    { files: sample('{ section: here }'), says: '里没有清单' },
    { files: sample('{ figure: drawing }'), says: '上没有编号为 drawing 的图' },
    {
      isMdx: true,
      body: '前。\n\n<Chart id="drawing" />\n\n后。',
      files: sample('{ figure: drawing }', 'sample'),
      says: '这种图放不进长图',
    },
    {
      body: `## 步骤 [](id:steps)\n\n- ${'长'.repeat(500)}`,
      files: sample('{ section: steps }', 'sample'),
      says: '超过 480 字',
    },
  ],
};

function sample(part: string, slug = 'other'): Record<string, string> {
  return {
    [FILE]: `kind: tall\ntitle: 一图看懂\nrows: [{ page: faq/${slug}, parts: [${part}] }]`,
  };
}
