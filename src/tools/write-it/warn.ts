/** What the reader should hear about an answer before the letter goes out. */
import { rowsOf, type Answer } from './answers.ts';
import type { Question } from './schema.ts';

export function warning({ warn }: Question, answer: Answer): string {
  if (warn === undefined) return '';
  const texts =
    typeof answer === 'string' ? [answer] : rowsOf(answer).flatMap((row) => Object.values(row));
  const pattern = new RegExp(warn.pattern);
  return texts.some((text) => pattern.test(text)) ? warn.text : '';
}
