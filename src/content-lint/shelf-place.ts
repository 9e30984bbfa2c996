import type { ShelfName } from '../content/load.ts';
import type { Site } from './rule.ts';

/** Where a value of a library file stands, for a fault: file and line, 0 when it cannot be told. */
export function at(
  site: Site,
  shelf: ShelfName,
  path: (string | number)[],
): { file: string; line: number } {
  const { yaml } = site.content.shelves[shelf];
  return { file: yaml?.file ?? '', ...(yaml?.placeOf(path) ?? { line: 0 }) };
}
