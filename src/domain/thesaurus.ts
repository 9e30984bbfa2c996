import { z } from 'zod';
import { DISTINCT, distinct, ID_PATTERN, words } from './words.ts';

const word = (what: string) =>
  z
    .string({ error: '要是文字：数字和日期加引号，如 "12378"' })
    .min(1)
    .max(30)
    .refine((text) => text === text.trim(), '开头或结尾有空格')
    .refine(
      (text) => !/[，、]/.test(text),
      '里面有逗号或顿号，几个词连成了一条：清单用半角逗号分开',
    )
    .refine((text) => !/[|()[\]{}*+?\\^$/<>]/.test(text), '含有搜索词表里有别的用处的符号')
    .describe(what);
const wordList = (what: string) =>
  z.array(word('一个词')).min(1).refine(distinct, DISTINCT).describe(what);

/** One meaning and the words readers use for it. */
export const Meaning = z.strictObject({
  id: z.string().regex(ID_PATTERN, '编号只用小写英文、数字和连字符').describe('意思的编号'),
  words: wordList('人们说它的各种词；一个词只能属于一个意思'),
  weight: z.number().min(0).max(3).describe('这个意思有多要紧，不写是 1').optional(),
  generic: z.boolean().describe('几乎每页都有的意思').optional(),
  everyday: z.boolean().describe('人人平常都说的意思，单有它们不算问本站的事').optional(),
});

/** content/synonyms.yaml: how readers say things. */
export const Thesaurus = z
  .strictObject({
    concepts: z.array(Meaning).min(1).describe('一行一个意思'),
    stop: wordList('搜索时不算数的词'),
    negations: wordList('表示“没有”“不”的词'),
    typos: z.record(word('正确的词'), wordList('常打错成什么')).describe('错别字'),
    despair: wordList('说出来就该先给求助电话的词。不能没有'),
    calm: wordList('含有上面的字、其实不是那个意思的词。不能没有'),
    questions: z
      .record(
        z.string().regex(/^\/(?:[a-z0-9-]+\/)+$/, '写成 /目录/文件名/，首尾都有 /'),
        z.array(words('一句问法', 80)).min(1).refine(distinct, DISTINCT),
      )
      .describe('没有 front matter 的页，读者会怎么问'),
  })
  .describe('搜索的词表');
export type Thesaurus = z.infer<typeof Thesaurus>;
