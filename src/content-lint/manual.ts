import { z } from 'zod';
import { Advice, Fact, Term } from '../domain/fact.ts';
import {
  ANSWER_MAX,
  BODY_LENGTH,
  FrontMatter,
  KIND_NAMES,
  KINDS,
  STEP_MAX,
  TITLE_MAX,
} from '../domain/page.ts';
import { Source } from '../domain/source.ts';
import { RULES } from './rules/index.ts';

const [START, END] = ['<!-- 以下由程序写：npm run content:manual -->', '<!-- 程序写到这里 -->'];

interface JsonField {
  type?: string;
  description?: string;
  enum?: string[];
  minItems?: number;
  maxItems?: number;
  minLength?: number;
  maxLength?: number;
  items?: JsonField;
}

/** content/README.md with its generated part brought up to date. */
export function withManual(readme: string): string {
  const [before = readme, rest = ''] = readme.split(START);
  const after = rest.split(END)[1] ?? '';
  return `${before.trimEnd()}\n\n${START}\n\n${manual()}\n\n${END}${after === '' ? '\n' : after}`;
}

/** Limits and rules as the check holds them. */
function manual(): string {
  return [
    '## 字段一览',
    '短名后面的“？”表示可以不写。',
    fieldTable('front matter（各类页面都有）', FrontMatter.faq),
    ...KIND_NAMES.flatMap((kind) => ownFields(kind)),
    fieldTable('sources.yaml 一条', Source),
    fieldTable('facts.yaml 一条', Fact),
    fieldTable('glossary.yaml 一条', Term),
    fieldTable('advice.yaml 一条', Advice),
    '## 长短',
    [
      '| 什么 | 多长 |',
      '| --- | --- |',
      `| 标题 | ≤ ${TITLE_MAX} 字 |`,
      `| 答案 | ≤ ${ANSWER_MAX} 字 |`,
      `| 现在做，每条 | ≤ ${STEP_MAX} 字 |`,
      ...KIND_NAMES.map(
        (kind) => `| ${KINDS[kind].name}正文 | ${BODY_LENGTH[kind].join('–')} 汉字 |`,
      ),
    ].join('\n'),
    '## 检查的规矩',
    '✘ 管真假和写法能不能读懂，△ 管话怎么说；哪一种不改都不能发表。每条的好例子和坏例子写在 `src/content-lint/rules/` 里，也是它的测试。',
    [
      '| | 规矩 | 为什么 |',
      '| --- | --- | --- |',
      ...RULES.map(
        (rule) =>
          `| ${rule.level === 'voice' ? '△' : '✘'} | ${cell(rule.title)} | ${cell(rule.why)} |`,
      ),
    ].join('\n'),
  ].join('\n\n');
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('<', '\\<');

function fieldTable(title: string, schema: z.ZodType, only?: readonly string[]): string {
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  const required = new Set(json.required ?? []);
  const fields = Object.entries((json.properties ?? {}) as Record<string, JsonField>);
  const rows = fields
    .filter(([name]) => only === undefined || only.includes(name))
    .map(
      ([name, field]) =>
        `| \`${name}\`${required.has(name) ? '' : '？'} | ${cell(field.description ?? '')} | ${cell(limits(field))} |`,
    );
  return [`**${title}**`, '', '| 字段 | 写什么 | 限制 |', '| --- | --- | --- |', ...rows].join(
    '\n',
  );
}

/** Fields that only this kind of page has. */
function ownFields(kind: (typeof KIND_NAMES)[number]): string[] {
  if (kind === 'faq') return [];
  const own = Object.keys(FrontMatter[kind].shape).filter(
    (name) => !(name in FrontMatter.faq.shape),
  );
  return [fieldTable(`${kind}/ 另有`, FrontMatter[kind], own)];
}

function limits(field: JsonField): string {
  if (field.type === 'array') {
    const { minItems, maxItems, items } = field;
    const count = range(minItems, maxItems, '项');
    const each = items === undefined ? '' : limits(items);
    return [count, each === '' ? '' : `每项 ${each}`].filter((part) => part !== '').join('；');
  }
  if (field.enum !== undefined) return field.enum.join(' ／ ');
  return range(field.minLength, field.maxLength, '字');
}

function range(least: number | undefined, most: number | undefined, unit: string): string {
  if (least !== undefined && least > 0 && most !== undefined) return `${least}–${most} ${unit}`;
  if (most !== undefined) return `≤ ${most} ${unit}`;
  return least !== undefined && least > 0 ? `≥ ${least} ${unit}` : '';
}
