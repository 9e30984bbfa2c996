import { z } from 'zod';
import { dayField } from './day.ts';
import { DISTINCT, distinct, words } from './words.ts';

/** The kinds of page, in the order the site presents them. */
export const KINDS = {
  timeline: {
    name: '时间线',
    index: '花呗逾期后会发生什么',
    lead: '没有官方的时间表，网上写的天数互相对不上。这里按通常的先后排，先看你在哪一段。',
  },
  methods: {
    name: '催收方式',
    index: '催收有哪些方式，哪些可以、哪些不可以',
    lead: '每一种先说怎么认，再说对方可以做什么、不可以做什么，最后说你怎么做。',
  },
  guides: {
    name: '应对指南',
    index: '一步一步怎么做',
    lead: '一件事一页，从准备到收尾，照着次序做。',
  },
  faq: { name: '常见问题', index: '常见问题', lead: '每个问题先给一句结论，可以单独转发。' },
  pitfalls: {
    name: '误区与避坑',
    index: '容易踩的坑，和已经踩了怎么办',
    lead: '每一页说清代价，也说清已经踩进去了怎么出来。',
  },
  myths: { name: '说法核对', index: '网上说法核对', lead: '流传很广的说法，一条一条对依据。' },
  help: { name: '求助', index: '先照顾好人', lead: '人比钱要紧。这里先说找谁、打哪个电话。' },
} as const;
export type Kind = keyof typeof KINDS;
export const KIND_NAMES = Object.keys(KINDS) as Kind[];

export const STAGES = [
  'due-day',
  'first-3-days',
  'first-month',
  'one-to-three-months',
  'after-three-months',
  'before-court',
  'court-and-judgment',
  'paid-off',
] as const;
export type Stage = (typeof STAGES)[number];

export const FAQ_GROUPS = [
  '还款与费用',
  '账户与额度',
  '催收与联系',
  '协商与困难',
  '家人',
  '法院与法律',
  '征信与信用',
  '骗局与投诉',
  '难受的时候',
] as const;

export const VERDICTS = ['对', '部分对', '错', '说法不一'] as const;

/** Longest answer, in characters once the notation is taken out. */
export const ANSWER_MAX = 80;
/** Longest title, in characters. */
export const TITLE_MAX = 22;
/** Longest step of 现在做, in characters. */
export const STEP_MAX = 24;
/** Fewest and most 汉字 of a body, by kind. */
export const BODY_LENGTH: Readonly<Record<Kind, readonly [number, number]>> = {
  timeline: [300, 1600],
  methods: [300, 1600],
  guides: [300, 1600],
  pitfalls: [250, 1400],
  help: [200, 1400],
  faq: [120, 900],
  myths: [100, 700],
};

/** Number of a saying in the article this site grew out of. */
const ORIGINAL = z.string().regex(/^S\d{2,3}$/, '写成 S01 这样的编号');

/** `目录/文件名` of a page. */
const pageRef = z
  .string()
  .regex(/^[a-z]+\/[a-z0-9]+(?:-[a-z0-9]+)*$/, '写成 目录/文件名，例如 faq/call-family');

const common = {
  title: words(`读者的问题或要做的事，≤ ${TITLE_MAX} 字`, 40).min(2),
  description: words(`答案本身，≤ ${ANSWER_MAX} 字，单独转发也看得懂；可带依据记号`, 600).min(10),
  stages: z
    .array(z.enum(STAGES))
    .refine(distinct, DISTINCT)
    .describe('对应时间线的哪几段（timeline/ 的文件名）；没有就写 []'),
  aliases: z
    .array(words('一种问法', 40).min(2))
    .min(6)
    .max(60)
    .refine(distinct, DISTINCT)
    .describe('读者会怎么问，搜索用，6–60 条；全站不能重复'),
  papers: z
    .array(words('一句印在纸上、短信里的原话', 60).min(2))
    .min(1)
    .max(20)
    .refine(distinct, DISTINCT)
    .describe('这页解释的那张纸、那条消息上印着的原话，搜索用：读者常常照抄')
    .optional(),
  applies: z
    .array(z.enum(['花呗本人', '家人', '被误联系的人']))
    .min(1)
    .refine(distinct, DISTINCT)
    .describe('写给谁'),
  doNow: z
    .array(words(`一件事，动词开头，≤ ${STEP_MAX} 字`, 160).min(2))
    .min(1)
    .max(3)
    .describe('现在做的 1–3 件事'),
  related: z
    .array(pageRef)
    .min(3)
    .max(8)
    .refine(distinct, DISTINCT)
    .describe('相关页面 3–8 个，写 目录/文件名'),
  uncertain: z
    .array(words('一件还不确定、会改变读者怎么做的事', 200))
    .max(3)
    .describe('还不确定的事；没有就写 []'),
  checked: dayField('核对的日子'),
  recheck: dayField('下次核对的日子；涉及平台做法的 3 个月后，法律条文 6 个月后'),
  published: dayField('首次发表的日子；不写就是全站上线那天').optional(),
  draft: z.boolean().describe('true：写作中，只在 npm run dev 里看得到').optional(),
  publishOn: dayField('到这一天才发表').optional(),
  movedFrom: z
    .array(
      z
        .string()
        .regex(
          /^(?:[a-z]+\/[a-z0-9-]+(?:#[a-z0-9-]+)?|#[a-z0-9-]+)(?: -> #[a-z0-9-]+)?$/,
          '写成 目录/旧文件名、目录/旧文件名#旧小节，或本页的 #旧小节；要落到某一节，后面写 -> #小节',
        ),
    )
    .min(1)
    .refine(distinct, DISTINCT)
    .describe('这一页从哪里改名或合并来的；旧地址会转到这里。本页小节改名写 #旧小节')
    .optional(),
};
const order = { order: z.number().int().min(1).max(99).describe('目录里的次序') };

/** Front matter by kind; unknown keys are refused. */
export const FrontMatter = {
  timeline: z.strictObject({
    ...common,
    ...order,
    days: words('显示在线上的刻度，如 第 1–3 天', 20),
  }),
  methods: z.strictObject({ ...common, ...order }),
  pitfalls: z.strictObject({ ...common, ...order }),
  guides: z.strictObject({ ...common, ...order }),
  help: z.strictObject({ ...common, ...order }),
  faq: z.strictObject({ ...common, group: z.enum(FAQ_GROUPS).describe('问题的分组') }),
  myths: z.strictObject({
    ...common,
    claim: words('网上的说法，用我们的话转述', 60).min(4),
    verdict: z.enum(VERDICTS).describe('核对结论'),
    original: z
      .union([ORIGINAL, z.array(ORIGINAL).min(1).refine(distinct, DISTINCT)])
      .describe('对应本站前身文章里的说法编号')
      .optional(),
  }),
} as const;
export type CommonFrontMatter = z.infer<z.ZodObject<typeof common>>;

/** Front matter of any kind: what only some kinds have is optional. */
export type PageData = CommonFrontMatter & {
  order?: number | undefined;
  days?: string | undefined;
  group?: (typeof FAQ_GROUPS)[number] | undefined;
  claim?: string | undefined;
  verdict?: (typeof VERDICTS)[number] | undefined;
  original?: string | string[] | undefined;
};
