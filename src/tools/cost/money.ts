/** Money in whole 分: sums of 元 never meet a binary fraction. */
export type Fen = number;

/** 20 万 is the most a consumer-finance company may lend one person; a typing slip is far above this. */
const MAX_FEN = 100_000_000;

const HALF_WIDTH = (text: string): string => text.normalize('NFKC').replace(/[,，\s]/g, '');

/** `6,000`, `６０００元`, `1.2 万` → 分. Nothing for what is not a sum between 0 and a million. */
export function parseMoney(text: string): Fen | undefined {
  const match = /^[¥￥]?(\d+)(?:\.(\d{0,6}))?(万)?(?:元|块|块钱)?$/.exec(HALF_WIDTH(text));
  if (match === null) return undefined;
  const [, whole = '', decimals = '', isTenThousands] = match;
  const shift = isTenThousands === undefined ? 2 : 6;
  if (decimals.replace(/0+$/, '').length > shift) return undefined;
  const fen = Number(whole + decimals.slice(0, shift).padEnd(shift, '0'));
  return fen <= MAX_FEN ? fen : undefined;
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
