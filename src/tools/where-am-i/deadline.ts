/** What is said of a period that runs from the day a paper came. Pure. */
import { sayDay, type Day } from '../../domain/day.ts';
import { addDays, lastDay, sayShortDay } from '../frame/calendar.ts';

export interface Deadline {
  name: string;
  days: number;
}

const MS = 86_400_000;

/** `received` is what stands in the field: a day, or nothing yet. */
export function sayDeadline({ name, days }: Deadline, received: string, today: Day): string {
  const last = lastDay(received, days);
  if (last === undefined) return `${name}：${days} 日内。`;
  if (received > today) return '收到的日子在今天以后，再看一眼填得对不对。';
  const left = Math.round((Date.parse(last) - Date.parse(today)) / MS);
  const year = last.slice(0, 4) === today.slice(0, 4) ? '' : `${Number(last.slice(0, 4))} 年 `;
  const said = `${name}，最后一天是 ${year}${sayShortDay(last)}`;
  // Said, because a phone's clock may be wrong, and then so is the count.
  const by = `手机上的今天是 ${sayDay(today)}。`;
  if (left > 0) return `${said}，还有 ${left} 天。${by}`;
  if (left === 0) return `${said}，就是今天。${by}`;
  return `${said}，已经过了 ${-left} 天。${by}没错的话，今天就打 12368 找承办法官，问现在还能做什么。`;
}

/** Days for the calendar: three days before, and the last one; nothing that is over. */
export function deadlineEntries(
  { name, days }: Deadline,
  received: string,
  today: Day,
): { day: Day; title: string }[] {
  const last = lastDay(received, days);
  if (last === undefined || received > today) return [];
  return [
    { day: addDays(last, -3), title: `还有三天：${name}` },
    { day: last, title: `最后一天：${name}` },
  ].filter(({ day }) => day >= today);
}
