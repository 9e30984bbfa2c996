import type { Told, ToolFault } from '../fault.ts';
import { letterProblems } from './load.ts';
import type { Letter, WriteIt } from './schema.ts';

/** Questions that are not there, figures that are not registered, words of a letter nobody asks for. */
export function writeItFaults(file: WriteIt, told: Told): ToolFault[] {
  return Object.entries(file.letters).flatMap(([id, letter]): ToolFault[] => {
    const unknown = letter.questions.flatMap((question, n): ToolFault[] =>
      typeof question !== 'string' || Object.hasOwn(file.shared, question)
        ? []
        : [
            {
              path: ['letters', id, 'questions', n],
              what: `没有叫 ${question} 的共用题`,
              mend: `shared 里有：${Object.keys(file.shared).join('、')}`,
            },
          ],
    );
    const figures = letter.letter.flatMap((line, n) =>
      [...(typeof line === 'string' ? line : line.text).matchAll(/\{fact:([^}]*)\}/g)].flatMap(
        ([, fact = '']): ToolFault[] =>
          told.fact(fact) !== undefined
            ? []
            : [
                {
                  path: ['letters', id, 'letter', n],
                  what: `没有编号为 ${fact} 的数字`,
                  mend: '改成 facts.yaml 里已有的编号，或先在那里登记',
                },
              ],
      ),
    );
    if (unknown.length > 0) return [...unknown, ...figures];
    const whole: Letter = {
      ...letter,
      questions: letter.questions.flatMap((question) => {
        if (typeof question !== 'string') return [question];
        const shared = file.shared[question];
        return shared === undefined ? [] : [{ id: question, ...shared }];
      }),
    };
    const own = letterProblems(id, whole).map((what) => ({
      path: ['letters', id],
      what,
      mend: '信里的 {词}、条件和 questions 里的题要对得上；题的写法见文件开头的注释',
    }));
    return [...figures, ...own];
  });
}
