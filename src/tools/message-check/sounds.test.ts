import { describe, expect, it } from 'vitest';
import { packSound, unpackSounds } from './sounds.ts';

describe('characters read alike', () => {
  it.each(['', '苏', '苏酥俗素速诉', '匙师失狮施嘘峙', '讼啊'])(
    '%s comes back whole',
    (characters) => {
      const back = unpackSounds({ su: packSound(characters) })['su'] ?? '';
      expect([...back].sort()).toEqual([...characters].sort());
    },
  );
  it('sends neighbours as two numbers', () =>
    expect(packSound('苏酥俗素速')).toEqual(['', expect.any(Number), 5]));
});
