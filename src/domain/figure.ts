import { z } from 'zod';
import { STAGES } from './page.ts';

// Figures are content (content/figures/<id>.yaml, one a file): specimens of papers, paths with their clocks, charts.
// A text may carry the site's notation: [第五十条](source:id) [](fact:id) [文字](/kind/slug/).

const words = z.string().min(1);

/** One note on a paper: what the marked words are, and what to do about them. */
export const Note = z.strictObject({
  what: words.max(20).describe('这是什么，≤ 14 字'),
  text: words.describe('看哪里、别被什么吓到、怎么做，一两句'),
});
export type Note = z.infer<typeof Note>;

const sheet = {
  manner: z
    .enum(['短信', '信函', '文书', '页面', '表格'])
    .describe('纸的样子：短信是一段话；文书、信函一行一段；页面、表格一格一项'),
  from: words.describe('纸头左边：谁发的、什么纸'),
  at: z.string().optional().describe('纸头右边：日期、时间'),
  /** 纸上的字，一行一条；要说明的词写成 {1:词}，序号对应 notes；带 what 和 text 的一行，批注紧跟在下面 */
  lines: z
    .array(z.union([words, z.strictObject({ line: words, what: words, text: words })]))
    .min(1),
  sign: z.array(words).default([]).describe('落款，靠右'),
  notes: z.array(Note).default([]).describe('批注，次序就是 {1:}{2:} 的序号'),
};

export const Sheet = z.strictObject(sheet);
export type Sheet = z.infer<typeof Sheet>;

const head = {
  title: words.max(24).describe('图的标题，也是它要说的话'),
  lead: z.string().optional().describe('标题下的一句'),
};

/** 样张：一份文书的样子，人名、机构、号码都是编的 */
export const Specimen = z.strictObject({
  kind: z.literal('specimen'),
  ...head,
  ...sheet,
  verify: words.describe('怎么核实：用纸上没有印的办法'),
  imitation: Sheet.optional().describe('常被仿冒的，把仿冒的样子排在下面'),
});
export type Specimen = z.infer<typeof Specimen>;

const WHO = ['你', '对方', '法院', '机构', '任何一方'] as const;

/** 期限：多少天、从哪天数 */
export const Clock = z.strictObject({
  length: words.describe('多长，例如 15 日；数字登记过就写 [](fact:编号)'),
  from: words.describe('从哪天数'),
  example: z.string().optional().describe('举个日子'),
  ticks: z.number().int().min(1).max(60).optional().describe('画几格，一格一天；不写就不画'),
});

/** 岔路：什么情形，谁做什么 */
export const Exit = z.strictObject({
  when: words.describe('什么情形'),
  who: z.enum(WHO).describe('谁做'),
  what: words.describe('做什么'),
  text: z.string().optional().describe('做了会怎样'),
});

export const Step = z.strictObject({
  who: z.enum(WHO).describe('谁做：你做的画实心点'),
  what: words.describe('这一步是什么'),
  text: z.string().optional().describe('一两句说明'),
  odds: z
    .enum(['一定', '可能', '少见'])
    .default('一定')
    .describe('走到这一步有多常见，线的样子跟着变'),
  clock: Clock.optional(),
  exits: z.array(Exit).default([]),
  missed: z.boolean().default(false).describe('期限过了、没有做：画朱红空心点'),
});
export type Step = z.infer<typeof Step>;

/** 流程：一步一步，期限画成刻度 */
export const Path = z.strictObject({
  kind: z.literal('path'),
  ...head,
  steps: z.array(Step).min(3),
});
export type Path = z.infer<typeof Path>;

const amount = z.number().min(0);

/** 图：数字画出来，旁边有表 */
export const Chart = z.strictObject({
  kind: z.literal('chart'),
  ...head,
  basis: words.describe('图下的一句：怎么算的、依据'),
  unit: words.describe('单位'),
  drawing: z.discriminatedUnion('form', [
    /** 每天按日费率累计 */
    z.strictObject({
      form: z.literal('daily'),
      principal: amount,
      rate: words.describe('facts.yaml 里日费率的编号'),
      days: z.array(z.number().int().min(1)).min(2).describe('标出哪几天，最后一天是图的右边'),
    }),
    /** 几条横条，每条由几段相加 */
    z.strictObject({
      form: z.literal('bars'),
      bars: z
        .array(
          z.strictObject({
            name: words,
            parts: z.array(z.strictObject({ name: words, value: amount })).min(1),
            text: z.string().optional().describe('条下的一句'),
          }),
        )
        .min(1),
    }),
    /** 从什么时候到什么时候，单位是月 */
    z.strictObject({
      form: z.literal('spans'),
      end: amount,
      spans: z
        .array(
          z.strictObject({
            name: words,
            from: amount,
            to: amount,
            text: words,
            odds: z.enum(['一定', '可能', '少见']),
          }),
        )
        .min(2),
      marks: z.array(z.strictObject({ at: amount, name: words })),
    }),
  ]),
});
export type Chart = z.infer<typeof Chart>;

/** 一览表：一行一页 */
export const Glance = z.strictObject({
  kind: z.literal('glance'),
  ...head,
  rows: z
    .array(
      z.strictObject({
        page: words.describe('指向的页面，目录/文件名'),
        name: words.describe('短名'),
        looks: words.describe('长什么样'),
        when: words.describe('多在什么时候'),
        may: words.describe('能不能这样做'),
        act: words.describe('你做什么'),
      }),
    )
    .min(2),
});
export type Glance = z.infer<typeof Glance>;

/** 时间表：首页上一行一站 */
export const Timetable = z.strictObject({
  kind: z.literal('timetable'),
  ...head,
  rows: z
    .array(
      z.strictObject({
        stage: z.enum(STAGES).describe('时间线上的哪一段'),
        name: words.max(9).describe('短名，≤ 9 字，一行放得下'),
        odds: z
          .enum(['一定', '可能', '少见', '随时'])
          .describe('走到这一步有多常见；任何一天都可能的写“随时”'),
        comes: words.max(40).describe('会来什么，宽屏上写在旁边，≤ 36 字'),
      }),
    )
    .length(STAGES.length),
});
export type Timetable = z.infer<typeof Timetable>;

/** 能打的电话，一行一个，先打的在前 */
export const Phones = z.strictObject({
  kind: z.literal('phones'),
  ...head,
  rows: z
    .array(
      z.strictObject({
        number: z.string().regex(/^\d{3,5}$/),
        when: words.max(16).describe('什么时候打'),
        does: words.max(24).describe('它做什么'),
        danger: z.boolean().default(false).describe('眼前有危险才打的'),
      }),
    )
    .min(1),
});
export type Phones = z.infer<typeof Phones>;

/** 长图从页面的一节里取什么 */
export const TAKEN = ['清单', '照着说', '表', '段落', '例子'] as const;
export type Taken = (typeof TAKEN)[number];

/** 一图看懂：转发用的长图。字全部取自那一页，这里只写取哪几处 */
export const Tall = z.strictObject({
  kind: z.literal('tall'),
  ...head,
  rows: z
    .array(
      z.strictObject({
        page: words.describe('哪一页，目录/文件名'),
        /** 中间放什么：页面的一节，或页面上的一张图 */
        parts: z
          .array(
            z.union([
              z.strictObject({
                section: words.describe('小标题末尾的 id'),
                take: z
                  .array(z.enum(TAKEN))
                  .min(1)
                  .default(['清单', '照着说', '表'])
                  .describe('取这一节里的什么'),
                heading: z.boolean().default(true).describe('小标题要不要'),
              }),
              z.strictObject({
                figure: words.describe('这一页上的图，content/figures/ 的编号'),
                steps: z
                  .tuple([z.number().int().min(1), z.number().int().min(1)])
                  .optional()
                  .describe('流程很长，只要第几步到第几步'),
              }),
            ]),
          )
          .min(1)
          .max(3),
      }),
    )
    .min(1),
});
export type Tall = z.infer<typeof Tall>;

/** Any file of content/figures/. */
export const Figure = z.discriminatedUnion('kind', [
  Specimen,
  Path,
  Chart,
  Glance,
  Timetable,
  Phones,
  Tall,
]);
export type Figure = z.infer<typeof Figure>;

/** The components an author may use in an `.mdx` page, alone on their line; each draws one kind of figure. */
export const FIGURE_COMPONENTS = ['Specimen', 'Path', 'Chart'] as const;
export type FigureComponent = (typeof FIGURE_COMPONENTS)[number];

/** Kind of figure → the component that draws it on an article; the other kinds have pages of their own. */
const COMPONENTS: Readonly<Partial<Record<Figure['kind'], FigureComponent>>> = {
  specimen: 'Specimen',
  path: 'Path',
  chart: 'Chart',
};

/** The component that draws a figure, if an article may show it. */
export const componentOf = ({ kind }: Figure): FigureComponent | undefined => COMPONENTS[kind];

/** The words of a figure in reading order, as Markdown that says the same without the drawing. */
export function figureMarkdown(figure: Figure): string {
  const { title, lead } = figure;
  const blocks = [`**${title}**${lead === undefined ? '' : `：${lead}`}`];
  if (figure.kind === 'specimen') blocks.push(...specimenBlocks(figure));
  if (figure.kind === 'path') blocks.push(figure.steps.map(stepLine).join('\n'));
  if (figure.kind === 'chart') blocks.push(...chartLines(figure), figure.basis);
  if (figure.kind === 'glance')
    blocks.push(
      figure.rows
        .map(
          (row) =>
            `- [${row.name}](/${row.page}/)：${row.looks}。${row.when}。${row.may}。你做什么：${row.act}。`,
        )
        .join('\n'),
    );
  if (figure.kind === 'timetable')
    blocks.push(
      figure.rows
        .map((row) => `- [${row.name}](/timeline/${row.stage}/)（${row.odds}）：${row.comes}`)
        .join('\n'),
    );
  if (figure.kind === 'phones')
    blocks.push(
      figure.rows
        .map(({ number, when, does }) => `- [${number}](tel:${number})：${when}。${does}。`)
        .join('\n'),
    );
  if (figure.kind === 'tall')
    blocks.push(figure.rows.map(({ page }) => `- [${page}](/${page}/)`).join('\n'));
  return blocks.join('\n\n');
}

/** `{2:案号}` → `案号`, for words without a drawing. */
export function unmarked(line: string): string {
  return line.replace(/\{\d+:([^}]*)\}/g, '$1');
}

function specimenBlocks(specimen: Specimen): string[] {
  const { imitation, verify } = specimen;
  return [
    ...sheetBlocks('样张', specimen),
    ...(imitation === undefined
      ? []
      : [...sheetBlocks('仿冒的样子', imitation), '写得像，不等于真。']),
    `怎么核实：${verify}`,
  ];
}

/** What a chart of bars or spans says beside its marks; a daily one is a sum, and its basis says it. */
function chartLines({ drawing, unit }: Chart): string[] {
  if (drawing.form === 'daily') return [];
  const lines =
    drawing.form === 'spans'
      ? drawing.spans.map(({ name, text }) => `- ${name}：${text}`)
      : drawing.bars.map(({ name, parts, text }) => {
          const sums = parts.map((part) => `${part.name} ${part.value} ${unit}`).join('，');
          return `- ${name}：${sums}${text === undefined ? '' : `。${text}`}`;
        });
  return [lines.join('\n')];
}

function sheetBlocks(label: string, { from, at, lines, sign, notes }: Sheet): string[] {
  const heading = [label, from, at].filter((part) => part !== undefined).join(' · ');
  const plain = lines.map((line) => unmarked(typeof line === 'string' ? line : line.line));
  const said = [...notes, ...lines.flatMap((line) => (typeof line === 'string' ? [] : [line]))];
  return [
    [`> [!信件] ${heading}`, ...plain, ...sign]
      .map((line, at) => (at === 0 ? line : `> ${line}`))
      .join('\n'),
    said.map(({ what, text }, at) => `${at + 1}. ${what}：${text}`).join('\n'),
  ].filter((block) => block !== '');
}

function stepLine({ who, what, text, odds, clock, exits, missed }: Step, at: number): string {
  const parts = [
    odds === '一定' ? '' : `（${odds}）`,
    missed ? what : `${who === '任何一方' ? '' : `${who}：`}${what}`,
    clock === undefined
      ? ''
      : `。期限 ${clock.length}，${clock.from}${clock.example === undefined ? '' : `，${clock.example}`}`,
    text === undefined ? '。' : `。${text}`,
    ...exits.map((exit) => `${exit.when}：${exit.who}${exit.what}。${exit.text ?? ''}`),
  ];
  return `${at + 1}. ${parts.join('')}`;
}
