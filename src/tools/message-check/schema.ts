import { z } from 'zod';

const line = z.string().min(2);
const patterns = z.array(z.string().min(1));

/** One thing a message may say (content/tools/message-check.yaml, `concepts`). */
export const Concept = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z-]+$/)
    .describe('页面上的锚，英文'),
  group: z.string().describe('属于哪一组：核实和留证按组写'),
  court: z.boolean().optional().describe('认出这一条就等于提到法院、仲裁、公证、判决或执行'),
  stop: z.boolean().optional().describe('认出这一条就先显示“停手”'),
  patterns: patterns.default([]).describe('怎么认'),
  weak: patterns.default([]).describe('只有全文在说欠钱的事才算'),
  unless: patterns.default([]).describe('落在这些话里的不算'),
  covers: z.array(z.string()).default([]).describe('同一处不再认作这几条'),
  yields: z.array(z.string()).default([]).describe('全文有这几条，就不算'),
  only: z.array(z.string()).optional().describe('只有除了这几条没有别的，才算'),
  beside: z
    .record(z.string(), patterns)
    .default({})
    .describe('只有用这种口气说到那一条，才可以与它并存'),
  means: line.describe('通常什么意思'),
  may: line.describe('他们可不可以'),
  now: line.describe('现在做什么'),
  verify: line.optional().describe('怎么核实；不写就用这一组的'),
  keep: line.optional().describe('留什么；不写就用这一组的'),
});
export type Concept = z.infer<typeof Concept>;

/** What a whole message looks like. */
const Look = z.strictObject({
  quiet: z.boolean().describe('不在说欠钱时，只说这一句'),
  despite: z.boolean().optional().describe('说到欠钱也只说这一句，除非认出了要紧的'),
  sender: z.boolean().optional().describe('看发件人：没说到欠钱、要钱、法院，就只说这一句'),
  text: line.describe('给读者的一句'),
  patterns,
});

/** content/tools/message-check.yaml */
export const MessageCheck = z.strictObject({
  title: line,
  description: line,
  does: z.array(line).min(1).describe('这个工具做什么'),
  doesNot: z.array(line).min(1).describe('做不到什么'),
  maxLength: z.number().int().min(500).describe('最多多少字'),
  words: z
    .record(z.string(), z.string().min(1))
    .default({})
    .describe('几处认法共用的词组，认法里写 <名字>'),
  about: patterns.min(1).describe('说的是欠钱的事'),
  keywords: patterns.min(1).describe('先还原再认的词'),
  pinyinOnly: patterns.describe('只认拼音，不认同音字'),
  acrossBreaks: patterns.describe('中间隔了逗号、句号也还原'),
  lookalikes: patterns.describe('听着像、其实是别的词'),
  splits: z.record(z.string(), z.string().length(1)).describe('拆开写的字'),
  looks: z.record(z.string(), Look),
  groups: z.record(
    z.string(),
    z.strictObject({
      name: line.describe('这一组叫什么'),
      presses: z.boolean().optional().describe('有了这一组里的一条，就看得出在说欠钱的事'),
      verify: line.describe('怎么核实'),
      keep: line.describe('留什么'),
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
