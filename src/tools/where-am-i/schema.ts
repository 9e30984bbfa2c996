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
  rules: z
    .array(z.strictObject({ stage: z.enum(STAGES), when: When.optional() }))
    .min(1)
    .describe('从上往下，第一条对得上的算'),
  stages: z.record(
    z.enum(STAGES),
    z.strictObject({
      now: line.describe('一句：你在哪'),
      next: z
        .array(z.strictObject({ odds: z.enum(['一定', '可能', '少见']), text: line }))
        .min(1)
        .describe('接下来会怎样，有多大把握'),
      pages: z.array(line).min(1).describe('要看的页面'),
    }),
  ),
  /** 七天里的事，取前三条对得上的 */
  actions: z.record(
    z.string(),
    z.strictObject({
      day: z.number().int().min(0).max(6).describe('从今天起第几天'),
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
      days: line.describe('facts.yaml 的编号'),
      law: line,
    }),
  ),
});
export type WhereAmI = z.infer<typeof WhereAmI>;
