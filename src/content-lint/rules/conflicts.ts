import { plainText } from '../../content/plain.ts';
import { quote } from '../../content/problem.ts';
import { isOurs } from '../prose.ts';
import type { Finding, Rule } from '../rule.ts';

export const conflicts: Rule = {
  name: 'conflicts',
  title: '正文不给和 advice.yaml 抵触的数、次序、做法',
  why: '一页说每天接一次，一页说每周接一次，读者就都不信了。',
  level: 'voice',
  page: (page, { content }) => {
    const { library, today } = content;
    const rivals = Object.entries(library.advice).flatMap(([id, { conflicts: list = [] }]) =>
      list.map((pattern) => ({ id, pattern: new RegExp(pattern, 'u') })),
    );
    const own = page.body.children.filter((node) => !isOurs(node));
    return own.flatMap((node) => {
      // Advice said by its id is the advice itself; what stands in “” is somebody else's.
      const text = plainText([node], { library: { ...library, advice: {} }, today }).replace(
        /“[^”]*”/g,
        '“”',
      );
      return rivals.flatMap(({ id, pattern }): Finding[] => {
        const found = text
          .split(/[。！？\n]/)
          .map((sentence) => pattern.exec(sentence)?.[0])
          .find((hit) => hit !== undefined);
        return found === undefined
          ? []
          : [
              {
                line: node.position?.start.line ?? 0,
                what: `和建议 ${id} 抵触：${quote(found)}`,
                mend: `写 [](advice:${id})，或照它的说法改；觉得那条不对，就改 advice.yaml`,
              },
            ];
      });
    });
  },
  passes: [{ body: '网上说“不用记”。[](advice:keep)。' }],
  fails: [{ body: '来电不用记，接了就行。', says: '和建议 keep 抵触', at: '19' }],
};
