/** All-day entries as a calendar file. The library comes only when this file is asked for. */
import { createEvents } from 'ics';
import type { Day } from '../../domain/day.ts';
import { addDays, dayNumbers } from './calendar.ts';

export interface Entry {
  day: Day;
  title: string;
}

/** The file's text. A day is a date without a time: no zone can move it. */
export function calendarText(entries: readonly Entry[], stamp: Day): string {
  const { error, value } = createEvents(
    entries.map(({ day, title }, index) => ({
      uid: `${stamp}-${index}-${day}@huabei-yuqi`,
      title,
      start: dayNumbers(day),
      end: dayNumbers(addDays(day, 1)),
      alarms: [],
    })),
    { productId: 'huabei-yuqi', calName: '花呗逾期：这几天要做的事' },
  );
  if (typeof value !== 'string') throw error ?? new Error('日历没有生成');
  return value;
}
