/** One thing that stops the build, said so that an editor can mend it. */
export interface Problem {
  /** Path from the project root */
  file: string;
  /** 1-based; 0 when the whole file is meant */
  line: number;
  /** 错在哪 */
  what: string;
  /** 怎么改 */
  mend: string;
}

export interface ContentFile {
  path: string;
  text: string;
}

/** 1-based line of an offset. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

/** `content/faq/jail.md:12  错在哪\n    改法:…` */
export function sayProblem(problem: Problem): string {
  const place = problem.line > 0 ? `${problem.file}:${problem.line}` : problem.file;
  return `✘ ${place}\n    ${problem.what}\n    改法：${problem.mend}`;
}
