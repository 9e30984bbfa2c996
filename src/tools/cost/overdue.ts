import { isDay, type Day } from '../../domain/day.ts';
import type { Fen, Millionths } from './money.ts';

/** Days overdue on `until`: the day after the due day is the first. Never negative. */
export function daysOverdue(due: Day, until: Day): number | undefined {
  if (!isDay(due) || !isDay(until)) return undefined;
  return Math.max(0, (Date.parse(until) - Date.parse(due)) / 86_400_000);
}

/** Simple interest on the unpaid principal, rounded to the nearest 分. */
export function overdueFee(principal: Fen, rate: Millionths, days: number): Fen {
  const exact = BigInt(principal) * BigInt(rate) * BigInt(days);
  return Number((exact + 500_000n) / 1_000_000n);
}
