/** content/tools/read-aloud.yaml. Build and tests only. */
import { yamlData } from '../../content/yaml-data.ts';
import { ReadAloud } from './schema.ts';

export const FILE = 'content/tools/read-aloud.yaml';

export function loadReadAloud(root = process.cwd()): ReadAloud {
  return ReadAloud.parse(yamlData(root, FILE));
}
