/** Everything the result says, from what was typed. Pure: text in, rows out. */
import type { Day } from '../../domain/day.ts';
import { canPromise, type Budget } from './budget.ts';
import { counterOffer } from './counter.ts';
import { parseMonths, parseRate, parseYuan, sayYuan, type Fen } from './money.ts';
import { breakingMonth, totalOf, yearlyRate, type Offer } from './offers.ts';
import { daysOverdue, overdueFee } from './overdue.ts';

export type Typed = Readonly<Record<string, string>>;

export interface OfferRow {
  name: string;
  total: Fen;
  cells: string[];
}
export interface Result {
  days: number;
  fee: Fen;
  debt: Fen;
  /** What another thirty, ninety days would add. */
  later: { days: number; fee: Fen }[];
  surplus: Fen;
  promise: Fen;
  offers: OfferRow[];
  counter: string | undefined;
}

export const OFFERS = [1, 2, 3] as const;

const money = (typed: Typed, id: string): Fen => parseYuan(typed[id] ?? '') ?? 0;

function offersOf(typed: Typed): { name: string; offer: Offer }[] {
  return OFFERS.flatMap((number) => {
    const offer = {
      first: money(typed, `first${number}`),
      monthly: money(typed, `monthly${number}`),
      months: parseMonths(typed[`months${number}`] ?? '') ?? 0,
    };
    return totalOf(offer) === 0 ? [] : [{ name: `方案${'一二三'[number - 1]}`, offer }];
  });
}

const sayBreak = (month: number | undefined): string =>
  month === undefined ? '能付完' : month === 0 ? '第一笔就不够' : `第 ${month} 个月断`;

function rowOf(name: string, offer: Offer, debt: Fen, promise: Fen, budget: Budget): OfferRow {
  const total = totalOf(offer);
  const rate = yearlyRate(offer, debt);
  const more = total - debt;
  return {
    name,
    total,
    cells: [
      `${sayYuan(total)} 元`,
      more === 0 ? '一样多' : `${more > 0 ? '多' : '少'} ${sayYuan(Math.abs(more))} 元`,
      rate === undefined ? '没有' : `${(rate * 100).toFixed(1)}%`,
      offer.months === 0
        ? '一次付'
        : `${sayYuan(offer.monthly)} 元，${offer.monthly > promise ? '超过' : '没超过'}能答应的数`,
      ...[0, 10, 20].map((less) => sayBreak(breakingMonth(offer, budget, less))),
    ],
  };
}

/** Heads of the rows of an offer, in the order of its cells. */
export const HEADS = [
  '一共付',
  '比现在欠的',
  '折合年率',
  '每月',
  '收入不变',
  '收入少一成',
  '收入少两成',
] as const;

/** Undefined when something needed cannot be read. */
export function compareAll(typed: Typed, today: Day, sharePercent: number): Result | undefined {
  const principal = parseYuan(typed['principal'] ?? '');
  const rate = parseRate(typed['rate'] ?? '');
  const days = daysOverdue(typed['due'] ?? '', today);
  const income = parseYuan(typed['income'] ?? '');
  if (principal === undefined || rate === undefined || days === undefined || income === undefined)
    return undefined;
  const fee = overdueFee(principal, rate, days);
  // What the bill already shows counts; without it, what we worked out.
  const debt = principal + (money(typed, 'fees') || fee);
  const needs = ['living', 'care', 'travel'].reduce((sum, id) => sum + money(typed, id), 0);
  const budget = { income, needs, cash: money(typed, 'cash') };
  const { surplus, promise } = canPromise(budget, sharePercent);
  return {
    days,
    fee,
    debt,
    later: [30, 90].map((more) => ({
      days: more,
      fee: overdueFee(principal, rate, days + more) - fee,
    })),
    surplus,
    promise,
    offers: offersOf(typed).map(({ name, offer }) => rowOf(name, offer, debt, promise, budget)),
    counter: counterOffer(debt, promise),
  };
}
