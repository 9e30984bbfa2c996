import { describe, expect, it } from 'vitest';
import { START } from './place.ts';
import { loadReadAloud } from './load.ts';
import { aloudWords, ReadAloud } from './schema.ts';
import { screen } from './screen.ts';

const file = loadReadAloud();
const data = aloudWords(file, (text) => `〔${text}〕`);
const steps = [
  { hears: '还钱。', say: '您贵姓？' },
  { hears: '好。', say: '' },
];

describe('a screen', () => {
  it('says which sentence, what he may say, and the words', () => {
    expect(screen(START, steps, data)).toMatchObject({
      title: '第 1 句，共 2 句',
      hears: '他可能说：还钱。',
      say: '您贵姓？',
      next: '下一句',
      isFirst: true,
      isTold: false,
    });
    expect(screen({ at: 1 }, steps, data).say).toBe(file.words.listen);
  });

  it('ends in writing it down', () =>
    expect(screen({ at: 2 }, steps, data)).toMatchObject({
      say: file.words.done,
      note: `〔${file.words.note}〕`,
      next: '',
      isTold: true,
    }));

  it.each(Object.entries(file.branches))('%s: every sentence, then what to do', (id, branch) => {
    branch.say.forEach((say, at) =>
      expect(screen({ at: 0, branch: { id, at } }, steps, data)).toMatchObject({
        title: branch.name,
        say,
        next: '下一句',
      }),
    );
    const last = screen({ at: 0, branch: { id, at: branch.say.length } }, steps, data);
    expect(last).toMatchObject({
      note: `〔${branch.then}〕`,
      next: file.words.resume,
      isTold: true,
    });
  });
});

describe('content/tools/read-aloud.yaml', () => {
  const with_ = (id: string, change: object): boolean =>
    ReadAloud.safeParse({
      ...file,
      branches: { [id]: { ...file.branches['abuse'], ...change } },
    }).success;

  it('has the four hard moments, and takes only what can be said', () => {
    expect(Object.keys(file.branches)).toEqual(
      expect.arrayContaining(['pay-now', 'abuse', 'family', 'code']),
    );
    expect(with_('abuse', {})).toBe(true);
    expect(with_('Abuse', {})).toBe(false);
    expect(with_('abuse', { say: ['我能还 XX 元。'] })).toBe(false);
    expect(with_('abuse', { say: ['说'.repeat(61)] })).toBe(false);
    expect(with_('abuse', { say: ['规定写明了[](fact:quiet-hours)。'] })).toBe(false);
    expect(with_('abuse', { then: '挂断就好。' })).toBe(false);
    expect(with_('abuse', { more: '一句' })).toBe(false);
  });

  it('never admits the debt in the first call', () => {
    for (const { say } of Object.values(file.branches))
      for (const line of say) expect(line).not.toMatch(/我认|我承认|我欠|我哪天还/);
  });
});
