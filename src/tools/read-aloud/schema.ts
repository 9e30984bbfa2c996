import { z } from 'zod';
import { idField, words } from '../../domain/words.ts';

/** No evidence in words to say: the rule stands in `then`. */
const said = (what: string) =>
  words(what, 60).refine((text) => !/[[\]_]|[XxＸ×]{2}/.test(text), '要念的话里不写记号和空格');

const Branch = z
  .strictObject({
    name: words('按钮上的字：他要什么、做什么', 8),
    hears: said('他可能怎么说，一句'),
    say: z
      .array(said('你说的一句，≤ 60 字，没有空要填'))
      .min(1)
      .max(5)
      .describe('你说的话，一句一行'),
    then: words('说完做什么、依据是什么；带依据或建议的记号').refine(
      (text) => /\]\((?:source|fact|advice):/.test(text),
      '这里要有依据：[](advice:…) 或 [第…条](source:…)',
    ),
  })
  .describe('电话里难的一刻');

const UI = {
  open: '脚本旁的按钮',
  next: '下一句的按钮',
  back: '上一句的按钮',
  resume: '从难的一刻回到脚本的按钮',
  close: '关上的按钮',
  leave: '马上换到别的网站的按钮',
  hears: '他的话前面的字',
  listen: '只有他的话、没有你的话时，大字写什么',
  hard: '难的几刻上面的字',
  after: '难的一刻，最后一屏的标题',
  done: '说完以后的大字',
  note: '说完以后为什么要记，可以用记号',
  log: '去证据本的按钮',
  again: '从头再念的按钮',
  count: '第几句：{at} 和 {all} 会换成数',
} as const;

/** content/tools/read-aloud.yaml */
export const ReadAloud = z.strictObject({
  title: words('工具的名字', 20),
  description: words('一句话：这是什么', 160),
  does: z.array(words('能做什么')).min(1),
  doesNot: z.array(words('做不到什么')).min(1),
  privacy: words('读者的话去了哪里'),
  how: z.array(words('怎么用，一步一行')).min(1).describe('没有脚本也能照着做'),
  hardHead: words('难的几刻的标题', 40),
  scriptsHead: words('脚本在哪些页面的标题', 40),
  scripts: z
    .array(z.string().regex(/^[a-z]+\/[a-z0-9-]+$/, '写成 目录/文件名'))
    .min(1)
    .describe('有脚本的页面'),
  words: z.strictObject(
    Object.fromEntries(Object.entries(UI).map(([key, what]) => [key, words(what, 120)])) as Record<
      keyof typeof UI,
      z.ZodString
    >,
  ),
  branches: z.record(idField('编号'), Branch).describe('次序就是按钮的次序'),
});
export type ReadAloud = z.infer<typeof ReadAloud>;

/** What travels to the browser: plain words, rules in words. */
export interface AloudWords {
  words: ReadAloud['words'];
  branches: readonly { id: string; name: string; hears: string; say: string[]; then: string }[];
}

export function aloudWords(file: ReadAloud, plain: (text: string) => string): AloudWords {
  return {
    words: { ...file.words, note: plain(file.words.note) },
    branches: Object.entries(file.branches).map(([id, branch]) => ({
      ...branch,
      id,
      then: plain(branch.then),
    })),
  };
}
