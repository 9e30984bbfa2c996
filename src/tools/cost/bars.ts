/** Lengths of bars in a drawing of a given width; the longest fills it, and anything above nothing can be seen. */
export function barLengths(values: readonly number[], width: number): number[] {
  const longest = Math.max(...values, 0);
  if (longest === 0) return values.map(() => 0);
  return values.map((value) =>
    value <= 0 ? 0 : Math.max(2, Math.round((value / longest) * width)),
  );
}
