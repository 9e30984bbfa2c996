import type { Day } from '../domain/day.ts';

// We know the day, not the hour: every moment is that day's midnight in Beijing.

/** `2026-11-24` → `2026-11-24T00:00:00+08:00`. */
export function isoMoment(day: Day): string {
  return `${day}T00:00:00+08:00`;
}

/** `2026-11-24` → `2026-11-24T00:00:00`: Baidu's form has no zone. */
export function baiduMoment(day: Day): string {
  return `${day}T00:00:00`;
}
