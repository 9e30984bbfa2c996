/** A tick for every day of a clock, longer at every fifth: the time itself is drawn. Path of an 8-wide, `days`-high box. */
export function tickPath(days: number): string {
  return Array.from({ length: days - 1 }, (_, at) => at + 1)
    .map((day) => (day % 5 === 0 ? `M0 ${day}h8` : `M3 ${day}h5`))
    .join('');
}
