import type { z } from 'zod';
import type { Problem } from './problem.ts';
import type { YamlFile } from './yaml.ts';

const TYPES: Record<string, string> = {
  string: '文字',
  number: '数字',
  boolean: 'true 或 false',
  array: '清单：[一, 二] 或每行一个 - ',
  object: '一组“字段: 内容”',
  record: '一组“编号: 内容”',
  int: '整数',
};
const MENDS: Record<string, string> = {
  string: '要是文字：数字、日期和 true 加双引号，如 "12378"',
  boolean: '只写 true 或 false，不加引号；no、yes 不算',
  number: '写成数字，不加引号',
  int: '写成整数，不加引号',
};
const COUNTS: Record<string, string> = { string: '个字', array: '项' };

/** Schema issues in an editor's words, each where it stands. A wrong whole hides what is wrong inside it. */
export function schemaProblems(
  yaml: YamlFile,
  issues: readonly z.core.$ZodIssue[],
  prefix: readonly PropertyKey[] = [],
): Problem[] {
  return issues.map((issue) => {
    const path = [...prefix, ...issue.path];
    const field = path.map(String).join('.') || '（整份）';
    return { file: yaml.file, ...yaml.placeOf(path), rule: 'schema', ...explain(issue, field) };
  });
}

/** `：“它写的内容”`, when that is short enough to help. */
function written(input: unknown): string {
  return typeof input === 'string' && input !== '' && input.length < 40 ? `：“${input}”` : '';
}

function explain(issue: z.core.$ZodIssue, field: string): { what: string; mend: string } {
  switch (issue.code) {
    case 'unrecognized_keys':
      return {
        what: `不认识的字段：${issue.keys.join('、')}`,
        mend: '删掉它，或对照 content/README.md 改成正确的字段名',
      };
    case 'invalid_type':
      return issue.input === undefined || issue.input === null
        ? { what: `缺少字段 ${field}，或它是空的`, mend: `补上 ${field}，写法见 content/README.md；# 后面的字不算，要写 # 就加双引号` }
        : {
            what: `字段 ${field} 的类型不对，应为${TYPES[issue.expected] ?? issue.expected}`,
            mend: issue.message.startsWith('要是')
              ? issue.message
              : (MENDS[issue.expected] ?? '对照 content/README.md 的例子改写；清单用半角逗号和方括号'),
          };
    case 'invalid_value':
      return {
        what: `字段 ${field} 的值不在可选范围内${written(issue.input)}`,
        mend: `只能写：${issue.values.map(String).join('、')}`,
      };
    case 'too_small':
      return {
        what: `字段 ${field} 太短或太少`,
        mend: `至少 ${issue.minimum} ${COUNTS[issue.origin] ?? ''}`.trim(),
      };
    case 'too_big':
      return {
        what: `字段 ${field} 太长或太多`,
        mend: `至多 ${issue.maximum} ${COUNTS[issue.origin] ?? ''}`.trim(),
      };
    case 'invalid_union': {
      const choices = [...issue.message.matchAll(/'([^']+)'/g)].map(([, one]) => one ?? '');
      return {
        what: `字段 ${field} ${choices.length > 0 ? '的值不在可选范围内' : '的写法不对'}${written(issue.input)}`,
        mend:
          choices.length > 0
            ? `只能写：${choices.join('、')}`
            : '写成一句话，或照别的文件里同一个字段的样子写',
      };
    }
    case 'invalid_key':
      return { what: `${field} 的写法不对`, mend: issue.issues[0]?.message ?? '换一个名字' };
    case 'invalid_format':
      // A message of our own says what is wanted; the library's is English.
      if (!/\p{Script=Han}/u.test(issue.message))
        return {
          what: `字段 ${field} 的写法不对${written(issue.input)}`,
          mend: '照别的文件里同一个字段的样子写；编号只用小写英文、数字和连字符',
        };
      return said(issue, field);
    default:
      return said(issue, field);
  }
}

function said(issue: z.core.$ZodIssue, field: string): { what: string; mend: string } {
  return {
    what: `字段 ${field}${written(issue.input)}：${issue.message}`,
    mend: '照这句话改；写法见 content/README.md',
  };
}
