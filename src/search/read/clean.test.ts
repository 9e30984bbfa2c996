import { describe, expect, it } from 'vitest';
import { clean } from './clean.ts';

describe('clean', () => {
  it.each([
    ['坐*牢', '坐牢'],
    ['催·收', '催收'],
    ['起-诉我', '起诉我'],
    ['坐🚓牢', '坐牢'],
    ['起*诉*我', '起诉我'],
    ['催\u00ad收\u2060电\u200b话', '催收电话'],
    ['%E5%82%AC%E6%94%B6', '催收'],
    ['%E5%82%AC%E6%94', '催 '],
    ['%e5%82%ac%e6%94%b6%', '催收'],
    ['cuī shōu', 'cui shou'],
    ['lǜ shī hán', 'lv shi han'],
    ['cui1shou1', 'cuishou'],
    ['⻓期⻔⾥⾯⻚', '长期门里面页'],
    ['36% 24%', '36% 24%'],
    ['2025-08-23', '2025-08-23'],
    ['花呗、借呗', '花呗、借呗'],
    ['ＡＢＣ', 'abc'],
    ['\ud800坐牢\udfff', '坐牢'],
  ])('%j', (typed, read) => expect(clean(typed)).toBe(read));

  it('keeps the head and the end of a very long text', () => {
    const text = clean(`仲裁通知${'啊'.repeat(10_000)}会坐牢吗`);
    expect(text.length).toBeLessThan(450);
    expect(text.startsWith('仲裁通知')).toBe(true);
    expect(text.endsWith('会坐牢吗')).toBe(true);
  });

  it.each([
    '%',
    '%%%',
    '%E5',
    '\u0000',
    '\ud83d',
    '',
    '   ',
    '١٢٣',
    '👨‍👩‍👧‍👦'.repeat(2000),
    '%FF%FE'.repeat(500),
  ])('throws at nothing (%#)', (typed) => expect(() => clean(typed)).not.toThrow());
});
