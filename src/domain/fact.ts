import { z } from 'astro/zod';
import { isDay, type Day } from './day.ts';

const day = z.string().refine(isDay, '日期要写成 2026-11-24 这样的真实日期');

/** One figure used on many pages (content/facts.yaml). */
export const Fact = z.strictObject({
  /** 这个数字是什么 */
  label: z.string().min(1),
  /** 显示出来的值，带单位 */
  value: z.string().min(1),
  /** 过了 validUntil 之后显示的值 */
  past: z.string().optional(),
  /** 依据，sources.yaml 的编号 */
  sources: z.array(z.string()).min(1),
  /** 条款 */
  locator: z.string().optional(),
  /** 截至哪天 */
  asOf: day,
  /** 最迟哪天再核 */
  reviewBy: day,
  /** 规则本身的截止日 */
  validUntil: day.optional(),
});
export type Fact = z.infer<typeof Fact>;

/** The wording to show on `today`: the past-tense one once the rule has ended. */
export function factValue(fact: Fact, today: Day): string {
  const isOver = fact.validUntil !== undefined && fact.validUntil < today;
  return isOver && fact.past !== undefined ? fact.past : fact.value;
}

/** One word explained (content/glossary.yaml). */
export const Term = z.strictObject({
  /** 术语 */
  term: z.string().min(1),
  /** 一两句白话解释 */
  text: z.string().min(1),
  /** 依据 */
  sources: z.array(z.string()),
});
export type Term = z.infer<typeof Term>;
