import { beijingDay, readDay, type Day } from './domain/day.ts';

/** The build's day in Beijing; BUILD_DAY makes a build repeatable on another day. The one place that reads the clock. */
export const buildDay = (): Day => {
  const given = process.env['BUILD_DAY'];
  return given === undefined || given === '' ? beijingDay(new Date()) : readDay(given, 'BUILD_DAY');
};
