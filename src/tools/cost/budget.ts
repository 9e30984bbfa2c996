import { floorYuan, type Fen } from './money.ts';
import { paidNow, type Offer } from './offer.ts';

export interface Budget {
  /** What surely comes in each month. */
  income: Fen;
  /** Food and shelter, medicine, school, the way to work. */
  needs: Fen;
  /** Money at hand that may be used. */
  cash: Fen;
}

/** What is left each month; negative when needs are more than income. */
export const surplus = ({ income, needs }: Budget): Fen => income - needs;

/** What can be promised: a share (in percent) of what is left, in whole 元. */
export function canPromise(budget: Budget, share: number): Fen {
  return Math.max(0, floorYuan(Math.floor((surplus(budget) * share) / 100)));
}

/** Income falls by this many percent. */
export const FALLS = [0, 10, 20] as const;

/**
 * The month in which the money at hand is used up and the instalment cannot be paid; 0 when today's payment cannot be
 * made; nothing when it holds to the end. What is left over in a month is kept for the next.
 */
export function breaksIn(budget: Budget, offer: Offer, fall: number): number | undefined {
  let cash = budget.cash - paidNow(offer);
  if (cash < 0) return 0;
  const left = Math.floor((budget.income * (100 - fall)) / 100) - budget.needs;
  for (let month = 1; month <= offer.months; month += 1) {
    cash += left - offer.each;
    if (cash < 0) return month;
  }
  return undefined;
}
