/** content/tools/cost.yaml. Build and tests only. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { Cost } from './schema.ts';

/** Throws with the field's path when the file does not fit its schema. */
export function loadCost(root = process.cwd()): Cost {
  return Cost.parse(parse(readFileSync(join(root, 'content/tools/cost.yaml'), 'utf8')));
}
