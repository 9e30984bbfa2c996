/** What the reader answered: text, several choices, or rows. Nothing is written for what is not there. */
export type Row = Readonly<Record<string, string>>;
export type Answer = string | readonly string[] | readonly Row[];
export type Answers = Readonly<Record<string, Answer | undefined>>;

/** Answered with something. */
export function isAnswered(answer: Answer | undefined): boolean {
  if (answer === undefined) return false;
  return typeof answer === 'string' ? answer.trim() !== '' : answer.length > 0;
}

/** Rows of an answer in which at least one column is filled. */
export function rowsOf(answer: Answer | undefined): Row[] {
  if (answer === undefined || typeof answer === 'string') return [];
  return answer.filter(
    (row): row is Row =>
      typeof row === 'object' && Object.values(row).some((cell) => cell.trim() !== ''),
  );
}

/** `scope=part & !plan`: all parts must hold. */
export function holds(condition: string | undefined, answers: Answers): boolean {
  if (condition === undefined) return true;
  return condition.split('&').every((part) => {
    const isNegated = part.trim().startsWith('!');
    const [id = '', option] = part.trim().replace(/^!/, '').split('=');
    return isTrue(answers[id], option) !== isNegated;
  });
}

function isTrue(answer: Answer | undefined, option: string | undefined): boolean {
  if (option === undefined) return isAnswered(answer);
  if (typeof answer === 'string') return answer === option;
  return answer?.some((one) => one === option) ?? false;
}
