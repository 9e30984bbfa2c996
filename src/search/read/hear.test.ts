import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { siteContent } from '../../content/site.ts';
import { BUCKETS, likeness, piecesOf, STEPS } from './despair-model.ts';
import { WEIGHTS } from './despair-weights.ts';
import { hearsDespair } from './hear.ts';

const lines = (name: string): string[] =>
  readFileSync(`tests/search/despair-${name}.txt`, 'utf8')
    .split('\n')
    .filter((line) => /\p{Script=Han}/u.test(line));
const share = (texts: readonly string[]): number =>
  texts.filter((text) => hearsDespair(text)).length / texts.length;

describe('hearsDespair', () => {
  it('hears what it was taught', () => {
    expect(share([...lines('heard'), ...lines('train-heard')])).toBeGreaterThanOrEqual(0.99);
    expect(share(lines('calm'))).toBeLessThanOrEqual(0.01);
    expect(share(lines('train-calm'))).toBeLessThanOrEqual(0.07);
  });

  // Written by someone who saw neither the rules nor the taught sentences; never teach these.
  it('hears more than five in six of sentences it has never seen, and stays calm at the everyday ones', () => {
    expect(share(lines('unseen-heard'))).toBeGreaterThanOrEqual(0.85);
    expect(share(lines('unseen-calm'))).toBeLessThanOrEqual(0.05);
  });

  it('stays calm at the site’s own questions', () => {
    // What is asked of the pages for people in despair may well be heard.
    const asked = siteContent()
      .pages.filter(({ kind, path }) => kind !== 'help' && path !== '/faq/feel-hopeless/')
      .flatMap(({ data }) => [data.title, ...data.aliases])
      .filter((_, at) => at % 4 === 0); // enough to judge by, in a quarter of the time
    expect(asked.length).toBeGreaterThan(1000);
    expect(share(asked)).toBeLessThanOrEqual(0.02);
  });

  it.each([
    '孩子',
    '爸妈',
    '家里',
    '离婚',
    '生病',
    '老婆',
    '官方',
    '安排',
    '算错',
    '对折',
    '下一步',
    '跑路',
  ])('a word is a search: calm at %s', (word) => expect(hearsDespair(word)).toBe(false));
  it.each(['想死', '自杀', '会死', '跳楼', '割腕', '不想活', '活够了', '想不开', '活不下去'])(
    'a word of death is none: hears %s',
    (word) => expect(hearsDespair(word)).toBe(true),
  );
  it('stays calm at the words of the site', () => {
    const words = [...new Set(siteContent().thesaurus?.concepts.flatMap((one) => one.words))];
    expect(words.length).toBeGreaterThan(10_000);
    expect(share(words)).toBeLessThanOrEqual(0.025); // words of despair are among them
  });

  it('hears it in the last clause of a story', () => {
    const story = '去年做生意亏了借了花呗，一直按时还，上个月工厂停工就断了';
    expect(hearsDespair(story)).toBe(false);
    expect(hearsDespair(`${story}，我已经跟爸妈道别了`)).toBe(true);
  });

  it('has a weight for each bucket, and throws at nothing', () => {
    expect(WEIGHTS).toHaveLength(BUCKETS);
    expect([...WEIGHTS].every((letter) => STEPS.includes(letter))).toBe(true);
    for (const text of ['', '\ud83d', 'abc', '不'.repeat(3000), '，，，'])
      expect(Number.isFinite(likeness(text)) && piecesOf(text).length > 0).toBe(true);
    expect(hearsDespair('')).toBe(false);
  });
});
