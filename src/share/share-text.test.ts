import { describe, expect, it } from 'vitest';
import { answerText, feedbackText, firstLines, saySources, sectionTitle } from './share-text.ts';

const answer = {
  title: '催收每天能打几次电话',
  lines: ['有效通话一天不超过 3 次。'],
  checked: '2026 年 11 月 24 日',
  sources: ['国标 45251'],
  link: 'https://example.org/methods/calls/',
};

describe('answerText', () => {
  it('reads well in a chat, and ends with the address', () => {
    expect(answerText(answer)).toBe(
      '催收每天能打几次电话\n有效通话一天不超过 3 次。\n\n核对于 2026 年 11 月 24 日\n依据：国标 45251\n全文和出处：\nhttps://example.org/methods/calls/',
    );
  });
  it('says nothing of evidence where there is none', () => {
    expect(answerText({ ...answer, sources: [] })).not.toContain('依据');
  });
  it('adds nothing to the address', () => {
    expect(answerText(answer).split('\n').at(-1)).toBe(answer.link);
    expect(answerText(answer)).not.toMatch(/[?&](utm|from|share)/);
  });
});

it.each([
  [[], ''],
  [['民法典'], '民法典'],
  [['民法典', '民法典'], '民法典'],
  [['民法典', '刑法'], '民法典、刑法'],
  [['民法典', '刑法', '国标'], '民法典、刑法等 3 项'],
])('saySources(%j)', (names, said) => {
  expect(saySources(names)).toBe(said);
});

describe('firstLines', () => {
  it('keeps whole lines only', () => {
    expect(firstLines(['一二三', '四五六', '七'], 6)).toEqual(['一二三', '四五六']);
  });
  it('ends a long first line at a full stop', () => {
    expect(firstLines(['一二三。四五六七八九。'], 8)).toEqual(['一二三。']);
  });
  it('marks a cut where there is no full stop', () => {
    expect(firstLines(['一二三四五六七八九十'], 8)).toEqual(['一二三四五六……']);
  });
  it('is empty for a section without text', () => {
    expect(firstLines([], 8)).toEqual([]);
  });
});

it('names page and section together', () => {
  expect(sectionTitle('会坐牢吗？', '怎么办')).toBe('会坐牢吗？（怎么办）');
});

it('leaves room for the reader’s words', () => {
  expect(feedbackText(answer)).toBe(
    '页面：催收每天能打几次电话\nhttps://example.org/methods/calls/\n核对于 2026 年 11 月 24 日\n\n有用的、不对的、没说到的：\n\n',
  );
});
