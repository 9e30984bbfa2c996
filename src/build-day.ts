import { beijingDay, type Day } from './domain/day.ts';

/** The build's day in Beijing; BUILD_DAY makes a build repeatable on another day. */
export const buildDay = (): Day => process.env['BUILD_DAY'] ?? beijingDay(new Date());
