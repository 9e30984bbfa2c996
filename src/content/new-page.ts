import { stringify } from 'yaml';
import type { ZodType } from 'zod';
import { addDays, type Day } from '../domain/day.ts';
import { FAQ_GROUPS, FrontMatter, KIND_NAMES, VERDICTS, type Kind } from '../domain/page.ts';
import type { Page } from './page.ts';

export const SLUG_HELP = `用法：npm run new -- 目录 文件名
目录是 ${KIND_NAMES.join('、')} 之一；文件名就是网址里的那一段，只用小写英文、数字和连字符。
例如：npm run new -- faq can-i-pay-half`;

/** What stands in a new page until its writer says something better. */
export const UNFILLED =
  /新的一页 [a-z0-9-]+|答案写在这里|读者的问法[一二三四五六] |现在做的第一件事|网上的说法写在这里|从这里写起。规矩和记号/;

/** Platform practice is looked at again after three months. */
const RECHECK_DAYS = 90;

/** A draft of a page: every field filled with something the gate accepts, each to be replaced. */
export function newPage(kind: Kind, slug: string, pages: readonly Page[], today: Day): string {
  const siblings = pages.filter((page) => page.kind === kind);
  const order = Math.max(0, ...siblings.map(({ data }) => data.order ?? 0)) + 1;
  const values: Readonly<Record<string, unknown>> = {
    title: `新的一页 ${slug}`,
    description: '答案写在这里：头几个字就回答，再说会改变它的那个条件。',
    stages: [],
    aliases: ['一', '二', '三', '四', '五', '六'].map((number) => `读者的问法${number} ${slug}`),
    applies: ['花呗本人'],
    doNow: ['现在做的第一件事'],
    related: siblings.slice(0, 3).map((page) => `${page.kind}/${page.slug}`),
    uncertain: [],
    checked: today,
    recheck: addDays(today, RECHECK_DAYS),
    published: today,
    draft: true,
    order,
    days: '第 1–3 天',
    group: FAQ_GROUPS[0],
    claim: '网上的说法写在这里',
    verdict: VERDICTS[1],
  };
  const fields = Object.keys(FrontMatter[kind].shape).filter((name) => name in values);
  const front = Object.fromEntries(fields.map((name) => [name, values[name]]));
  const yaml = stringify(front, { lineWidth: 0, flowCollectionPadding: false, collectionStyle: 'any' });
  return `---\n${yaml}---\n## 怎么做 [](id:how)\n\n从这里写起。规矩和记号在 content/README.md。\n`;
}

/** What a writer still has to fill, in the order of the fields, with what each field is. */
export function toFill(kind: Kind): string[] {
  const kept = new Set(['checked', 'recheck']);
  const shape: Readonly<Record<string, ZodType>> = FrontMatter[kind].shape;
  return [
    ...Object.entries(shape)
      .filter(([name, field]) => !kept.has(name) && !field.safeParse(undefined).success)
      .map(([name, field]) => `${name}：${field.description ?? ''}`),
    '正文：从小标题开始，每个小标题末尾有 [](id:英文短名)',
  ];
}
