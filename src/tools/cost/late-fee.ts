import type { Fen } from './money.ts';
import { simpleInterest, type DailyRate } from './rate.ts';

/** A month of the sums here. The bill counts days, so do we. */
export const MONTH_DAYS = 30;

/** How much later the fee is looked at: today, and months from now. */
export const LATER_MONTHS = [0, 1, 3, 6, 12] as const;

/** The fee as it grows when nothing is paid. */
export function feesAhead(
  principal: Fen,
  days: number,
  rate: DailyRate,
): { months: number; days: number; fee: Fen }[] {
  return LATER_MONTHS.map((months) => {
    const later = days + months * MONTH_DAYS;
    return { months, days: later, fee: simpleInterest(principal, later, rate) };
  });
}

export interface SlowWay {
  months: number;
  total: Fen;
}

/** Fifty years: past that it is not a plan. */
const MAX_MONTHS = 600;

/**
 * Paying the same sum every month while the daily fee goes on: the fee first, then the principal (民法典 561, when
 * nothing else was agreed). Nothing when the sum does not reach the fee of one month.
 */
export function payAlone(
  principal: Fen,
  fees: Fen,
  monthly: Fen,
  rate: DailyRate,
): SlowWay | undefined {
  if (monthly <= 0) return undefined;
  let [left, fee, total] = [principal, fees, 0];
  for (let months = 1; months <= MAX_MONTHS; months += 1) {
    fee += simpleInterest(left, MONTH_DAYS, rate);
    const paid = Math.min(monthly, left + fee);
    total += paid;
    const toFee = Math.min(paid, fee);
    fee -= toFee;
    left -= paid - toFee;
    if (left + fee === 0) return { months, total };
  }
  return undefined;
}
