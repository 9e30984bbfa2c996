import { paidNow, totalOf, type Offer } from './offer.ts';
import type { Fen } from './money.ts';

/** More than this a month is not an offer but a slip in the typing. */
const MAX_MONTHLY = 10;

/** What the instalments are worth today at a monthly rate (an annuity; without interest, their sum). */
function presentValue(each: Fen, months: number, monthly: number): number {
  return monthly < 1e-12 ? each * months : (each * (1 - (1 + monthly) ** -months)) / monthly;
}

/**
 * The internal rate of return of paying what is owed today by this offer, a month's rate times twelve, as a share
 * (0.24 = 24 %). Zero when nothing is paid on top of the debt; nothing when there is no loan left to price.
 */
export function annualRate(owed: Fen, offer: Offer): number | undefined {
  const financed = owed - paidNow(offer);
  if (offer.months === 0 || offer.each <= 0 || financed <= 0) return undefined;
  if (totalOf(offer) <= owed) return 0;
  let [low, high] = [0, MAX_MONTHLY];
  if (presentValue(offer.each, offer.months, high) > financed) return undefined;
  for (let step = 0; step < 100; step += 1) {
    const middle = (low + high) / 2;
    if (presentValue(offer.each, offer.months, middle) > financed) low = middle;
    else high = middle;
  }
  return ((low + high) / 2) * 12;
}
