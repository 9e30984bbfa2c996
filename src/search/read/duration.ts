/** Lengths of time, so that 30天, 一个月 and 四周 meet. */

const daysPer: Record<string, number> = {
  分钟: 0.001,
  小时: 0.04,
  天: 1,
  日: 1,
  个月: 30,
  月: 30,
  年: 365,
};
const pattern = /^(\d+(?:\.\d+)?)(分钟|小时|天|日|个月|年)/;

/** A duration at the start of the text, or undefined. */
export function readDuration(text: string): { length: number; days: number } | undefined {
  const match = pattern.exec(text);
  if (!match) return undefined;
  const count = Number(match[1]);
  if (match[2] === '年' && count > 10 && count !== 20) return undefined; // 2014年 and 15年 are dates; twenty years end every claim
  const days = count * (daysPer[match[2] ?? ''] ?? 1);
  return { length: match[0].length, days };
}

/** The length of a sum of money or a date at the start of the text, 0 if there is none: said in every story, they decide nothing. */
export function readAmount(text: string): number {
  const match =
    /^(?:(?:(?:19|20)\d\d|[12]\d)年(?!利)(?:\d{1,2}月(?:\d{1,2}[日号])?)?|\d+(?:\.\d+)?(?:[万千百]\d*)?[多几来]?(?:块钱?|元钱?|毛|角)?(?:\d(?![\d年月天个期]))?)/.exec(
      text,
    )?.[0] ?? '';
  return /\d{3}|[年万千块元毛角]/.test(match) ? match.length : 0;
}

/** The stage of the timeline that a number of days belongs to. */
export function durationName(days: number): string {
  if (days <= 1) return 'd1';
  if (days <= 3) return 'd3';
  if (days <= 31) return 'd30';
  if (days <= 95) return 'd90';
  if (days < 1000) return 'd365';
  return days < 1500 ? 'y3' : 'y5';
}

export const isDurationName = (id: string): boolean => /^[dy]\d+$/.test(id);
