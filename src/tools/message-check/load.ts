/** content/tools/message-check.yaml and the site's words of despair → rules. Build and tests only. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { buildRules, type Rules } from './rules.ts';
import { MessageCheck } from './schema.ts';
import { buildSpelling } from './spelling.ts';

const FILE = 'content/tools/message-check.yaml';

/** Throws with the field's path when the file does not fit its schema. */
export function loadMessageCheck(root = process.cwd()): { file: MessageCheck; rules: Rules } {
  const read = (path: string): unknown => parse(readFileSync(join(root, path), 'utf8'));
  const file = MessageCheck.parse(read(FILE));
  const { despair, calm } = read('content/synonyms.yaml') as Rules['despair'];
  const matched = [file, despair, calm].map((part) => JSON.stringify(part));
  return { file, rules: buildRules(file, buildSpelling(matched), { despair, calm }) };
}
