/** Money in whole 分, rates in millionths: sums never gather errors. */

/** 分 */
export type Fen = number;
/** Millionths: 0.05 % a day is 500. */
export type Millionths = number;

/** Largest sum the tool takes: a hundred million 元. */
export const MAX_FEN: Fen = 10_000_000_000;

/** `1,234.5` → 123450; undefined when it is no sum of money. Full-width digits are digits. */
export function parseYuan(text: string): Fen | undefined {
  const plain = text.normalize('NFKC').replace(/[,\s元¥]/g, '');
  const match = /^(\d{1,9})(?:\.(\d{1,2}))?$/.exec(plain);
  if (match === null) return undefined;
  const fen = Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0') || 0);
  return fen <= MAX_FEN ? fen : undefined;
}

/** 123450 → `1,234.50`; whole 元 without the decimals. */
export function sayYuan(fen: Fen): string {
  const sign = fen < 0 ? '−' : '';
  const whole = Math.floor(Math.abs(fen) / 100);
  const rest = Math.abs(fen) % 100;
  const grouped = String(whole).replace(/\B(?=(\d{3})+$)/g, ',');
  return sign + grouped + (rest === 0 ? '' : `.${String(rest).padStart(2, '0')}`);
}

/** `0.05` (percent) → 500; at most four decimals and one percent a day. */
export function parseRate(text: string): Millionths | undefined {
  const plain = text.normalize('NFKC').replace(/[%\s]/g, '');
  const match = /^(\d{1,2})(?:\.(\d{1,4}))?$/.exec(plain);
  if (match === null) return undefined;
  const rate = Number(match[1]) * 10_000 + Number((match[2] ?? '').padEnd(4, '0') || 0);
  return rate <= 10_000 ? rate : undefined;
}

/** A whole number of instalments, 0 when left empty. */
export function parseMonths(text: string): number | undefined {
  const plain = text.normalize('NFKC').trim();
  if (plain === '') return 0;
  return /^\d{1,3}$/.test(plain) && Number(plain) <= 120 ? Number(plain) : undefined;
}
