/** content/tools/where-am-i.yaml → its words and the plan that travels to the browser. Build and tests only. */
import { yamlData } from '../../content/yaml-data.ts';
import type { Plan } from './decide.ts';
import { WhereAmI } from './schema.ts';

const FILE = 'content/tools/where-am-i.yaml';

/** `15 日` → 15. */
export function daysIn(value: string): number {
  const match = /^(\d+) ?日$/.exec(value);
  if (match === null) throw new Error(`看不出几日：${value}`);
  return Number(match[1]);
}

/** `valueOf` gives a fact's value, as “15 日”. */
export function loadWhereAmI(
  valueOf: (fact: string) => string,
  root = process.cwd(),
): { file: WhereAmI; plan: Plan } {
  const file = WhereAmI.parse(yamlData(root, FILE));
  return {
    file,
    plan: {
      questions: Object.fromEntries(
        Object.entries(file.questions).map(([id, { options }]) => [id, Object.keys(options)]),
      ),
      rules: file.rules,
      actions: Object.entries(file.actions).map(([id, { day, when }]) => ({ id, day, when })),
      also: file.also,
      deadlines: file.deadlines.map(({ when, name, days }) => ({
        when,
        name,
        days: daysIn(valueOf(days)),
      })),
    },
  };
}
