import { plainText } from '../../content/plain.ts';
import { quote } from '../../content/problem.ts';
import { sentences } from '../../domain/text.ts';
import { proseBlocks } from '../prose.ts';
import type { Finding, Rule } from '../rule.ts';

const SHORT = 11;
const RUN = 4;

export const rhythm: Rule = {
  name: 'rhythm',
  title: `不连着 ${RUN} 句都短于 ${SHORT} 字`,
  why: '一句句短得像电报，听不出哪句因为哪句。',
  level: 'voice',
  page: (page, { content }) =>
    proseBlocks(page.body).flatMap((node): Finding[] => {
      const list = sentences(plainText([node], { library: content.library, today: content.today }));
      let run: string[] = [];
      for (const sentence of list) {
        run = sentence.replace(/\s/g, '').length < SHORT ? [...run, sentence] : [];
        if (run.length >= RUN)
          return [
            {
              line: node.position?.start.line ?? 0,
              what: `连着 ${RUN} 句都很短：${quote(run.join('。'))}`,
              mend: '用 因为、所以、如果、先……再…… 连起来',
            },
          ];
      }
      return [];
    }),
  passes: [{ body: '先记下来。再打电话。问清楚他是哪家公司的，受谁委托。然后挂断。' }],
  fails: [{ body: '先记下来。再打电话。问清楚。挂断它。', says: '连着 4 句', at: '19' }],
};
