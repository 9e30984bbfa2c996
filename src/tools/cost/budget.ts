import type { Fen } from './money.ts';

export interface Budget {
  income: Fen;
  /** Everything that must be paid before any debt. */
  needs: Fen;
  cash: Fen;
}

/** What is left each month, and the part of it that may be promised. */
export function canPromise(
  { income, needs }: Budget,
  sharePercent: number,
): { surplus: Fen; promise: Fen } {
  const surplus = income - needs;
  return { surplus, promise: surplus <= 0 ? 0 : Math.floor((surplus * sharePercent) / 100) };
}

const TENTHS = '一二三四五六七八九';

/** 打八折 → 80: the share stands in advice.yaml and nowhere else. */
export function shareIn(advice: string): number {
  const digit = /打([一二三四五六七八九])折/.exec(advice)?.[1];
  if (digit === undefined) throw new Error('advice.yaml 的 share-of-surplus 里没有写打几折');
  return (TENTHS.indexOf(digit) + 1) * 10;
}
