import { literal, speaksOfDeath, type ListedDespair } from './despair.ts';
import { clausesOf, readsDesperate } from './despair-model.ts';

/** Whether the urgent help card comes first: by what is said of life and death, or by how the whole reads. When in doubt it does. */
export function hearsDespair(text: string, listed?: ListedDespair): boolean {
  const whole = literal(text, listed);
  const clauses = clausesOf(text).map((clause) =>
    clause === text ? whole : literal(clause, listed),
  );
  return speaksOfDeath(whole, listed) || readsDesperate(clauses);
}
