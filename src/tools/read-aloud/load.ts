/** content/tools/read-aloud.yaml. Build and tests only. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { ReadAloud } from './schema.ts';

export const FILE = 'content/tools/read-aloud.yaml';

export function loadReadAloud(root = process.cwd()): ReadAloud {
  return ReadAloud.parse(parse(readFileSync(join(root, FILE), 'utf8')));
}
