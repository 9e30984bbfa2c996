/** content/tools/message-check.yaml and the site's words of despair → rules. Build and tests only. */
import { yamlData } from '../../content/yaml-data.ts';
import { buildRules, type Rules } from './rules.ts';
import { MessageCheck } from './schema.ts';
import { buildSpelling } from './spelling.ts';

const FILE = 'content/tools/message-check.yaml';

/** Throws with the field's path when the file does not fit its schema. */
export function loadMessageCheck(root = process.cwd()): { file: MessageCheck; rules: Rules } {
  const read = (path: string): unknown => yamlData(root, path);
  const file = MessageCheck.parse(read(FILE));
  const { despair, calm } = read('content/synonyms.yaml') as Rules['despair'];
  return {
    file,
    rules: buildRules(file, buildSpelling([matched(file), ...despair, ...calm]), { despair, calm }),
  };
}

/** All that is looked for in a message; the explanations need no traditional twin. */
function matched({
  words,
  about,
  keywords,
  splits,
  courtWords,
  courtUnless,
  looks,
  concepts,
}: MessageCheck): string {
  const rules = Object.values(concepts).map(({ patterns, weak, unless, beside }) => [
    patterns,
    weak,
    unless,
    beside,
  ]);
  const parts = [words, about, keywords, splits, courtWords, courtUnless, rules];
  return JSON.stringify([...parts, Object.values(looks).map(({ patterns }) => patterns)]);
}
