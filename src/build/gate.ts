import { checkContent, type CheckedContent } from '../content-lint/check.ts';
import { readContentFiles } from '../content-lint/files.ts';
import { sayProblem } from '../content-lint/problem.ts';

let checked: CheckedContent | undefined;

/** The content of this build, read and checked once. Throws with every problem said when a rule is broken. */
export function passGate(): CheckedContent {
  checked ??= checkContent(readContentFiles(process.cwd()));
  const { problems } = checked;
  if (problems.length === 0) return checked;
  problems.forEach((problem) => console.error(sayProblem(problem)));
  throw new Error(`内容有 ${problems.length} 处问题。改好上面列出的每一处再构建。`);
}
