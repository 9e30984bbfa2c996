import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { soundsDesperate } from './despair.ts';

const lines = (name: string): string[] =>
  readFileSync(`tests/search/${name}.txt`, 'utf8').split('\n').filter(Boolean);
/** Written in letters: heard after the pinyin is read (rank/answer.test.ts). */
const isLatin = (text: string): boolean => /^[a-z ]+$/.test(text);

describe('soundsDesperate', () => {
  const heard = lines('despair-heard').filter((text) => !isLatin(text));
  it.each(heard)('hears %s', (text) => expect(soundsDesperate(text)).toBe(true));

  const calm = lines('despair-calm');
  it.each(calm)('stays calm at %s', (text) => expect(soundsDesperate(text)).toBe(false));

  it('has been tried on enough of both', () => {
    expect(heard.length).toBeGreaterThanOrEqual(150);
    expect(calm.length).toBeGreaterThanOrEqual(150);
  });

  it('hears the words that editors add, and leaves out what they call calm', () => {
    const listed = { despair: ['想走了'], calm: ['下班想走了'] };
    expect(soundsDesperate('想走了', listed)).toBe(true);
    expect(soundsDesperate('下班想走了', listed)).toBe(false);
  });
});
