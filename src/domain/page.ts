import { z } from 'astro/zod';
import { isDay } from './day.ts';

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

const day = z.string().refine(isDay, '日期要写成 2026-11-24 这样的真实日期');

const common = {
  /** 读者的问题或要做的事,≤ 22 字 */
  title: z.string().min(2),
  /** 答案本身,≤ 80 字，可带依据记号 */
  description: z.string().min(10),
  /** 对应时间线的哪几段 */
  stages: z.array(z.enum(STAGES)),
  /** 读者会怎么问，搜索用 */
  aliases: z.array(z.string().min(2)).min(3),
  /** 写给谁 */
  applies: z.array(z.enum(['花呗本人', '家人', '被误联系的人'])).min(1),
  /** 现在做的 1–3 件事 */
  doNow: z.array(z.string().min(2)).min(1).max(3),
  /** 相关页面，目录/文件名 */
  related: z.array(z.string()).min(1).max(8),
  /** 还不确定的事 */
  uncertain: z.array(z.string()),
  /** 核对日期 */
  checked: day,
  /** 下次核对日期 */
  recheck: day,
  /** 首次发表的日子；不写就是全站上线那天 */
  published: day.optional(),
};
const order = { /** 目录里的次序 */ order: z.number().int().min(1) };

/** Front matter by kind; unknown keys are refused. */
export const FrontMatter = {
  timeline: z.strictObject({ ...common, ...order, /** 线上的刻度 */ days: z.string().min(1) }),
  methods: z.strictObject({ ...common, ...order }),
  pitfalls: z.strictObject({ ...common, ...order }),
  guides: z.strictObject({ ...common, ...order }),
  help: z.strictObject({ ...common, ...order }),
  faq: z.strictObject({ ...common, /** 问题的分组 */ group: z.enum(FAQ_GROUPS) }),
  myths: z.strictObject({
    ...common,
    /** 网上的说法，用我们的话转述 */
    claim: z.string().min(4).max(60),
    /** 核对结论 */
    verdict: z.enum(VERDICTS),
    /** 对应本站前身文章里的说法编号 */
    original: z.union([z.string(), z.array(z.string())]).optional(),
  }),
} as const;
export type CommonFrontMatter = z.infer<z.ZodObject<typeof common>>;
