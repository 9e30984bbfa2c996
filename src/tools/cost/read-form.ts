/** What stands in the fields → numbers, or what is wrong with each field. Pure: gets a way to read a field. */
import { daysBetween } from './days.ts';
import { parseMoney, type Fen } from './money.ts';
import { lacking, type Offer } from './offer.ts';
import { parseRate } from './rate.ts';
import type { Budget } from './budget.ts';
import type { CostWords } from './schema.ts';

export interface CostForm {
  fee?: { principal: Fen; days: number; rate: number };
  rate: number;
  owed?: Fen;
  budget?: Budget;
  payday?: number;
  offers: Offer[];
  /** Field → what to change. */
  problems: ReadonlyMap<string, string>;
}

const KINDS: readonly Offer['kind'][] = ['instalment', 'reduction', 'lump'];

export function readForm(value: (id: string) => string, words: CostWords): CostForm {
  const problems = new Map<string, string>();
  const money = (id: string): Fen | undefined => {
    const text = value(id).trim();
    if (text === '') return undefined;
    const fen = parseMoney(text);
    if (fen === undefined) problems.set(id, words.badMoney);
    return fen;
  };
  const rate = value('rate').trim() === '' ? words.rate : parseRate(value('rate'));
  if (rate === undefined) problems.set('rate', words.badRate);
  const principal = money('principal');
  const days = daysBetween(value('due'), value('until'));
  if (days !== undefined && days < 0) problems.set('until', words.badDays);
  const owed = money('owed');
  const budget = readBudget(money);
  const payday = readPayday(value('payday').trim(), problems, words);
  const offers = words.names.flatMap((name, index) => {
    const offer = readOffer(name, index, value, money, problems, words);
    return offer === undefined ? [] : [offer];
  });
  const isFeeKnown = principal !== undefined && days !== undefined && days >= 0;
  return {
    ...(isFeeKnown && rate !== undefined ? { fee: { principal, days, rate } } : {}),
    rate: rate ?? words.rate,
    ...(owed === undefined ? {} : { owed }),
    ...(budget === undefined ? {} : { budget }),
    ...(payday === undefined ? {} : { payday }),
    offers,
    problems,
  };
}

function readBudget(money: (id: string) => Fen | undefined): Budget | undefined {
  const income = money('income');
  const needs = ['food', 'medicine', 'school', 'travel'].map((id) => money(id) ?? 0);
  const cash = money('cash') ?? 0;
  if (income === undefined) return undefined;
  return { income, needs: needs.reduce((sum, one) => sum + one, 0), cash };
}

function readPayday(
  text: string,
  problems: Map<string, string>,
  words: CostWords,
): number | undefined {
  if (text === '') return undefined;
  const day = Number(text.normalize('NFKC').replace(/[号日]$/, ''));
  if (Number.isInteger(day) && day >= 1 && day <= 31) return day;
  problems.set('payday', words.badPayday);
  return undefined;
}

function readOffer(
  name: string,
  index: number,
  value: (id: string) => string,
  money: (id: string) => Fen | undefined,
  problems: Map<string, string>,
  words: CostWords,
): Offer | undefined {
  const id = (name: string): string => `${name}-${index}`;
  const sum = (field: string): Fen => money(id(field)) ?? 0;
  const kind = KINDS.find((one) => one === value(id('kind'))) ?? 'instalment';
  const isLump = kind === 'lump';
  const months = value(id('months'))
    .normalize('NFKC')
    .replace(/[期个月]/g, '')
    .trim();
  const offer: Offer = {
    name,
    kind,
    now: sum('now'),
    each: isLump ? 0 : sum('each'),
    months: isLump || !/^\d+$/.test(months) ? 0 : Number(months),
    charge: sum('charge'),
    claimed: kind === 'reduction' ? money(id('claimed')) : undefined,
  };
  if (offer.now + offer.each + offer.months + offer.charge === 0) return undefined;
  const field = lacking(offer);
  if (field === undefined) return offer;
  if (!problems.has(id(field))) problems.set(id(field), words.lacking[field]);
  return undefined;
}
