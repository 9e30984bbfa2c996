import { expect, it } from 'vitest';
import {
  buildCorrector,
  buildTypos,
  correctUnknown,
  foldSyllable,
  replaceListed,
} from './correct.ts';
import { buildVocabulary, segment } from './segment.ts';

const readings = new Map([
  ['催', ['cui']],
  ['摧', ['cui']],
  ['收', ['shou']],
  ['逾', ['yu']],
  ['期', ['qi']],
  ['预', ['yu']],
  ['律', ['lv']],
  ['师', ['shi']],
  ['函', ['han']],
  ['含', ['han']],
  ['呗', ['bei']],
  ['花', ['hua']],
]);
const words = ['催收', '逾期', '律师函', '花呗'];
const typos = buildTypos({ 逾期: ['预期', '愈期'], 花呗: ['花贝'] });
const corrector = buildCorrector(words, readings, () => false);
const vocabulary = buildVocabulary(
  words.map((word) => [word, { kind: 'concept', id: word }] as const),
);
const correct = (text: string): string => {
  const listed = replaceListed(text, typos);
  return correctUnknown(listed, segment(listed, vocabulary), corrector);
};

it.each([
  ['花贝预期', '花呗逾期'],
  ['摧收', '催收'],
  ['律师含', '律师函'],
  ['催收', '催收'],
  ['今天天气', '今天天气'],
])('%s → %s', (typed, expected) => expect(correct(typed)).toBe(expected));

it('leaves alone what the site itself writes', () => {
  const careful = buildCorrector(words, readings, (pair) => pair === '律含');
  expect(correctUnknown('律含函', segment('律含函', vocabulary), careful)).toBe('律含函');
});

it('is braver when the text has no known word to lose', () => {
  const sounds = new Map([
    ['效', ['xiao']],
    ['霄', ['xiao']],
  ]);
  const brave = buildCorrector(['时效'], sounds, () => false);
  const known = buildVocabulary([
    ['时', { kind: 'stop' }],
    ['逾期', { kind: 'concept', id: 'overdue' }],
  ]);
  expect(correctUnknown('时霄', segment('时霄', known), brave)).toBe('时效');
  expect(correctUnknown('逾期时霄', segment('逾期时霄', known), brave)).toBe('逾期时霄');
});

it.each([
  ['zhang', 'zan'],
  ['liang', 'nian'],
  ['shi', 'si'],
])('%s sounds like %s', (syllable, folded) => expect(foldSyllable(syllable)).toBe(folded));

it.each(['催', '摧期', '律含师预'])(
  'compares %s with the words once, however often it stands there',
  (piece) => {
    const work = (text: string): number => {
      let compared = 0;
      const counting = {
        ...corrector,
        isAlike: (written: string, right: string) => {
          compared += 1;
          return corrector.isAlike(written, right);
        },
      };
      correctUnknown(text, segment(text, vocabulary), counting);
      return compared;
    };
    expect(work(piece.repeat(400))).toBeLessThanOrEqual(work(piece.repeat(10)) + 20);
  },
);
