import { figureFault, pageFault, reads, type Told, type ToolFault } from '../fault.ts';
import { daysIn } from './load.ts';
import type { WhereAmI } from './schema.ts';

type When = NonNullable<WhereAmI['rules'][number]['when']>;

/** Answers nobody can give, pages and figures that are not there, and a reader no rule catches. */
export function whereAmIFaults(file: WhereAmI, told: Told): ToolFault[] {
  const when = (path: (string | number)[], one: When | undefined): ToolFault[] =>
    Object.entries(one ?? {}).flatMap(([question, answers]) =>
      answerFaults(file, [...path, 'when', question], question, answers),
    );
  const isCaught = file.rules.at(-1)?.when === undefined;
  return [
    ...file.rules.flatMap((rule, n) => when(['rules', n], rule.when)),
    ...(isCaught
      ? []
      : [
          {
            path: ['rules', file.rules.length - 1],
            what: 'rules 的最后一条还有 when，有人会一条都对不上',
            mend: '最后一条只写 stage，接住其余的人',
          },
        ]),
    ...Object.entries(file.stages).flatMap(([stage, { pages }]) =>
      pages.flatMap((page, n) => pageFault(['stages', stage, 'pages', n], page, told)),
    ),
    ...Object.entries(file.actions).flatMap(([id, action]) => [
      ...when(['actions', id], action.when),
      ...pageFault(['actions', id, 'page'], action.page, told),
    ]),
    ...file.also.flatMap((also, n) => [
      ...when(['also', n], also.when),
      ...pageFault(['also', n, 'page'], also.page, told),
    ]),
    ...file.deadlines.flatMap((deadline, n) => [
      ...when(['deadlines', n], deadline.when),
      ...figureFault(['deadlines', n, 'days'], deadline.days, told, reads(daysIn), '“15 日”这样'),
    ]),
  ];
}

function answerFaults(
  { questions }: WhereAmI,
  path: (string | number)[],
  question: string,
  answers: readonly string[],
): ToolFault[] {
  const asked = Object.hasOwn(questions, question) ? questions[question] : undefined;
  if (asked === undefined)
    return [
      {
        path,
        what: `没有叫 ${question} 的题`,
        mend: `只能写：${Object.keys(questions).join('、')}`,
      },
    ];
  return answers.flatMap((answer, n): ToolFault[] =>
    Object.hasOwn(asked.options, answer)
      ? []
      : [
          {
            path: [...path, n],
            what: `${question} 这一题没有 ${answer} 这个选项`,
            mend: `只能写：${Object.keys(asked.options).join('、')}`,
          },
        ],
  );
}
