import { literal, speaksOfDeath, type ListedDespair } from './despair.ts';
import { clausesOf, readsDesperate } from './despair-model.ts';

const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '');

/** As it was typed, and as it was read (pinyin, traditional) where that is something else. */
export const hearsEither = (
  typed: string,
  readings: readonly string[],
  listed?: ListedDespair,
): boolean =>
  hearsDespair(typed, listed) ||
  readings.some((read) => lettersOf(read) !== lettersOf(typed) && hearsDespair(read, listed));

/** Whether the urgent help card comes first: by what is said of life and death, or by how the whole reads. When in doubt it does. */
export function hearsDespair(text: string, listed?: ListedDespair): boolean {
  const whole = literal(text, listed);
  const clauses = clausesOf(text).map((clause) =>
    clause === text ? whole : literal(clause, listed),
  );
  return speaksOfDeath(whole, listed) || readsDesperate(clauses);
}
