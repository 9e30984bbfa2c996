import { checkSite, type CheckedContent } from '../content-lint/check.ts';
import { sayReport } from '../content-lint/report.ts';

let checked: CheckedContent | undefined;

/** The content of this build, read and checked once. Throws with every problem said when a rule is broken. */
export function passGate(): CheckedContent {
  checked ??= checkSite(process.cwd());
  const { problems } = checked;
  if (problems.length === 0) return checked;
  console.error(sayReport(checked));
  throw new Error(`内容有 ${problems.length} 处问题。改好上面列出的每一处再构建。`);
}
