import { describe, expect, it } from 'vitest';
import { knownValue, storageKey } from './choices.ts';
import { EARLY_HASH, EARLY_SCRIPT } from './early.ts';
import { mandarinVoice, PIECE_MAX, speechPieces } from './speech.ts';

describe('choices', () => {
  it.each([
    ['size', '24', '24'],
    ['size', '99', ''],
    ['theme', 'dark', 'dark'],
    ['theme', null, ''],
  ] as const)('%s %s → %s', (choice, stored, value) =>
    expect(knownValue(choice, stored)).toBe(value),
  );
  it('are read early under the key they are written', () => {
    expect(EARLY_SCRIPT).toContain(storageKey('size').replace('size', ''));
    expect(EARLY_HASH).toMatch(/^sha256-.{43}=$/);
  });
});

describe('speechPieces', () => {
  it('joins short sentences and keeps blocks apart', () =>
    expect(speechPieces(['先核对。再打电话。', ' 然后\n等 '])).toEqual([
      '先核对。再打电话。',
      '然后 等',
    ]));
  it('cuts long ones at a comma', () => {
    const pieces = speechPieces([`${'很'.repeat(100)}，${'长'.repeat(100)}。`]);
    expect(pieces.map((piece) => piece.length)).toEqual([101, 101]);
  });
  it('never says more than an engine can hold', () => {
    const text = '没有标点'.repeat(100);
    const pieces = speechPieces([text]);
    expect(pieces.join('')).toBe(text);
    expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThanOrEqual(PIECE_MAX);
  });
  it('has nothing to say of nothing', () => expect(speechPieces(['', '  '])).toEqual([]));
});

describe('mandarinVoice', () => {
  const voice = (lang: string, localService = true) => ({ lang, localService, default: false });
  it('takes Mandarin that stays on the phone', () =>
    expect(
      mandarinVoice([voice('en-US'), voice('zh-HK'), voice('zh-CN', false), voice('zh_CN_#Hans')])
        ?.lang,
    ).toBe('zh_CN_#Hans'));
  it('takes none rather than one that sends the text away', () =>
    expect(mandarinVoice([voice('zh-CN', false), voice('zh-TW')])).toBeUndefined());
});

it.each([[null], [undefined], [[]]])('no voices at all: %j', (voices) =>
  expect(mandarinVoice(voices)).toBeUndefined(),
);
