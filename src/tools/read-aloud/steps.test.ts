import { describe, expect, it } from 'vitest';
import { stepsOf, withoutSpeaker, type Turn } from './steps.ts';

const turn = (who: Turn['who'], ...sentences: string[]): Turn => ({ who, sentences });

describe('a script in screens', () => {
  it.each<[string, Turn[], [string, string][]]>([
    [
      'only the reader speaks',
      [turn(undefined, '甲。', '乙。'), turn(undefined, '丙。')],
      [
        ['', '甲。'],
        ['', '乙。'],
        ['', '丙。'],
      ],
    ],
    [
      'an answer keeps the question in sight',
      [turn('them', '你还不还？'), turn('you', '先问您。', '哪家公司？')],
      [
        ['你还不还？', '先问您。'],
        ['你还不还？', '哪家公司？'],
      ],
    ],
    [
      'each question has its own answer',
      [turn('them', '一。'), turn('you', '甲。'), turn('them', '二。'), turn('you', '乙。')],
      [
        ['一。', '甲。'],
        ['二。', '乙。'],
      ],
    ],
    [
      'two turns of his before the answer',
      [turn('them', '一。', '二。'), turn('them', '三。'), turn('you', '甲。')],
      [['一。二。 三。', '甲。']],
    ],
    [
      'the last word is his',
      [turn('you', '甲。'), turn('them', '好。')],
      [
        ['', '甲。'],
        ['好。', ''],
      ],
    ],
    ['nothing', [], []],
  ])('%s', (_, turns, screens) =>
    expect(stepsOf(turns).map(({ hears, say }) => [hears, say])).toEqual(screens),
  );

  it('leaves out whose turn it is', () => {
    expect(withoutSpeaker('你： 您贵姓？')).toBe('您贵姓？');
    expect(withoutSpeaker('他:还钱')).toBe('还钱');
    expect(withoutSpeaker('你好：请说')).toBe('你好：请说');
  });
});
