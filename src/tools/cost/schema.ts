import { z } from 'zod';

const line = z.string().min(1);

/** content/tools/cost.yaml */
export const Cost = z.strictObject({
  title: line,
  description: line,
  does: z.array(line).min(1),
  doesNot: z.array(line).min(1),
  /** 三步，每步几个数 */
  steps: z.record(
    z.enum(['bill', 'money', 'offers']),
    z.strictObject({
      ask: line,
      why: line,
      fields: z.record(
        z.string(),
        z.strictObject({ label: line, hint: z.string(), required: z.boolean().optional() }),
      ),
    }),
  ),
  /** 没有脚本时看的算例 */
  example: z.strictObject({ title: line, lines: z.array(line).min(1) }),
  /** 折合年率怎么来的 */
  rateNote: line,
  /** “断”是什么意思 */
  breakNote: line,
  /** 每月没有剩时说什么 */
  short: line,
  compareNote: line,
});
export type Cost = z.infer<typeof Cost>;
