import { describe, expect, it } from 'vitest';
import { buildScript, normalise, parseNumeral, toDigits } from './normalise.ts';

const script = buildScript({ traditional: '唄會嗎錢還', simplified: '呗会吗钱还' });

describe('normalise', () => {
  it.each([
    ['花唄逾期會坐牢嗎', '花呗逾期会坐牢吗'],
    ['ＨＵＡＢＥＩ　３０天', 'huabei 30天'],
    ['花呗，逾期！怎么办？', '花呗 逾期 怎么办'],
    ['逾期两三天', '逾期3天'],
    ['半个月没还', '15天没还'],
    ['一周没还', '7天没还'],
    ['欠二十三天', '欠23天'],
    ['拖了二十来天', '拖了20天'],
    ['一个多礼拜', '7天'],
    ['五个半月', '5个月'],
    ['一个来月', '1个月'],
    ['两三个月', '3个月'],
    ['俩月没还', '2个月没还'],
    ['欠三千六', '欠3600'],
    ['贷款十五万', '贷款150000'],
    ['借两万一年', '借20000 1年'],
    ['1次性还清', '一次性还清'],
    ['分十二期', '分几期'],
    ['万分之五', '万分之五'],
    ['第五十条', '第五十条'],
    ['日利率0.05。', '日利率0.05'],
  ])('%s → %s', (typed, expected) => expect(normalise(typed, script)).toBe(expected));
});

describe('parseNumeral', () => {
  it.each([
    ['三', 3],
    ['十', 10],
    ['二十三', 23],
    ['一千五', 1500],
    ['三万', 30000],
    ['两百零五', 205],
  ])('%s → %d', (text, value) => expect(parseNumeral(text)).toBe(value));
});

describe('toDigits', () => {
  it('leaves words that only look like numerals', () =>
    expect(toDigits('万一不还')).toBe('万一不还'));
});
