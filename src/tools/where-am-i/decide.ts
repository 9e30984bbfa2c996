/** Five answers → one stage, three things to do, the deadline that runs. Pure. */
import type { Stage } from '../../domain/page.ts';

export type Answers = Readonly<Record<string, string>>;
type When = Readonly<Record<string, readonly string[]>>;

/** What the browser needs to decide: names only, the words stand in the page. */
export interface Plan {
  questions: Record<string, string[]>;
  rules: { stage: Stage; when?: When | undefined }[];
  actions: { id: string; day: number; when?: When | undefined }[];
  also: { when: When; page: string }[];
  /** `days` is the number of days of the fact. */
  deadlines: { when: When; name: string; days: number }[];
}
export interface Decision {
  stage: Stage;
  /** Three, in the order of their days. */
  actions: { id: string; day: number }[];
  also: string[];
  deadline: { name: string; days: number } | undefined;
}

const fits = (answers: Answers, when: When = {}): boolean =>
  Object.entries(when).every(([question, options]) => options.includes(answers[question] ?? ''));

/** The rules end in one without conditions, so there is always exactly one stage. */
export function decide(plan: Plan, answers: Answers): Decision {
  const rule = plan.rules.find(({ when }) => fits(answers, when));
  if (rule === undefined) throw new Error('没有一条规则接住这种回答');
  return {
    stage: rule.stage,
    actions: plan.actions
      .filter(({ when }) => fits(answers, when))
      .slice(0, 3)
      .map(({ id, day }) => ({ id, day }))
      .sort((left, right) => left.day - right.day),
    also: plan.also.filter(({ when }) => fits(answers, when)).map(({ page }) => page),
    deadline: plan.deadlines.find(({ when }) => fits(answers, when)),
  };
}
