/** Days as the tools say and count them. No clock, no time zone. */
import { isDay, type Day } from '../../domain/day.ts';

const WEEK = '日一二三四五六';

/** The day so many days later. */
export function addDays(day: Day, count: number): Day {
  const time = Date.parse(`${day}T00:00:00Z`) + count * 86_400_000;
  return new Date(time).toISOString().slice(0, 10);
}

/** `2026-12-01` → `12 月 1 日（周二）`. */
export function sayShortDay(day: Day): string {
  const [, month, date] = day.split('-').map(Number);
  return `${month} 月 ${date} 日（周${WEEK[new Date(`${day}T00:00:00Z`).getUTCDay()]}）`;
}

/** Periods start on the day after service (民事诉讼法第八十五条), so the last day is service + days. */
export function lastDay(received: Day, days: number): Day | undefined {
  return isDay(received) ? addDays(received, days) : undefined;
}

/** Day → the numbers an all-day calendar entry wants. */
export function dayNumbers(day: Day): [number, number, number] {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return [year, month, date];
}
