import { z } from 'zod';

const line = z.string().min(2);
const patterns = z.array(z.string().min(1));

/** One thing a message may say (content/tools/message-check.yaml, `concepts`). */
export const Concept = z.strictObject({
  /** 页面上的锚，英文 */
  id: z.string().regex(/^[a-z-]+$/),
  /** 属于哪一组：核实和留证按组写 */
  group: z.string(),
  /** 认出这一条就等于提到法院、仲裁、公证、判决或执行 */
  court: z.boolean().optional(),
  /** 认出这一条就先显示“停手” */
  stop: z.boolean().optional(),
  /** 怎么认 */
  patterns: patterns.default([]),
  /** 只有全文在说欠钱的事才算 */
  weak: patterns.default([]),
  /** 落在这些话里的不算 */
  unless: patterns.default([]),
  /** 同一处不再认作这几条 */
  covers: z.array(z.string()).default([]),
  /** 只有除了这几条没有别的，才算 */
  only: z.array(z.string()).optional(),
  /** 只有用这种口气说到那一条，才可以与它并存 */
  beside: z.record(z.string(), patterns).default({}),
  /** 通常什么意思 */
  means: line,
  /** 他们可不可以 */
  may: line,
  /** 现在做什么 */
  now: line,
  /** 怎么核实；不写就用这一组的 */
  verify: line.optional(),
  /** 留什么；不写就用这一组的 */
  keep: line.optional(),
});
export type Concept = z.infer<typeof Concept>;

/** What a whole message looks like. */
const Look = z.strictObject({
  /** 不在说欠钱时，只说这一句 */
  quiet: z.boolean(),
  /** 说到欠钱也只说这一句，除非认出了要紧的 */
  despite: z.boolean().optional(),
  /** 给读者的一句 */
  text: line,
  patterns,
});

/** content/tools/message-check.yaml */
export const MessageCheck = z.strictObject({
  title: line,
  description: line,
  /** 这个工具做什么 */
  does: z.array(line).min(1),
  /** 做不到什么 */
  doesNot: z.array(line).min(1),
  /** 最多多少字 */
  maxLength: z.number().int().min(500),
  /** 说的是欠钱的事 */
  about: patterns.min(1),
  /** 先还原再认的词 */
  keywords: patterns.min(1),
  /** 只认拼音，不认同音字 */
  pinyinOnly: patterns,
  /** 中间隔了逗号、句号也还原 */
  acrossBreaks: patterns,
  /** 听着像、其实是别的词 */
  lookalikes: patterns,
  /** 拆开写的字 */
  splits: z.record(z.string(), z.string().length(1)),
  looks: z.record(z.string(), Look),
  groups: z.record(
    z.string(),
    z.strictObject({
      /** 这一组叫什么 */
      name: line,
      /** 有了这一组里的一条，就看得出在说欠钱的事 */
      presses: z.boolean().optional(),
      /** 怎么核实 */
      verify: line,
      /** 留什么 */
      keep: line,
    }),
  ),
  courtSteps: z.array(line).min(1),
  courtClock: z.array(z.strictObject({ paper: line, act: line, days: line })).min(1),
  courtWords: patterns.min(1),
  courtUnless: patterns,
  stopCard: z.array(line).min(1),
  concepts: z.record(z.string(), Concept),
});
export type MessageCheck = z.infer<typeof MessageCheck>;

/** What no schema can see: names that point nowhere, patterns that do not compile. */
export function crossProblems(file: MessageCheck, compile: (pattern: string) => unknown): string[] {
  const names = Object.keys(file.concepts);
  const unknown = Object.entries(file.concepts).flatMap(([name, concept]) => [
    ...[...concept.covers, ...(concept.only ?? []), ...Object.keys(concept.beside)]
      .filter((other) => !names.includes(other))
      .map((other) => `${name}：没有叫“${other}”的说法`),
    ...(concept.group in file.groups ? [] : [`${name}：没有叫“${concept.group}”的组`]),
    ...(concept.patterns.length + concept.weak.length === 0 ? [`${name}：没有写怎么认`] : []),
  ]);
  const ids = Object.values(file.concepts).map(({ id }) => id);
  const twice = ids
    .filter((id, index) => ids.indexOf(id) !== index)
    .map((id) => `编号 ${id} 写了两次`);
  const all = [
    ...file.courtWords,
    ...file.courtUnless,
    ...Object.values(file.looks).flatMap((look) => look.patterns),
    ...Object.values(file.concepts).flatMap((c) => [...c.patterns, ...c.weak, ...c.unless]),
  ];
  const broken = all.flatMap((pattern) => {
    try {
      compile(pattern);
      return [];
    } catch {
      return [`认法写错了：${pattern}（括号要成对，| 只能在括号里或整条里）`];
    }
  });
  return [...unknown, ...twice, ...broken];
}
