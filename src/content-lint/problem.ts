import type { Problem } from '../content/problem.ts';

export type { ContentFile, Problem } from '../content/problem.ts';

/** `✘ content/faq/jail.md:12:5  错在哪\n    改法:…` */
export function sayProblem(problem: Problem): string {
  const { file, line, column, what, mend, level } = problem;
  const place = [file, ...(line > 0 ? [line] : []), ...(line > 0 && column ? [column] : [])].join(
    ':',
  );
  return `${level === 'voice' ? '△' : '✘'} ${place}\n    ${what}\n    改法：${mend}`;
}
