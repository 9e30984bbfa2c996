import { describe, expect, it } from 'vitest';
import { existsSync } from 'node:fs';
import { library, today } from '../../catalog/library.ts';
import { textsIn, toolWords } from '../../catalog/tools.ts';
import { STAGES } from '../../domain/page.ts';
import { valueOf } from '../../markdown/mark.ts';
import { decide, type Answers } from './decide.ts';
import { loadWhereAmI } from './load.ts';

const { file, plan } = loadWhereAmI((fact) => valueOf(fact, library, today));

function* everyAnswer(questions = Object.entries(plan.questions)): Generator<Answers> {
  const [first, ...rest] = questions;
  if (first === undefined) {
    yield {};
    return;
  }
  for (const option of first[1])
    for (const more of everyAnswer(rest)) yield { [first[0]]: option, ...more };
}
const all = [...everyAnswer()];

describe('我在哪一步', () => {
  it('asks at most five questions, each with “not sure” and a reason', () => {
    const questions = Object.values(file.questions);
    expect(questions.length).toBeLessThanOrEqual(5);
    for (const { options, why } of questions) {
      expect(options).toHaveProperty('unsure');
      expect(why.length).toBeGreaterThan(5);
    }
  });

  it('leads every combination to one stage, three different things within seven days, no dead end', () => {
    expect(all).toHaveLength(
      Object.values(plan.questions).reduce((product, options) => product * options.length, 1),
    );
    for (const answers of all) {
      const { stage, actions } = decide(plan, answers);
      const where = JSON.stringify(answers);
      expect(STAGES.includes(stage), where).toBe(true);
      expect(new Set(actions.map(({ id }) => id)).size, where).toBe(3);
      expect(actions[0]?.day, where).toBe(0);
      expect(
        actions.every(({ day }) => day >= 0 && day < 7),
        where,
      ).toBe(true);
    }
  });

  it('uses every rule and every action: nothing is written that no reader can reach', () => {
    const rules = new Set<number>();
    const actions = new Set<string>();
    const stages = new Set<string>();
    for (const answers of all) {
      const decision = decide(plan, answers);
      stages.add(decision.stage);
      decision.actions.forEach(({ id }) => actions.add(id));
      rules.add(
        plan.rules.findIndex(({ when }) =>
          Object.entries(when ?? {}).every(([id, options]) => options.includes(answers[id] ?? '')),
        ),
      );
    }
    expect([...plan.rules.keys()].filter((index) => !rules.has(index))).toEqual([]);
    expect(plan.actions.map(({ id }) => id).filter((id) => !actions.has(id))).toEqual([]);
    expect(STAGES.filter((stage) => !stages.has(stage))).toEqual([]);
  });

  it('names only questions, options and pages that exist', () => {
    const whens = [...file.rules, ...Object.values(file.actions), ...file.also, ...file.deadlines];
    for (const { when = {} } of whens)
      for (const [question, options] of Object.entries(when))
        for (const option of options)
          expect(plan.questions[question], `${question}: ${option}`).toContain(option);
    const pages = [
      ...Object.values(file.stages).flatMap((stage) => stage.pages),
      ...Object.values(file.actions).map(({ page }) => page),
      ...file.also.map(({ page }) => page),
    ];
    for (const page of pages)
      expect(existsSync(`content/${page}.md`) || existsSync(`content/${page}.mdx`), page).toBe(
        true,
      );
  });

  it('cites only what is registered, and promises nothing', () => {
    const { plain } = toolWords(textsIn(file));
    for (const text of textsIn(file).map(plain))
      expect(text).not.toMatch(/(^|[^会])不会(被)?(起诉|上门|坐牢)|一定不会|不用理|\]\(/);
  });

  it.each([
    [{ late: 'd3', who: 'robot', got: 'reminder', pay: 'part', court: 'none' }, 'first-3-days'],
    [
      { late: 'd90', who: 'outside', got: 'threat', pay: 'none', court: 'none' },
      'one-to-three-months',
    ],
    [{ late: 'd3', who: 'robot', got: 'reminder', pay: 'part', court: 'order' }, 'before-court'],
    [{ late: 'd90', who: 'lawyer', got: 'letter', pay: 'part', court: 'none' }, 'before-court'],
    [{ late: 'paid', who: 'outside', got: 'reminder', pay: 'all', court: 'none' }, 'paid-off'],
    [
      { late: 'paid', who: 'court', got: 'nothing', pay: 'all', court: 'summons' },
      'court-and-judgment',
    ],
    [
      { late: 'unsure', who: 'unsure', got: 'unsure', pay: 'unsure', court: 'unsure' },
      'first-3-days',
    ],
  ])('%j → %s', (answers, stage) => expect(decide(plan, answers).stage).toBe(stage));

  it('puts money asked by a person first, whatever else', () =>
    expect(
      all
        .filter(({ got }) => got === 'money')
        .every((answers) => decide(plan, answers).actions.some(({ id }) => id === 'stop-hand')),
    ).toBe(true));

  it('asks when a paper with a deadline came', () => {
    const base = { late: 'over', who: 'court', got: 'nothing', pay: 'none' };
    expect(decide(plan, { ...base, court: 'order' }).deadline?.days).toBe(15);
    expect(decide(plan, { ...base, court: 'none' }).deadline).toBeUndefined();
  });
});
