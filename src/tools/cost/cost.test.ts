import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canPromise, shareIn } from './budget.ts';
import { counterOffer } from './counter.ts';
import { parseMonths, parseRate, parseYuan, sayYuan } from './money.ts';
import { breakingMonth, monthlyRate, totalOf, yearlyRate, type Offer } from './offers.ts';
import { daysOverdue, overdueFee } from './overdue.ts';

const fen = fc.integer({ min: 0, max: 10_000_000_00 });
const rate = fc.integer({ min: 0, max: 10_000 });
const days = fc.integer({ min: 0, max: 4_000 });

describe('money', () => {
  it.each([
    ['1,234.5', 123450],
    ['1 234', 123400],
    ['０．０１', 1],
    ['0', 0],
    ['99元', 9900],
    ['100000000', 10_000_000_000],
  ])('%s', (text, expected) => expect(parseYuan(text)).toBe(expected));
  it.each(['', '-5', '1.234', 'abc', '1e5', '999999999', '..', '一百'])('%s is no sum', (text) =>
    expect(parseYuan(text)).toBeUndefined(),
  );
  it('is read back as it was said', () =>
    fc.assert(fc.property(fen, (sum) => parseYuan(sayYuan(sum)) === sum)));
  it.each([
    ['0.05', 500],
    ['0.05%', 500],
    ['0.0325', 325],
    ['1', 10000],
    ['2', undefined],
    ['', undefined],
  ])('rate %s', (text, expected) => expect(parseRate(text)).toBe(expected));
  it.each([
    ['', 0],
    ['12', 12],
    ['121', undefined],
    ['1.5', undefined],
  ])('months %j', (text, expected) => expect(parseMonths(text)).toBe(expected));
});

describe('overdueFee', () => {
  it('is 75 元 for 5000 元, 0.05 %, 30 days', () =>
    expect(overdueFee(500_000, 500, 30)).toBe(7_500));
  it('agrees with a decimal library to the 分', () =>
    fc.assert(
      fc.property(fen, rate, days, (principal, daily, count) => {
        const exact = new Decimal(principal).times(daily).times(count).div(1_000_000);
        return (
          overdueFee(principal, daily, count) ===
          exact.toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toNumber()
        );
      }),
    ));
  it('never falls as days pass', () =>
    fc.assert(
      fc.property(
        fen,
        rate,
        days,
        (principal, daily, count) =>
          overdueFee(principal, daily, count) <= overdueFee(principal, daily, count + 1),
      ),
    ));
  it.each([
    ['2026-11-09', '2026-11-10', 1],
    ['2026-11-09', '2026-11-09', 0],
    ['2026-11-09', '2026-11-01', 0],
    ['2028-02-28', '2028-03-01', 2],
    ['x', '2026-11-01', undefined],
  ])('from %s to %s: %s days', (due, until, expected) =>
    expect(daysOverdue(due, until)).toBe(expected),
  );
});

const offer = fc.record({
  first: fc.integer({ min: 0, max: 1_000_000 }),
  monthly: fc.integer({ min: 1, max: 1_000_000 }),
  months: fc.integer({ min: 1, max: 60 }),
});

/** Sum of the discounted payments, exactly. */
function presentValue({ monthly, months }: Offer, monthlyRateOf: Decimal): Decimal {
  let sum = new Decimal(0);
  for (let month = 1; month <= months; month++)
    sum = sum.plus(new Decimal(monthly).div(monthlyRateOf.plus(1).pow(month)));
  return sum;
}

describe('monthlyRate', () => {
  it('of one later payment is its closed form', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 1_000, max: 1_000_000 }),
        fc.integer({ min: 1, max: 500_000 }),
        (debt, extra) => {
          const found = monthlyRate({ first: 0, monthly: debt + extra, months: 1 }, debt) ?? NaN;
          return Math.abs(found - extra / debt) < 1e-9 * (1 + extra / debt);
        },
      ),
    ));
  it('brings the payments back to what is left of the debt, by a decimal library', () =>
    fc.assert(
      fc.property(offer, fc.integer({ min: 1, max: 5_000_000 }), (one, debt) => {
        const found = monthlyRate(one, debt);
        if (found === undefined) return totalOf(one) <= debt || debt <= one.first;
        const left = debt - one.first;
        return presentValue(one, new Decimal(found))
          .minus(left)
          .abs()
          .lte(Math.max(0.01, left * 1e-6));
      }),
      { numRuns: 60 },
    ));
  it('of an annuity is the rate it was made with', () => {
    const monthly = new Decimal('0.015');
    const debt = 1_000_000;
    const part = new Decimal(debt)
      .times(monthly)
      .div(new Decimal(1).minus(monthly.plus(1).pow(-12)));
    const found = monthlyRate({ first: 0, monthly: part.round().toNumber(), months: 12 }, debt);
    expect(found).toBeCloseTo(0.015, 5);
  });
  it.each<[Offer, number]>([
    [{ first: 0, monthly: 100, months: 10 }, 1000],
    [{ first: 800, monthly: 0, months: 0 }, 1000],
    [{ first: 1000, monthly: 10, months: 3 }, 1000],
  ])('%j for %i: nothing to say', (one, debt) => expect(yearlyRate(one, debt)).toBeUndefined());
});

describe('breakingMonth', () => {
  const budget = { income: 500_000, needs: 400_000, cash: 50_000 };
  it.each<[Offer, number, number | undefined]>([
    [{ first: 0, monthly: 80_000, months: 12 }, 0, undefined],
    [{ first: 0, monthly: 80_000, months: 12 }, 10, 2],
    [{ first: 0, monthly: 80_000, months: 12 }, 20, 1],
    [{ first: 60_000, monthly: 10_000, months: 12 }, 0, 0],
    [{ first: 140_000, monthly: 0, months: 0 }, 0, undefined],
    [{ first: 160_000, monthly: 0, months: 0 }, 0, 0],
  ])('%j with %i %% less → %s', (one, less, expected) =>
    expect(breakingMonth(one, budget, less)).toBe(expected),
  );
  it('never comes later when the income falls more', () =>
    fc.assert(
      fc.property(offer, fen, fen, fen, (one, income, needs, cash) => {
        const months = [0, 10, 20].map(
          (less) => breakingMonth(one, { income, needs, cash }, less) ?? Infinity,
        );
        return (months[0] ?? 0) >= (months[1] ?? 0) && (months[1] ?? 0) >= (months[2] ?? 0);
      }),
    ));
});

describe('canPromise and counterOffer', () => {
  it('takes the share from the advice', () => {
    expect(shareIn('剩下的打八折')).toBe(80);
    expect(() => shareIn('剩下的都还')).toThrow('打几折');
    expect(canPromise({ income: 500_000, needs: 400_000, cash: 0 }, 80)).toEqual({
      surplus: 100_000,
      promise: 80_000,
    });
    expect(canPromise({ income: 1, needs: 2, cash: 0 }, 80).promise).toBe(0);
  });
  it.each([
    [500_000, 80_000, /每个月真的拿得出 800 元，分 7 期/],
    [50_000, 80_000, /能还清/],
    [50_000_000, 80_000, /能减多少/],
    [500_000, 500, /^$/],
  ])('debt %i, promise %i', (debt, promise, said) =>
    expect(counterOffer(debt, promise) ?? '').toMatch(said),
  );
  it('never promises more than the share, and always covers the debt', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5_000_000 }),
        fc.integer({ min: 1_000, max: 1_000_000 }),
        (debt, promise) => {
          const [, monthly = '', months = ''] =
            /拿得出 ([\d,.]+) 元，分 (\d+) 期/.exec(counterOffer(debt, promise) ?? '') ?? [];
          if (months === '') return true;
          const sum = parseYuan(monthly) ?? NaN;
          return sum <= promise && sum * Number(months) >= debt;
        },
      ),
    ));
});
