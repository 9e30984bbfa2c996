import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { normaliseText } from './characters.ts';
import { openKept } from './kept.ts';
import type { Problem } from './problem.ts';
import { readYaml } from './yaml.ts';

/** The values of one YAML file under `root`, read as the check reads it. Throws its first fault. */
export function yamlData(root: string, path: string): unknown {
  openKept(root);
  const problems: Problem[] = [];
  const text = normaliseText(readFileSync(join(root, path), 'utf8'));
  const { data } = readYaml(path, text, 1, problems);
  const [fault] = problems;
  if (fault !== undefined) throw new Error(`${path}:${fault.line ?? 1} ${fault.what}（${fault.mend}）`);
  return data;
}
