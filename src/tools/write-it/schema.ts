import { z } from 'zod';

const line = z.string().min(1);
const id = z.string().regex(/^[a-z][a-z-]*$/);
/** 一行说明，或者只在某个条件下显示的一行 */
const Note = z.union([line, z.strictObject({ if: line, text: line })]);

/** One question of a letter (content/tools/write-it.yaml, `questions`). */
export const Question = z.strictObject({
  /** 信里用 {编号} 引它 */
  id,
  ask: line.describe('问什么'),
  why: line.optional().describe('为什么问、怎么写'),
  kind: z.enum(['text', 'long', 'date', 'choice', 'checks', 'rows', 'personal']).describe('怎么填'),
  max: z.number().int().positive().optional().describe('最多多少字'),
  value: line.optional().describe('一开始就填着的'),
  blank: line.optional().describe('没填时信里留的空'),
  if: line.optional().describe('只有这个条件成立才问'),
  options: z.record(z.string(), line).optional().describe('选项：值 → 说法'),
  rows: z.number().int().min(1).max(8).optional().describe('几行'),
  columns: z.record(z.string(), line).optional().describe('每一行的栏：编号 → 说法'),
  warn: z.strictObject({ pattern: line, text: line }).optional().describe('填了这样的话就提醒'),
});
export type Question = z.infer<typeof Question>;

/** One line of a letter: always, under a condition, or once for each row. */
export const LetterLine = z.union([
  z.string(),
  z.strictObject({ if: line, text: z.string() }),
  z.strictObject({ each: id, text: line }),
]);
export type LetterLine = z.infer<typeof LetterLine>;

/** A letter as an editor writes it. */
const Letter = z.strictObject({
  name: line,
  about: line.describe('一句话说它做什么'),
  when: z.array(Note).min(1),
  avoid: z.array(Note).min(1),
  brings: z.array(Note).min(1),
  send: z.array(Note).min(1),
  verify: z.array(Note).min(1).describe('去哪核实'),
  law: z.array(line).describe('信里引到的条文，带记号'),
  questions: z
    .array(z.union([id, Question]))
    .min(1)
    .describe('题：共用题的编号，或者自己的题'),
  letter: z.array(LetterLine).min(3),
});
export type Note = z.infer<typeof Note>;

/** content/tools/write-it.yaml */
export const WriteIt = z.strictObject({
  title: line,
  description: line,
  does: z.array(line).min(1),
  doesNot: z.array(line).min(1),
  privacy: line,
  pick: line,
  pickFirst: line,
  preview: line,
  left: line,
  blankNote: line,
  personalNote: line,
  personalYes: line,
  inTextWarn: line,
  again: line,
  got: line,
  copied: line,
  copyFailed: line,
  docxFailed: line,
  heads: z.strictObject({
    when: line,
    avoid: line,
    brings: line,
    send: line,
    law: line,
    verify: line,
    blank: line,
  }),
  shared: z.record(id, Question.omit({ id: true })),
  letters: z.record(id, Letter),
});
export type WriteIt = z.infer<typeof WriteIt>;

/** A letter with its shared questions filled in: what the page and the browser work with. */
export type Letter = Omit<z.infer<typeof Letter>, 'questions'> & { questions: Question[] };
