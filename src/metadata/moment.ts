import type { Day } from '../domain/day.ts';

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

// We know the day, not the hour: every moment is that day's midnight in Beijing.

/** `2026-11-24` → `2026-11-24T00:00:00+08:00`. */
export function isoMoment(day: Day): string {
  return `${day}T00:00:00+08:00`;
}

/** `2026-11-24` → `Tue, 24 Nov 2026 00:00:00 +0800`, the form RSS asks for. */
export function rssMoment(day: Day): string {
  const [year, month, date] = day.split('-') as [string, string, string];
  return `${WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()]}, ${date} ${MONTHS[Number(month) - 1]} ${year} 00:00:00 +0800`;
}

/** `2026-11-24` → `2026-11-24T00:00:00`: Baidu's form has no zone. */
export function baiduMoment(day: Day): string {
  return `${day}T00:00:00`;
}
