import { dayByClock } from '../../domain/day.ts';
import { describe, expect, it } from 'vitest';
import { addDays, lastDay, sayShortDay } from './calendar.ts';
import { calendarText } from './ics.ts';
import { deadlineEntries, sayDeadline } from '../where-am-i/deadline.ts';

describe('days', () => {
  it.each([
    ['2026-11-29', 0, '2026-11-29'],
    ['2026-11-29', 3, '2026-12-02'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-03-01', -1, '2026-02-28'],
  ])('%s + %i = %s', (day, count, expected) => expect(addDays(day, count)).toBe(expected));
  it.each([
    ['2026-11-29', '11 月 29 日（周日）'],
    ['2026-12-01', '12 月 1 日（周二）'],
  ])('%s is said %s', (day, said) => expect(sayShortDay(day)).toBe(said));
  it('counts a period from the day after service', () => {
    expect(lastDay('2026-11-01', 15)).toBe('2026-11-16');
    expect(lastDay('', 15)).toBeUndefined();
    expect(lastDay('2026-02-30', 15)).toBeUndefined();
  });
});

describe('a deadline', () => {
  const answer = { name: '交答辩状', days: 15 };
  it.each([
    ['', '交答辩状：15 日内。', []],
    ['2026-02-30', '交答辩状：15 日内。', []],
    ['2026-11-29', '最后一天是 12 月 14 日（周一），还有 15 天。', ['2026-12-11', '2026-12-14']],
    ['2026-11-15', '最后一天是 11 月 30 日（周一），还有 1 天。', ['2026-11-30']],
    ['2026-11-14', '最后一天是 11 月 29 日（周日），就是今天。', ['2026-11-29']],
    [
      '2026-11-04',
      '已经过了 10 天。手机上的今天是 2026 年 11 月 29 日。没错的话，今天就打 12368',
      [],
    ],
    ['2025-12-01', '最后一天是 2025 年 12 月 16 日（周二），已经过了 348 天', []],
    ['2026-11-30', '在今天以后', []],
    ['0001-01-01', '最后一天是 1 年 1 月 16 日', []],
  ])('received %s: %s', (received, said, days) => {
    expect(sayDeadline(answer, received, '2026-11-29')).toContain(said);
    expect(deadlineEntries(answer, received, '2026-11-29').map(({ day }) => day)).toEqual(days);
  });
});

describe('today', () => {
  it.each([
    ['2026-12-01T03:00:00Z', '2026-12-01', true],
    ['2026-11-27T16:00:00Z', '2026-11-28', true], // already the 28th in Beijing
    ['2026-11-27T15:59:59Z', '2026-11-28', false],
    ['1970-01-01T00:00:00Z', '2026-11-28', false],
    ['2028-02-29T12:00:00Z', '2028-02-29', true],
    ['2027-12-31T23:00:00Z', '2028-01-01', true],
  ])('by a clock at %s: %s, sure %s', (now, day, isSure) =>
    expect(dayByClock(new Date(now), '2026-11-28')).toEqual({ day, isSure }),
  );
});

describe('calendarText', () => {
  // Calendars in Asia have moved all-day entries by one day when a time slipped in.
  it.each(['Asia/Shanghai', 'UTC', 'America/Los_Angeles', 'Pacific/Kiritimati'])(
    'stays on its day in %s',
    (zone) => {
      const before = process.env['TZ'];
      process.env['TZ'] = zone;
      const text = calendarText([{ day: '2026-12-31', title: '最后一天：交答辩状' }], '2026-11-29');
      process.env['TZ'] = before;
      expect(text).toMatch(/DTSTART;VALUE=DATE:20261231\r?\n/);
      expect(text).toMatch(/DTEND;VALUE=DATE:20270101\r?\n/);
      expect(text.replace(/\r?\n[ \t]/g, '')).toContain('SUMMARY:最后一天：交答辩状');
      expect(text).not.toMatch(/DTSTART[^\n]*T\d{6}/);
    },
  );
});
