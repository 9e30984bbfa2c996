import Decimal from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annualRate } from './annual-rate.ts';
import { barLengths } from './bars.ts';
import { breaksIn, canPromise } from './budget.ts';
import { daysBetween } from './days.ts';
import { feesAhead, payAlone } from './late-fee.ts';
import { floorYuan, parseMoney, sayMoney } from './money.ts';
import { lacking, totalOf, type Offer } from './offer.ts';
import { parseRate, sayRate, simpleInterest } from './rate.ts';

const offer = (part: Partial<Offer>): Offer => ({
  name: '甲',
  kind: 'instalment',
  now: 0,
  each: 0,
  months: 0,
  charge: 0,
  ...part,
});

describe('money', () => {
  it.each([
    ['6000', 600000],
    ['6,000', 600000],
    ['６０００元', 600000],
    ['¥15.60', 1560],
    ['1.2万', 1_200_000],
    ['0.05', 5],
    ['15.', 1500],
    ['100', 10000],
    ['1，2000', 1_200_000],
    ['3千', 300_000],
    ['1.2W', 1_200_000],
    ['６０００．５０ 元整', 600_050],
    ['1,5万', undefined],
    ['5 10', undefined],
    ['6.000.00', undefined],
    ['6000-', undefined],
    ['约6000', undefined],
    ['6000😭', undefined],
    ['9'.repeat(10_000), undefined],
    ['Infinity', undefined],
    ['0x10', undefined],
    ['15.605', undefined],
    ['', undefined],
    ['-5', undefined],
    ['五百', undefined],
    ['1e5', undefined],
    ['1000001', undefined],
  ])('reads %s', (text, fen) => expect(parseMoney(text)).toBe(fen));
  it.each([
    [600000, '6000'],
    [1560, '15.6'],
    [5, '0.05'],
    [-8005, '-80.05'],
    [0, '0'],
  ])('says %i', (fen, text) => expect(sayMoney(fen)).toBe(text));
  it('says what it reads', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 100_000_000 }),
        (fen) => parseMoney(sayMoney(fen)) === fen,
      ),
    ));
});

describe('rates', () => {
  it.each([
    ['0.05%', 50_000],
    ['0.05', 50_000],
    ['０．０５％', 50_000],
    ['万分之五', 50_000],
    ['万五', 50_000],
    ['万分之 1.75', 17_500],
    ['1%', 1_000_000],
    ['0', 0],
    ['18.25%', undefined],
    ['日息', undefined],
    ['', undefined],
  ])('reads %s', (text, rate) => expect(parseRate(text)).toBe(rate));
  it('says what it reads', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1_000_000 }),
        (rate) => parseRate(sayRate(rate)) === rate,
      ),
    ));
});

describe('the late fee', () => {
  it.each([
    // The site's own examples.
    [100000, 10, 50_000, 500],
    [100000, 30, 50_000, 1500],
    [260000, 12, 50_000, 1560],
    [500000, 90, 50_000, 22500],
    [0, 90, 50_000, 0],
    [1, 1, 50_000, 0],
  ])('%i 分, %i days at %i is %i', (fen, days, rate, fee) =>
    expect(simpleInterest(fen, days, rate)).toBe(fee),
  );
  it('agrees with a decimal library to the 分', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 100_000_000 }),
        fc.integer({ min: 0, max: 7300 }),
        fc.integer({ min: 0, max: 1_000_000 }),
        (fen, days, rate) =>
          new Decimal(fen)
            .times(days)
            .times(rate)
            .div(100_000_000)
            .toDecimalPlaces(0, Decimal.ROUND_HALF_UP)
            .eq(simpleInterest(fen, days, rate)),
      ),
    ));
  it('grows with the days and never shrinks', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 20_000_000 }),
        fc.integer({ min: 0, max: 2000 }),
        (fen, days) => {
          const fees = feesAhead(fen, days, 50_000).map(({ fee }) => fee);
          return fees.every((fee, index) => index === 0 || fee >= (fees[index - 1] ?? 0));
        },
      ),
    ));
});

describe('days', () => {
  it.each([
    ['2026-11-10', '2026-11-20', 10],
    ['2026-02-28', '2026-03-01', 1],
    ['2024-02-28', '2024-03-01', 2],
    ['2026-11-20', '2026-11-10', -10],
    ['2026-02-30', '2026-03-01', undefined],
  ])('%s to %s', (from, to, days) => expect(daysBetween(from, to)).toBe(days));
});

describe('paying alone', () => {
  it('is the worked example of the guide: 30,000 元, 720 a month', () => {
    const way = payAlone(3_000_000, 0, 72_000, 50_000);
    expect(way?.months).toBe(66);
    expect(Math.abs((way?.total ?? 0) / 100 - 47_000)).toBeLessThan(600);
    expect(payAlone(3_000_000, 0, 122_000, 50_000)?.months).toBe(31);
    expect(payAlone(3_000_000, 0, 72_000, 0)).toEqual({ months: 42, total: 3_000_000 });
  });
  it('never ends when the payment does not reach the fee', () => {
    expect(payAlone(3_000_000, 0, 45_000, 50_000)).toBeUndefined();
    expect(payAlone(3_000_000, 0, 0, 50_000)).toBeUndefined();
  });
  it('agrees with the closed form of an annuity', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 100_000, max: 5_000_000 }),
        fc.integer({ min: 3, max: 50 }),
        (fen, part) => {
          const monthly = Math.ceil(fen / part) + Math.ceil(fen * 0.015);
          const closed = new Decimal(1)
            .minus(new Decimal(fen).times('0.015').div(monthly))
            .ln()
            .neg()
            .div(new Decimal('1.015').ln())
            .toNumber();
          const months = payAlone(fen, 0, monthly, 50_000)?.months ?? 0;
          return Math.abs(months - closed) <= 1.01;
        },
      ),
    ));
  it('pays exactly the debt and its fees', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5_000_000 }),
        fc.integer({ min: 0, max: 500_000 }),
        fc.integer({ min: 10_000, max: 1_000_000 }),
        (fen, fees, monthly) => {
          const way = payAlone(fen, fees, monthly, 50_000);
          return (
            way === undefined ||
            (way.total >= fen + fees && way.months === Math.ceil(way.total / monthly))
          );
        },
      ),
    ));
});

describe('offers', () => {
  it('adds up the example of the guide', () => {
    expect(totalOf(offer({ kind: 'lump', now: 600000 }))).toBe(600000);
    expect(totalOf(offer({ each: 108000, months: 6 }))).toBe(648000);
    expect(totalOf(offer({ each: 56000, months: 12 }))).toBe(672000);
  });
  it.each([
    [offer({ kind: 'lump' }), 'now'],
    [offer({ months: 3 }), 'each'],
    [offer({ each: 5 }), 'months'],
    [offer({ each: 5, months: 121 }), 'months'],
    [offer({ each: 5, months: 3 }), undefined],
  ])('asks for what is missing', (one, problem) => expect(lacking(one)).toBe(problem));
});

describe('the annual rate', () => {
  it('is the rate the instalments were made with', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 100_000, max: 20_000_000 }),
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 40 }),
        (owed, months, permille) => {
          const monthly = new Decimal(permille).div(1000);
          const each = new Decimal(owed)
            .times(monthly)
            .div(new Decimal(1).minus(monthly.plus(1).pow(-months)))
            .round()
            .toNumber();
          const found = annualRate(owed, offer({ each, months })) ?? NaN;
          // Rounding the instalment to a 分 moves the rate by less than this.
          return Math.abs(found - permille * 0.012) < 0.0012;
        },
      ),
    ));
  it('discounts the instalments back to the debt, in decimals', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 100_000, max: 5_000_000 }),
        fc.integer({ min: 2, max: 48 }),
        fc.integer({ min: 1, max: 60 }),
        (owed, months, extra) => {
          const each = Math.ceil((owed * (100 + extra)) / 100 / months);
          const rate = annualRate(owed, offer({ each, months })) ?? NaN;
          const monthly = new Decimal(rate).div(12);
          const worth = new Decimal(each)
            .times(new Decimal(1).minus(monthly.plus(1).pow(-months)))
            .div(monthly);
          return worth.minus(owed).abs().lt(1);
        },
      ),
    ));
  it.each([
    [
      'the 3,000 元 example: 22 元 a month on top is about 16 %',
      300000,
      { each: 27200, months: 12 },
      15.7,
    ],
    [
      'one instalment: the interest of one month, twelve times',
      100000,
      { each: 101000, months: 1 },
      12,
    ],
    ['nothing on top', 600000, { each: 100000, months: 6 }, 0],
    ['less than the debt', 640000, { each: 100000, months: 6 }, 0],
  ])('%s', (_, owed, part, percent) =>
    expect((annualRate(owed, offer(part)) ?? NaN) * 100).toBeCloseTo(percent, 0),
  );
  it('has no rate where nothing is lent', () => {
    expect(annualRate(600000, offer({ kind: 'lump', now: 600000 }))).toBeUndefined();
    expect(annualRate(100000, offer({ now: 200000, each: 100, months: 2 }))).toBeUndefined();
    expect(annualRate(100, offer({ each: 1_000_000, months: 3 }))).toBeUndefined();
  });
});

describe('the budget', () => {
  const budget = { income: 420000, needs: 330000, cash: 0 };
  it('promises four fifths, in whole 元, and never more than is left', () => {
    expect(canPromise(budget, 80)).toBe(72000);
    expect(canPromise({ ...budget, needs: 500000 }, 80)).toBe(0);
    fc.assert(
      fc.property(fc.nat(5_000_000), fc.nat(5_000_000), (income, needs) => {
        const sum = canPromise({ income, needs, cash: 0 }, 80);
        return sum >= 0 && sum % 100 === 0 && sum <= Math.max(0, (income - needs) * 0.8);
      }),
    );
  });
  it('finds the month in which it breaks', () => {
    const twelve = offer({ each: 72000, months: 12 });
    expect(breaksIn(budget, twelve, 0)).toBeUndefined();
    // 4,200 → 3,780: 480 are left for an instalment of 720.
    expect(breaksIn(budget, twelve, 10)).toBe(1);
    expect(breaksIn({ ...budget, cash: 100000 }, twelve, 10)).toBe(5);
    expect(breaksIn(budget, offer({ kind: 'lump', now: 600000 }), 0)).toBe(0);
    expect(
      breaksIn({ ...budget, cash: 600000 }, offer({ kind: 'lump', now: 600000 }), 20),
    ).toBeUndefined();
  });
  it('breaks no later when income falls further', () =>
    fc.assert(
      fc.property(
        fc.nat(1_000_000),
        fc.nat(1_000_000),
        fc.nat(1_000_000),
        fc.integer({ min: 1, max: 300_000 }),
        (income, needs, cash, each) => {
          const plan = offer({ each, months: 24 });
          const month = (fall: number) => breaksIn({ income, needs, cash }, plan, fall) ?? Infinity;
          return month(20) <= month(10) && month(10) <= month(0);
        },
      ),
    ));
  it('rounds downwards', () => expect(floorYuan(72099)).toBe(72000));
});

it('draws bars to one scale', () => {
  expect(barLengths([0, 50, 100], 200)).toEqual([0, 100, 200]);
  expect(barLengths([1, 100_000], 200)).toEqual([2, 200]);
  expect(barLengths([0, 0], 200)).toEqual([0, 0]);
});
