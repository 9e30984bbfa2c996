/** Money in whole 分: sums of 元 never meet a binary fraction. */
export type Fen = number;

/** 20 万 is the most a consumer-finance company may lend one person; a typing slip is far above this. */
const MAX_FEN = 100_000_000;

/** How many places a unit moves the point, from 分. */
const SHIFTS: Readonly<Record<string, number>> = { '': 2, 千: 5, k: 5, 万: 6, w: 6 };
/** Separators part three figures (or four, as some write 万); anywhere else a comma is a slip for a point. */
const SUM = /^¥?\s*(\d+(?:,\d{3,4})*)(?:\.(\d{0,6}))?\s*([万千wk]?)\s*(?:元整?|块钱?)?$/;

/** `6,000`, `６０００元`, `1.2 万` → 分. Nothing for what is not a sum between 0 and a million. */
export function parseMoney(text: string): Fen | undefined {
  const match = SUM.exec(text.normalize('NFKC').trim().toLowerCase());
  if (match === null) return undefined;
  const [, whole = '', decimals = '', unit = ''] = match;
  const shift = SHIFTS[unit] ?? 2;
  if (decimals.replace(/0+$/, '').length > shift) return undefined;
  const figures = whole.replace(/,/g, '') + decimals.slice(0, shift).padEnd(shift, '0');
  return Number(figures) <= MAX_FEN ? Number(figures) : undefined;
}

/** 分 → `6000`, `15.6`, `-80.05`: as the articles write sums. */
export function sayMoney(fen: Fen): string {
  const sign = fen < 0 ? '-' : '';
  const whole = Math.floor(Math.abs(fen) / 100);
  const rest = String(Math.abs(fen) % 100).padStart(2, '0');
  return `${sign}${whole}${rest === '00' ? '' : `.${rest.replace(/0$/, '')}`}`;
}

/** Whole 元, downwards: what one can promise is never rounded up. */
export const floorYuan = (fen: Fen): Fen => Math.floor(fen / 100) * 100;
