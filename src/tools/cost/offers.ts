/** One way to pay, whatever it is called: something first, then equal parts each month. */
import type { Budget } from './budget.ts';
import type { Fen } from './money.ts';

export interface Offer {
  first: Fen;
  monthly: Fen;
  months: number;
}

export const totalOf = ({ first, monthly, months }: Offer): Fen => first + monthly * months;

/** Present value of the instalments at a monthly rate. */
function presentValue({ monthly, months }: Offer, rate: number): number {
  if (rate === 0) return monthly * months;
  return (monthly * (1 - (1 + rate) ** -months)) / rate;
}

/**
 * Monthly internal rate of return: what not paying `debt` today costs. Undefined when the offer costs
 * no more than the debt, or leaves nothing to pay later.
 */
export function monthlyRate(offer: Offer, debt: Fen): number | undefined {
  const left = debt - offer.first;
  if (left <= 0 || offer.months === 0 || totalOf(offer) <= debt) return undefined;
  let [low, high] = [0, 1];
  while (presentValue(offer, high) > left) {
    high *= 2;
    if (high > 1e6) return undefined;
  }
  for (let step = 0; step < 200; step++) {
    const middle = (low + high) / 2;
    if (presentValue(offer, middle) > left) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Compounded over a year, as a fraction. */
export function yearlyRate(offer: Offer, debt: Fen): number | undefined {
  const monthly = monthlyRate(offer, debt);
  return monthly === undefined ? undefined : (1 + monthly) ** 12 - 1;
}

/** The month in which the money does not reach, 0 for the first payment; undefined when it lasts. */
export function breakingMonth(
  { first, monthly, months }: Offer,
  { income, needs, cash }: Budget,
  lessPercent: number,
): number | undefined {
  const monthIncome = Math.floor((income * (100 - lessPercent)) / 100);
  let left = cash - first;
  // With nothing to pay later, the first payment may also come out of this month's money.
  if (months === 0) left += Math.max(0, monthIncome - needs);
  if (left < 0) return 0;
  for (let month = 1; month <= months; month++) {
    left += monthIncome - needs - monthly;
    if (left < 0) return month;
  }
  return undefined;
}
