/** A daily rate as a whole number of hundred-millionths: 0.05 % is 50,000. */
export type DailyRate = number;

const SCALE = 100_000_000n;
const DIGITS: Readonly<Record<string, number>> = {
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

/** `0.05%`, `0.05`, `万分之五`, `万五`, `万分之 1.75` → a daily rate. Above 1 % a day is a slip or a monthly rate. */
export function parseRate(text: string): DailyRate | undefined {
  const plain = text.normalize('NFKC').replace(/[\s，,]/g, '');
  const percent = /^(\d+)(?:\.(\d{1,6}))?%?$/.exec(plain);
  const perTenThousand = /^万(?:分之)?(?:(\d+)(?:\.(\d{1,4}))?|([一二两三四五六七八九]))$/.exec(
    plain,
  );
  const rate =
    percent !== null
      ? decimal(percent[1], percent[2], 6)
      : perTenThousand !== null
        ? decimal(
            perTenThousand[1] ?? String(DIGITS[perTenThousand[3] ?? ''] ?? ''),
            perTenThousand[2],
            4,
          )
        : undefined;
  return rate !== undefined && rate <= 1_000_000 ? rate : undefined;
}

function decimal(whole = '', decimals = '', shift: number): number {
  return Number(whole + decimals.padEnd(shift, '0'));
}

/** 50,000 → `0.05%`. */
export function sayRate(rate: DailyRate): string {
  const digits = String(rate).padStart(7, '0');
  const decimals = digits.slice(-6).replace(/0+$/, '');
  return `${Number(digits.slice(0, -6))}${decimals === '' ? '' : `.${decimals}`}%`;
}

/** Simple interest on a sum for a number of days, half a 分 upwards. */
export function simpleInterest(fen: number, days: number, rate: DailyRate): number {
  return Number((BigInt(fen) * BigInt(days) * BigInt(rate) + SCALE / 2n) / SCALE);
}
