import type { Day } from '../domain/day.ts';
import type { Content } from './load.ts';

/** Something that must be looked at again, and by when. */
export interface Due {
  what: string;
  day: Day;
  note: string;
}

/** Longest a document goes unread again: laws change in spring and autumn. */
export const SOURCE_MONTHS = 12;

/** Everything due on or before a day, soonest first. */
export function dueBy(content: Pick<Content, 'pages' | 'library'>, by: Day): Record<string, Due[]> {
  const { pages, library } = content;
  const within = (list: readonly Due[]): Due[] =>
    list.filter(({ day }) => day <= by).sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const facts = Object.entries(library.facts);
  return {
    '该复核的页面': within(
      pages.map(({ file, data }) => ({ what: file, day: data.recheck, note: data.title })),
    ),
    '该复核的数字': within(
      facts.map(([id, fact]) => ({ what: `facts.yaml ${id}`, day: fact.reviewBy, note: `${fact.label} ${fact.value}` })),
    ),
    '到期结束的规则': within(
      facts.flatMap(([id, { validUntil, value, past }]) =>
        validUntil === undefined
          ? []
          : [{ what: `facts.yaml ${id}`, day: validUntil, note: `过后显示“${past ?? value}”` }],
      ),
    ),
    '该复核的依据': within(
      Object.entries(library.sources).map(([id, { checked, short }]) => ({
        what: `sources.yaml ${id}`,
        day: addMonths(checked, SOURCE_MONTHS),
        note: `${short}，上次 ${checked}`,
      })),
    ),
    '等着发表的页面': within(
      pages.flatMap(({ file, data }) =>
        data.publishOn === undefined ? [] : [{ what: file, day: data.publishOn, note: data.title }],
      ),
    ),
  };
}

function addMonths(day: Day, months: number): Day {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + months);
  return date.toISOString().slice(0, 10);
}
