import { isDay, type Day } from '../../domain/day.ts';

const MS = 86_400_000;

/** Days from one day to another; the first is not counted. Nothing for what is not a day. */
export function daysBetween(from: Day, to: Day): number | undefined {
  if (!isDay(from) || !isDay(to)) return undefined;
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / MS);
}
