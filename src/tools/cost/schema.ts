import { z } from 'zod';

const line = z.string().min(1);
const question = { ask: line, why: line };

/** content/tools/cost.yaml: the words; figures come from the fact and the advice it names. */
export const Cost = z.strictObject({
  title: line,
  description: line,
  does: z.array(line).min(1).describe('做什么'),
  doesNot: z.array(line).min(1).describe('做不到什么'),
  privacy: line.describe('填的数会怎样'),
  rateFact: line.describe('默认的每日费率：facts.yaml 的编号'),
  shareAdvice: line.describe('打几折：advice.yaml 的编号'),
  questions: z.strictObject({
    principal: z.strictObject({ ...question, label: line }),
    days: z.strictObject({ ...question, due: line, until: line }),
    rate: z.strictObject({ ...question, label: line }),
    owed: z.strictObject({ ...question, label: line }),
    budget: z.strictObject({
      ...question,
      income: line,
      payday: line,
      food: line,
      medicine: line,
      school: line,
      travel: line,
      cash: line,
    }),
    offers: z.strictObject({
      ...question,
      kind: line,
      kinds: z.strictObject({ instalment: line, reduction: line, lump: line }),
      now: line,
      each: line,
      months: line,
      charge: line,
      claimed: line,
    }),
  }),
  names: z.array(line).length(3).describe('三个方案的名字'),
  badMoney: line,
  badRate: line,
  badDays: line,
  badPayday: line,
  lacking: z.strictObject({ now: line, each: line, months: line }).describe('方案里缺了什么'),
  empty: line.describe('还没有可算的数'),
  /** 逾期费的结果 */
  fee: z.strictObject({
    head: line,
    sum: line,
    chart: line,
    now: line,
    later: line,
    daily: line,
    note: line,
  }),
  /** 预算的结果 */
  budget: z.strictObject({
    head: line,
    sum: line,
    none: line,
    rule: line,
    alone: line,
    endless: line,
    sayHead: line,
    say: line,
    sayWhen: line,
    nextMonth: line,
  }),
  /** 比方案的结果 */
  offers: z.strictObject({
    head: line,
    chart: line,
    plan: line,
    owed: line,
    total: line,
    more: line,
    less: line,
    same: line,
    each: line,
    once: line,
    instalment: line,
    rate: line,
    rateSaid: line,
    rateNone: line,
    rateUnknown: line,
    rateOdd: line,
    share: line,
    shareSaid: line,
    over: line,
    breaks: line,
    falls: z.strictObject({ 0: line, 10: line, 20: line }),
    holds: line,
    now: line,
    month: line,
    claimedHead: line,
    claimed: line,
    rateNote: line,
    breakNote: line,
  }),
  cannot: z.array(line).min(1).describe('判断不了什么'),
  verify: z.array(line).min(1).describe('去哪核实'),
  method: z
    .strictObject({ head: line, fee: line, principal: line, budget: line, offers: line })
    .describe('没有脚本时看的'),
});
export type Cost = z.infer<typeof Cost>;

/** Only what the browser needs: the words of results, and two figures. */
export type CostWords = Pick<
  Cost,
  | 'names'
  | 'badMoney'
  | 'badRate'
  | 'badDays'
  | 'badPayday'
  | 'lacking'
  | 'fee'
  | 'budget'
  | 'offers'
> & {
  /** 默认费率，0.00000001 为一 */
  rate: number;
  /** 能答应剩下的百分之几 */
  share: number;
  /** 怎么说这个折扣 */
  shareWord: string;
};
