import { z } from 'zod';
import { dayField, type Day } from './day.ts';
import { DISTINCT, distinct, idField, words } from './words.ts';

const cited = (what: string) => z.array(idField('sources.yaml 的编号')).describe(what);

/** One figure used on many pages (content/facts.yaml). */
export const Fact = z
  .strictObject({
    label: words('这个数字是什么，从哪天算', 120),
    value: words('显示出来的值，带单位', 60),
    past: words('过了 validUntil 之后显示的值', 80).optional(),
    sources: cited('依据').min(1).refine(distinct, DISTINCT),
    locator: words('条款，如 第十六条', 60).optional(),
    asOf: dayField('这个数字截至哪天'),
    reviewBy: dayField('最迟哪天再核'),
    validUntil: dayField('规则本身的截止日').optional(),
  })
  .refine((fact) => fact.reviewBy > fact.asOf, {
    path: ['reviewBy'],
    message: '再核的日子不晚于截至日',
  })
  .refine((fact) => fact.validUntil === undefined || fact.past !== undefined, {
    path: ['validUntil'],
    message: '写了截止日，就要有 past：截止以后怎么说',
  })
  .refine((fact) => fact.past === undefined || fact.validUntil !== undefined, {
    path: ['past'],
    message: '写了截止以后的说法，却没有 validUntil：哪天截止',
  })
  .refine((fact) => fact.past !== fact.value, {
    path: ['past'],
    message: '截止以后的说法和 value 一样：读者看不出规则已经没有了',
  })
  .describe('一个反复用到的数字或期限');
export type Fact = z.infer<typeof Fact>;

/** The wording to show on `today`: the past-tense one once the rule has ended. */
export function factValue(fact: Fact, today: Day): string {
  const isOver = fact.validUntil !== undefined && fact.validUntil < today;
  return isOver && fact.past !== undefined ? fact.past : fact.value;
}

/** One word explained (content/glossary.yaml). */
export const Term = z
  .strictObject({
    term: words('术语', 24),
    text: words('一两句白话解释', 200),
    sources: cited('依据；没有规则和数字可以写 []').refine(distinct, DISTINCT),
  })
  .describe('一个词的白话解释');
export type Term = z.infer<typeof Term>;

/** One piece of advice that many pages give, worded once (content/advice.yaml). */
export const Advice = z
  .strictObject({
    text: words(
      '给读者的话，放得进句子里；可带 [](source:…) [](fact:…) [](tel:…) [词](term:…)',
      200,
    ),
    why: words('为什么这样定，给写的人看', 300),
    sources: cited('整条建议的依据；text 里带了的不用再写').refine(distinct, DISTINCT).optional(),
    conflicts: z
      .array(words('与它抵触的写法（正则表达式）', 200).refine(isPattern, '不是能用的正则表达式'))
      .describe('与它抵触的写法；正文里出现就要改正文')
      .optional(),
  })
  .describe('全站只有一个说法的一条建议');
export type Advice = z.infer<typeof Advice>;

function isPattern(text: string): boolean {
  try {
    return new RegExp(text, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}
