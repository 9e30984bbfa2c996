import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Problem } from '../content/problem.ts';
import type { CheckedContent } from './check.ts';
import { sayProblem } from './problem.ts';

/** More than this is not read: the first are the cause of the rest. */
export const MAX_SHOWN = 50;
/** Where all of them are written when they are not all shown. */
export const REPORT_FILE = '.cache/content-problems.txt';

/** What an editor reads when content is refused: cause first, at most fifty, the rest counted and kept in a file. */
export function sayReport(
  { problems, followOn }: Pick<CheckedContent, 'problems' | 'followOn'>,
  write: (text: string) => string = writeReport,
): string {
  const shown = problems.slice(0, MAX_SHOWN).map(sayProblem);
  const rest = problems.slice(MAX_SHOWN);
  const lines = [...shown, ...[...followOn].map(sayFollowOn)];
  if (rest.length > 0) {
    const file = write([...problems.map(sayProblem), ''].join('\n'));
    lines.push(
      `……还有 ${rest.length} 处，分在 ${files(rest)} 个文件里，全部写在 ${file}。先改上面的，改完再看还剩多少。`,
    );
  }
  return lines.join('\n');
}

function sayFollowOn([file, count]: readonly [string, number]): string {
  return `· 因为 ${file} 有错，另有 ${count} 处引用没法判断，没有列出。先改 ${file}。`;
}

const files = (problems: readonly Problem[]): number =>
  new Set(problems.map(({ file }) => file)).size;

function writeReport(text: string): string {
  mkdirSync(dirname(REPORT_FILE), { recursive: true });
  writeFileSync(REPORT_FILE, text);
  return REPORT_FILE;
}
