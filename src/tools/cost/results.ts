/** The reader's numbers → the lines of the result. Pure: the page only writes them down. */
import { fill } from '../template.ts';
import { annualRate } from './annual-rate.ts';
import { breaksIn, canPromise, FALLS, surplus, type Budget } from './budget.ts';
import { feesAhead, payAlone } from './late-fee.ts';
import { sayMoney, type Fen } from './money.ts';
import { totalOf, type Offer } from './offer.ts';
import { sayRate, simpleInterest } from './rate.ts';
import type { CostWords } from './schema.ts';

/** A bar with its words. */
export interface Bar {
  label: string;
  value: Fen;
}

export interface FeeResult {
  fee: Fen;
  lines: string[];
  bars: Bar[];
}

export function feeResult(
  words: CostWords,
  { principal, days, rate }: { principal: Fen; days: number; rate: number },
): FeeResult {
  const fee = simpleInterest(principal, days, rate);
  return {
    fee,
    lines: [
      fill(words.fee.sum, {
        principal: sayMoney(principal),
        days: String(days),
        rate: sayRate(rate),
        fee: sayMoney(fee),
        total: sayMoney(principal + fee),
      }),
      fill(words.fee.daily, { saved: sayMoney(simpleInterest(100_000, 1, rate)) }),
    ],
    bars: feesAhead(principal, days, rate).map(({ months, fee: later }) => ({
      label: months === 0 ? words.fee.now : fill(words.fee.later, { months: String(months) }),
      value: later,
    })),
  };
}

export interface BudgetResult {
  promise: Fen;
  lines: string[];
  /** What to say; nothing when there is nothing to promise. */
  say?: string;
}

export function budgetResult(
  words: CostWords,
  budget: Budget,
  debt: { owed?: Fen | undefined; principal?: Fen | undefined; fees: Fen; rate: number },
  payday: number | undefined,
): BudgetResult {
  const promise = canPromise(budget, words.share);
  const values = {
    income: sayMoney(budget.income),
    needs: sayMoney(budget.needs),
    left: sayMoney(surplus(budget)),
    share: words.shareWord,
    promise: sayMoney(promise),
  };
  const sum = fill(words.budget.sum, values);
  if (promise === 0) return { promise, lines: [sum] };
  const lines = [sum];
  if (debt.principal !== undefined && debt.principal > 0) {
    const way = payAlone(debt.principal, debt.fees, promise, debt.rate);
    lines.push(
      way === undefined
        ? fill(words.budget.endless, values)
        : fill(words.budget.alone, {
            ...values,
            months: String(way.months),
            total: sayMoney(way.total),
          }),
    );
  }
  if (debt.owed === undefined || payday === undefined) return { promise, lines };
  const say = fill(words.budget.say, {
    ...values,
    owed: sayMoney(debt.owed),
    payday: String(payday),
    payable: payableDay(words, payday),
  });
  return { promise, lines, say };
}

/** Two days after the money comes; near the end of a month that is a day every next month has. */
function payableDay(words: CostWords, payday: number): string {
  return payday <= 26
    ? String(payday + 2)
    : `${words.budget.nextMonth} ${Math.max(1, payday + 2 - 30)}`;
}

/** What is said of an offer, row by row. */
export interface OfferResult {
  name: string;
  total: Fen;
  rows: { head: string; text: string }[];
}

export function offerResult(
  words: CostWords,
  offer: Offer,
  owed: Fen | undefined,
  budget: Budget | undefined,
): OfferResult {
  const said = words.offers;
  const total = totalOf(offer);
  const rows = [
    { head: said.total, text: totalLine(words, total, owed) },
    {
      head: said.each,
      text:
        offer.months === 0
          ? fill(said.once, { sum: sayMoney(total) })
          : fill(said.instalment, { sum: sayMoney(offer.each), months: String(offer.months) }),
    },
  ];
  if (owed !== undefined) rows.push({ head: said.rate, text: rateLine(words, offer, owed) });
  if (offer.claimed !== undefined && owed !== undefined && owed - total !== offer.claimed)
    rows.push({
      head: said.claimedHead,
      text: fill(said.claimed, {
        claimed: sayMoney(offer.claimed),
        less: sayMoney(owed - total),
        gap: sayMoney(Math.abs(offer.claimed - (owed - total))),
      }),
    });
  if (budget !== undefined) rows.push(...burdenRows(words, offer, budget));
  return { name: offer.name, total, rows };
}

function totalLine(words: CostWords, total: Fen, owed: Fen | undefined): string {
  const sum = `${sayMoney(total)} 元`;
  if (owed === undefined) return sum;
  const { more, less, same } = words.offers;
  const template = total > owed ? more : total < owed ? less : same;
  return `${sum}，${fill(template, { sum: sayMoney(Math.abs(total - owed)) })}`;
}

function rateLine(words: CostWords, offer: Offer, owed: Fen): string {
  const said = words.offers;
  if (offer.months === 0) return said.rateUnknown;
  const rate = annualRate(owed, offer);
  if (rate === undefined) return said.rateOdd;
  return rate === 0 ? said.rateNone : fill(said.rateSaid, { rate: (rate * 100).toFixed(1) });
}

function burdenRows(words: CostWords, offer: Offer, budget: Budget): OfferResult['rows'] {
  const said = words.offers;
  const promise = canPromise(budget, words.share);
  const rows = [];
  if (offer.months > 0 && promise > 0) {
    const percent = String(Math.round((offer.each / promise) * 100));
    const over = offer.each - promise;
    rows.push({
      head: said.share,
      text:
        over > 0
          ? fill(said.over, { percent, sum: sayMoney(over) })
          : fill(said.shareSaid, { percent }),
    });
  }
  const breaks = FALLS.map((fall) => {
    const month = breaksIn(budget, offer, fall);
    const text =
      month === undefined
        ? said.holds
        : month === 0
          ? said.now
          : fill(said.month, { month: String(month) });
    return `${said.falls[fall]}：${text}`;
  });
  return [...rows, { head: said.breaks, text: breaks.join('；') }];
}
