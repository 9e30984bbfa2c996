import { z } from 'zod';
import { STAGES } from '../../domain/page.ts';

const line = z.string().min(1);
/** 哪一题答了什么；没写的题不看 */
const When = z.record(z.string(), z.array(z.string()).min(1));

/** content/tools/where-am-i.yaml */
export const WhereAmI = z.strictObject({
  title: line,
  description: line,
  does: z.array(line).min(1),
  doesNot: z.array(line).min(1),
  /** 题目，按先后；最多五题 */
  questions: z.record(
    z.string(),
    z.strictObject({ ask: line, why: line, options: z.record(z.string(), line) }),
  ),
  /** 从上往下，第一条对得上的算 */
  rules: z.array(z.strictObject({ stage: z.enum(STAGES), when: When.optional() })).min(1),
  stages: z.record(
    z.enum(STAGES),
    z.strictObject({
      /** 一句：你在哪 */
      now: line,
      /** 接下来会怎样，有多大把握 */
      next: z.array(z.strictObject({ odds: z.enum(['一定', '可能', '少见']), text: line })).min(1),
      /** 要看的页面 */
      pages: z.array(line).min(1),
    }),
  ),
  /** 七天里的事，取前三条对得上的 */
  actions: z.record(
    z.string(),
    z.strictObject({
      /** 从今天起第几天 */
      day: z.number().int().min(0).max(6),
      when: When.optional(),
      text: line,
      page: line,
    }),
  ),
  also: z.array(z.strictObject({ when: When, page: line })),
  deadlines: z.array(
    z.strictObject({
      when: When,
      name: line,
      /** facts.yaml 的编号 */
      days: line,
      law: line,
    }),
  ),
});
export type WhereAmI = z.infer<typeof WhereAmI>;
