import { describe, expect, it } from 'vitest';
import { loadCost, shareIn } from './load.ts';
import { readForm } from './read-form.ts';
import { budgetResult, feeResult, offerResult } from './results.ts';

const { words } = loadCost();
const form = (fields: Record<string, string>) => readForm((id) => fields[id] ?? '', words);

describe('figures', () => {
  it('come from the fact and the advice', () => {
    expect(words.rate).toBe(50_000);
    expect(words.share).toBe(80);
    expect(shareIn('剩下的打七折').share).toBe(70);
    expect(() => shareIn('剩下的全还')).toThrow('打几折');
  });
});

describe('reading the form', () => {
  it('takes the default rate, and leaves out what is not typed', () =>
    expect(form({})).toMatchObject({ rate: 50_000, offers: [] }));
  it('reads a whole form', () => {
    const read = form({
      principal: '6000',
      due: '2026-11-10',
      until: '2026-11-20',
      rate: '万分之五',
      income: '4200',
      food: '3000',
      travel: '３００',
      payday: '15号',
      'kind-0': 'lump',
      'now-0': '6000',
      'kind-1': 'reduction',
      'each-1': '900',
      'months-1': '6期',
      'claimed-1': '1000',
    });
    expect(read.fee).toEqual({ principal: 600000, days: 10, rate: 50_000 });
    expect(read.budget).toEqual({ income: 420000, needs: 330000, cash: 0 });
    expect(read.payday).toBe(15);
    expect(read.offers.map(({ name, months }) => [name, months])).toEqual([
      ['甲', 0],
      ['乙', 6],
    ]);
    expect(read.problems.size).toBe(0);
  });
  it.each([
    [{ principal: '六千' }, 'principal'],
    [{ rate: '18%' }, 'rate'],
    [{ due: '2026-11-20', until: '2026-11-10' }, 'until'],
    [{ payday: '32' }, 'payday'],
    [{ 'now-0': '100' }, 'each-0'],
    [{ 'each-2': '100', 'months-2': '半年' }, 'months-2'],
    [{ 'kind-1': 'lump', 'charge-1': '100' }, 'now-1'],
  ])('says which field is wrong: %j', (fields, id) =>
    expect([...form(fields).problems.keys()]).toEqual([id]),
  );
});

describe('the result', () => {
  it('says the fee and what it grows to', () => {
    const { lines, bars } = feeResult(words, { principal: 600000, days: 10, rate: 50_000 });
    expect(lines[0]).toBe('6000 元 × 10 天 × 0.05% = 30 元。本金加逾期费，一共 6030 元。');
    expect(bars.map(({ value }) => value / 100)).toEqual([30, 120, 300, 570, 1110]);
  });
  const budget = { income: 420000, needs: 330000, cash: 0 };
  const debt = { owed: 640000, principal: 600000, fees: 40000, rate: 50_000 };
  it.each([
    [15, '17 号能还 720 元'],
    [26, '28 号能还'],
    [27, '下个月 1 号能还'],
    [31, '下个月 3 号能还'],
  ])('gives the sentence for a payday on the %i', (payday, part) =>
    expect(budgetResult(words, budget, debt, payday).say).toContain(part),
  );
  it('promises nothing when nothing is left', () => {
    const result = budgetResult(words, { ...budget, needs: 420000 }, debt, 15);
    expect(result).toMatchObject({ promise: 0 });
    expect(result.say).toBeUndefined();
  });
  it('says when a sum does not reach the fee', () =>
    expect(budgetResult(words, budget, { ...debt, principal: 6_000_000 }, 15).lines[1]).toContain(
      '抵不上一个月的逾期费',
    ));
  it('compares the offers of the guide with 6,400 元', () => {
    const offers = form({
      'kind-0': 'lump',
      'now-0': '6000',
      'each-1': '1080',
      'months-1': '6',
      'kind-2': 'reduction',
      'each-2': '500',
      'months-2': '12',
      'claimed-2': '1000',
    }).offers;
    const texts = offers.map((offer) =>
      offerResult(words, offer, 640000, budget)
        .rows.map(({ head, text }) => `${head}｜${text}`)
        .join('\n'),
    );
    expect(texts[0]).toContain('6000 元，比现在欠的少 400 元');
    expect(texts[0]).toContain('今天这笔就付不出');
    expect(texts[1]).toContain('比现在欠的多 80 元');
    expect(texts[1]).toMatch(/折成一年｜4\.\d%/);
    expect(texts[1]).toContain('150%，每月多出 360 元，先别签');
    expect(texts[1]).toContain('收入照现在：第 1 期付不出');
    expect(texts[2]).toContain('没有在现在欠的数上另外加钱');
    expect(texts[2]).toContain('两个数差 600 元');
    expect(texts[2]).toContain('收入照现在：付得完；收入少一成：第 1 期付不出');
    expect(texts.join()).not.toMatch(/\{|NaN|undefined/);
  });
  it('leaves no blank in any line', () => {
    const said = JSON.stringify([
      budgetResult(words, budget, debt, 15),
      feeResult(words, { principal: 1, days: 0, rate: 0 }),
    ]);
    expect(said).not.toMatch(/\{[a-z]/);
  });
});
