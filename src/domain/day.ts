import { z } from 'zod';

/** A calendar day, `YYYY-MM-DD`. No time zone: the reader's days are Beijing days. */
export type Day = string;

/** True for a real calendar day written `YYYY-MM-DD` (2026-02-30 is not one). */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const parsed = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text);
}

/** The schema of every date field; `what` says which date it is, in an editor's words. */
export const dayField = (what: string) =>
  z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/, '日期要写成 2026-11-24 这样的真实日期')
    .refine(isDay, '日期要写成 2026-11-24 这样的真实日期')
    .describe(what);

/** `2026-11-24` → `2026 年 11 月 24 日`. */
export function sayDay(day: Day): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year} 年 ${month} 月 ${date} 日`;
}

/** `2026-11-04` → `2026.11.4`, the short form used beside lists and at the foot of a page. */
export function dotDay(day: Day): string {
  return day.split('-').map(Number).join('.');
}

/** Today in Beijing; callers at the edge pass it in, the domain never reads the clock. */
export function beijingDay(now: Date): Day {
  return new Date(now.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
}

/** The day by a phone's clock, and whether that can be: `since` is past for every reader. */
export function dayByClock(now: Date, since: Day): { day: Day; isSure: boolean } {
  const clock = beijingDay(now);
  return clock < since ? { day: since, isSure: false } : { day: clock, isSure: true };
}

/** The day `days` later (or earlier). */
export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** A day given from outside (an environment variable, a command line); anything else is refused. */
export function readDay(text: string, name: string): Day {
  if (!isDay(text)) throw new Error(`${name}=${text} 不是日期：写成 2026-11-24 这样`);
  return text;
}
