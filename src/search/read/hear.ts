import { literal, soundsDesperate, type ListedDespair } from './despair.ts';
import { clausesOf, readsDesperate } from './despair-model.ts';

/** Whether the urgent help card comes first: by what is said of life and death, or by how the whole reads. When in doubt it does. */
export function hearsDespair(text: string, listed?: ListedDespair): boolean {
  return (
    soundsDesperate(text, listed) ||
    readsDesperate(clausesOf(text).map((clause) => literal(clause, listed)))
  );
}
