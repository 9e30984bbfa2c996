/** content/tools/evidence-log.yaml, with its limits read from the facts it names. Build and tests only. */
import { yamlData } from '../../content/yaml-data.ts';
import { MARKS, type MarkRules } from './marks.ts';
import { browserWords, EvidenceLog, type LogWords } from './schema.ts';

/** `22:00 到次日 8:00` → two times. */
export function quietIn(value: string): MarkRules['quiet'] {
  const [from, until] = [...value.matchAll(/(\d{1,2}):(\d{2})/g)].map(
    ([, hour = '', minute = '']) => `${hour.padStart(2, '0')}:${minute}`,
  );
  if (from === undefined || until === undefined) throw new Error(`看不出从几点到几点：${value}`);
  return { from, until };
}

/** `3 次` → 3. */
export function timesIn(value: string): number {
  const match = /^(\d+) ?次$/.exec(value);
  if (match === null) throw new Error(`看不出几次：${value}`);
  return Number(match[1]);
}

export function loadEvidenceLog(root = process.cwd()): { file: EvidenceLog; words: LogWords } {
  const read = (path: string): unknown => yamlData(root, path);
  const file = EvidenceLog.parse(read('content/tools/evidence-log.yaml'));
  const facts = read('content/facts.yaml') as Record<string, { value: string } | undefined>;
  const value = (id: string): string => facts[id]?.value ?? '';
  const rules: MarkRules = {
    quiet: quietIn(value(file.quietFact)),
    calls: timesIn(value(file.callFact)),
    missed: timesIn(value(file.missedFact)),
    words: Object.fromEntries(
      MARKS.flatMap((mark) => {
        const { words } = file.marks[mark];
        return words === undefined ? [] : [[mark, words]];
      }),
    ),
  };
  return { file, words: browserWords(file, rules) };
}
