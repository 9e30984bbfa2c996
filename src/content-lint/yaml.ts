import { LineCounter, parseDocument, type Document } from 'yaml';
import type { z } from 'astro/zod';
import type { Problem } from './problem.ts';

export interface YamlFile {
  data: unknown;
  lineOf: (path: readonly PropertyKey[]) => number;
}

/** YAML with line numbers; syntax errors and duplicate keys become problems. */
export function readYaml(
  file: string,
  text: string,
  firstLine: number,
  problems: Problem[],
): YamlFile {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, schema: 'core' });
  const lineAtOffset = (offset: number): number => counter.linePos(offset).line + firstLine - 1;
  for (const error of document.errors) {
    const isDuplicate = error.code === 'DUPLICATE_KEY';
    problems.push({
      file,
      line: lineAtOffset(error.pos[0]),
      what: isDuplicate
        ? '同一个编号或字段写了两次'
        : `YAML 写法有误：${error.message.split('\n')[0]}`,
      mend: isDuplicate
        ? '删掉重复的一个，或换一个编号'
        : '检查缩进、冒号后的空格和引号；含冒号或引号的文字用双引号包起来',
    });
  }
  return {
    data: document.errors.length > 0 ? undefined : document.toJS(),
    lineOf: (path) => lineOfPath(document, path, lineAtOffset, firstLine),
  };
}

function lineOfPath(
  document: Document,
  path: readonly PropertyKey[],
  lineAtOffset: (offset: number) => number,
  fallback: number,
): number {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true) as
      { range?: [number, number, number] } | undefined;
    if (node?.range !== undefined) return lineAtOffset(node.range[0]);
  }
  return fallback;
}

/** Schema issues in an editor's words. */
export function schemaProblems(
  file: string,
  yaml: YamlFile,
  issues: readonly z.core.$ZodIssue[],
  prefix: readonly PropertyKey[] = [],
): Problem[] {
  return issues.map((issue) => {
    const path = [...prefix, ...issue.path];
    const field = path.map(String).join('.') || '(整份)';
    return { file, line: yaml.lineOf(path), ...explain(issue, field) };
  });
}

function explain(issue: z.core.$ZodIssue, field: string): { what: string; mend: string } {
  switch (issue.code) {
    case 'unrecognized_keys':
      return {
        what: `不认识的字段：${issue.keys.join('、')}`,
        mend: '删掉它，或对照 content/README.md 改成正确的字段名',
      };
    case 'invalid_type':
      return issue.input === undefined
        ? { what: `缺少字段 ${field}`, mend: `补上 ${field}，写法见 content/README.md` }
        : {
            what: `字段 ${field} 的类型不对，应为 ${issue.expected}`,
            mend: '对照 content/README.md 的例子改写',
          };
    case 'invalid_value':
      return {
        what: `字段 ${field} 的值不在可选范围内`,
        mend: `只能写：${issue.values.join('、')}`,
      };
    case 'too_small':
      return { what: `字段 ${field} 太短或太少`, mend: `至少 ${issue.minimum}` };
    case 'too_big':
      return { what: `字段 ${field} 太长或太多`, mend: `至多 ${issue.maximum}` };
    case 'custom':
      return { what: `字段 ${field}:${issue.message}`, mend: '改成真实存在的日期，如 2026-11-24' };
    default:
      return {
        what: `字段 ${field} 不合规矩：${issue.message}`,
        mend: '对照 content/README.md 改写',
      };
  }
}
