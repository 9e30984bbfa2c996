import type { Fen } from './money.ts';

/** What the other side offers, in the words of its own paper. */
export interface Offer {
  name: string;
  kind: 'instalment' | 'reduction' | 'lump';
  /** Paid at once: the lump sum, or what comes before the first instalment. */
  now: Fen;
  /** Each month, and how many months. */
  each: Fen;
  months: number;
  /** Charged besides, at once. */
  charge: Fen;
  /** What they say is taken off. */
  claimed?: Fen | undefined;
}

/** Paid today. */
export const paidNow = (offer: Offer): Fen => offer.now + offer.charge;

/** Everything that is paid. */
export const totalOf = (offer: Offer): Fen => paidNow(offer) + offer.each * offer.months;

/** The field that an offer lacks or has wrong; nothing when it can be worked out. */
export function lacking(offer: Offer): 'now' | 'each' | 'months' | undefined {
  if (offer.kind === 'lump') return offer.now > 0 ? undefined : 'now';
  if (offer.each <= 0) return 'each';
  return offer.months >= 1 && offer.months <= 120 ? undefined : 'months';
}
