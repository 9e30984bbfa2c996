import { z } from 'zod';
import { dayField } from './day.ts';
import { words } from './words.ts';

/** How strongly a source binds, strongest first. `glyph` is the mark shown beside a sentence. */
export const STRENGTHS = {
  法律: { glyph: '法', meaning: '全国人大及其常委会制定的法律，必须遵守' },
  法规: { glyph: '条', meaning: '国务院的条例、办法，或地方、经济特区的条例，必须遵守' },
  司法解释: { glyph: '释', meaning: '最高法、最高检的解释，法院办案照此适用' },
  监管规定: { glyph: '规', meaning: '监管部门的规定，机构必须遵守' },
  司法文件: { glyph: '文', meaning: '最高法、最高检给办案机关的意见，不是司法解释' },
  '国家标准（推荐性）': { glyph: '标', meaning: '推荐执行的国家标准，本身没有处罚条款' },
  行业自律: { glyph: '律', meaning: '行业协会的约定，只直接约束会员' },
  合同: { glyph: '约', meaning: '你和放款机构之间的约定' },
  官方说明: { glyph: '官', meaning: '机关或机构自己的说明' },
  媒体报道: { glyph: '报', meaning: '媒体、法院通报里的事实或个案' },
  网上转载: { glyph: '转', meaning: '各网站反复转载的说明，没有见到官方原页' },
  常见做法: { glyph: '常', meaning: '通行的做法，没有规定这样要求' },
  说法不一: { glyph: '?', meaning: '各处说法互相矛盾，没有可靠答案' },
} as const;

export type Strength = keyof typeof STRENGTHS;

/** Every mark with its name, for the printed editions where nothing can be tapped. */
export const MARK_LEGEND = Object.entries(STRENGTHS)
  .map(([name, { glyph }]) => `${glyph}（${name}）`)
  .join('、');

/** How much of the text the editors themselves have read. */
export const SEEN = {
  原文: '读过原文条文',
  部分原文: '读过一部分原文',
  转述: '只见他人引述或报道',
  未见: '没有读到原文',
} as const;
export type Seen = keyof typeof SEEN;

const keys = <K extends string>(table: Readonly<Record<K, unknown>>): [K, ...K[]] =>
  Object.keys(table) as [K, ...K[]];

/** One document the site relies on (content/sources.yaml). */
export const Source = z
  .strictObject({
    short: words('短名，列在依据里的主要称呼', 40),
    title: words('全称', 120),
    issuer: words('制定或发布的机关、机构', 80),
    number: words('文号、版本或发布日期', 120).optional(),
    effective: words('施行或生效日期', 60).optional(),
    strength: z.enum(keys(STRENGTHS)).describe('效力强度'),
    seen: z
      .enum(keys(SEEN))
      .describe('我们读到了多少：原文＝读过条文；部分原文；转述＝只见他人引述；未见'),
    url: z
      .url({
        protocol: /^https?$/,
        hostname: z.regexes.domain,
        error: '网址要以 https:// 开头（官网只有 http:// 的照写），域名写全',
      })
      .refine((url) => !/^[^/]*\/\/[^/]*@/.test(url), '网址里不能有用户名：真正的网站在 @ 后面')
      .describe('发布机关的网址；不确定就不写')
      .optional(),
    note: words('读者该知道的限制', 600).optional(),
    checked: dayField('最近一次核对的日子'),
  })
  .describe('本站引用的一份依据');
export type Source = z.infer<typeof Source>;
