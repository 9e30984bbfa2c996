import { describe, expect, it } from 'vitest';
import { holds, rowsOf } from './answers.ts';
import { compose, letterText, numeral } from './compose.ts';
import { letterProblems, loadWriteIt } from './load.ts';
import { personalNumbers } from './personal.ts';
import type { Letter, Question } from './schema.ts';
import type { Answer } from './answers.ts';

const { letters } = loadWriteIt();
const TODAY = '2026 年 11 月 28 日';
const letter = (id: string): Letter => {
  const found = letters[id];
  if (found === undefined) throw new Error(id);
  return found;
};
const text = (id: string, answers: Record<string, Answer>) =>
  letterText(compose(letter(id), answers, TODAY).lines);

/** Answers of every question: the text says which one it is. */
function fully({ id, kind, options, columns, rows = 1 }: Question): Answer {
  if (kind === 'choice') return Object.keys(options ?? {})[0] ?? '';
  if (kind === 'checks') return Object.keys(options ?? {});
  if (kind === 'date') return '2026-11-20';
  if (kind === 'rows')
    return Array.from({ length: rows }, (_, row) =>
      Object.fromEntries(
        Object.keys(columns ?? {}).map((column) => [column, `${id}${column}${row}`]),
      ),
    );
  return `答${id}`;
}

describe('conditions', () => {
  it.each([
    ['scope=part', { scope: 'part' }, true],
    ['scope=part', { scope: 'all' }, false],
    ['facts=told', { facts: ['again', 'told'] }, true],
    ['facts=told', {}, false],
    ['!step=note', { step: 'dispute' }, true],
    ['plan', { plan: ' ' }, false],
    ['!plan', {}, true],
    ['a=1 & !b', { a: '1' }, true],
    ['a=1 & !b', { a: '1', b: 'x' }, false],
    [undefined, {}, true],
  ])('%s', (condition, answers, isTrue) =>
    expect(holds(condition, answers as Record<string, Answer>)).toBe(isTrue),
  );
  it('leaves out rows with nothing in them', () =>
    expect(rowsOf([{ item: ' ' }, { item: '本金', sum: '' }])).toEqual([
      { item: '本金', sum: '' },
    ]));
});

describe('every letter', () => {
  const all = Object.entries(letters);
  it('is there: twelve', () => expect(all).toHaveLength(12));
  it.each(all)('%s: without answers it is a letter without holes', (_, one) => {
    const { lines, left } = compose(one, {}, TODAY);
    expect(lines.length).toBeGreaterThan(3);
    expect(left.length).toBeGreaterThan(0);
    const written = letterText(lines);
    expect(written).not.toMatch(/[{}[\]]|undefined|：。|“”/);
    expect(written).toContain(TODAY);
  });
  it.each(all)('%s: every answer is written in, whatever is chosen', (_, one) => {
    const choices = one.questions.filter(({ kind }) => kind === 'choice');
    const options = choices.flatMap((question) =>
      Object.keys(question.options ?? {}).map((option) => ({ [question.id]: option })),
    );
    const written = (options.length === 0 ? [{}] : options)
      .flatMap((chosen) =>
        // With and without the boxes ticked: some sentences stand for what is not ticked.
        [true, false].map((isTicked) => {
          const answers = Object.fromEntries(
            one.questions
              .filter(({ kind }) => isTicked || kind !== 'checks')
              .map((question) => [question.id, fully(question)]),
          );
          return letterText(compose(one, { ...answers, ...chosen }, TODAY).lines);
        }),
      )
      .join('\n');
    expect(written).not.toMatch(/[{}[\]]|undefined/);
    for (const { id, kind } of one.questions)
      if (['text', 'long', 'personal'].includes(kind)) expect(written, id).toContain(`答${id}`);
    for (const { id, kind, columns = {} } of one.questions)
      if (kind === 'rows')
        for (const column of Object.keys(columns)) expect(written).toContain(`${id}${column}0`);
  });
  it.each(all)('%s: what the reader writes is words, whatever it looks like', (_, one) => {
    for (const odd of ['= {nobody}', '# [半{name}', '> $& $1 {', '\\n<b>']) {
      const said = (question: Question): Answer =>
        ['text', 'long', 'personal'].includes(question.kind) ? odd : fully(question);
      const plain = Object.fromEntries(one.questions.map((each) => [each.id, fully(each)]));
      const answers = Object.fromEntries(one.questions.map((each) => [each.id, said(each)]));
      const [before, after] = [plain, answers].map((all) => compose(one, all, TODAY).lines);
      expect(after?.map(({ kind }) => kind)).toEqual(before?.map(({ kind }) => kind));
      const times = (lines = before, word = /答[a-z-]+/g): number =>
        letterText(lines ?? []).split(word).length;
      expect(times(after, new RegExp(RegExp.escape(odd), 'g'))).toBe(times());
    }
  });
  it.each(all)('%s: uses what it asks and asks what it uses', (id, one) =>
    expect(letterProblems(id, one)).toEqual([]),
  );
  it('finds what is wrong with a letter', () =>
    expect(
      letterProblems('x', {
        ...letter('settlement'),
        letter: ['= 信', '{nobody}', { if: 'discount=no', text: '无' }],
      }).join(),
    ).toMatch(/nobody.*discount=no.*email/s));
});

describe('dropping', () => {
  it('writes the number of a clause only where there are several', () => {
    const written = text('credit', { step: 'dispute', record: '8 月显示逾期 300 元' });
    expect(written).toContain('一、有关的记录：8 月显示逾期 300 元');
    expect(written).toContain('二、请依照');
    expect(written).not.toContain('三、');
  });
  it('drops the half sentence, and the whole one', () => {
    expect(text('hardship', { name: '李明', promise: '300' })).not.toContain('还 300 元');
    expect(text('hardship', { promise: '300', day: '16' })).toContain('每月 16 号还 300 元。');
    expect(text('hardship', { promise: '300', day: '16', months: '12' })).toContain(
      '还 300 元，分 12 期还清。',
    );
  });
  it('leaves a place for the hand, and says nothing of it', () => {
    const { lines, left } = compose(letter('payment-order'), {}, TODAY);
    expect(letterText(lines)).toContain('异议人：（姓名手写），身份证号（身份证号手写）');
    expect(left).not.toContain('你的姓名');
  });
  it('does not double a full stop', () =>
    expect(text('hardship', { reason: '9 月被裁员。', papers: '离职证明。' })).not.toContain(
      '。。',
    ));
  it('forgets the answer of a question that is no longer asked', () => {
    const answers = { defence: ['time'], plan: '每月还 500 元' };
    expect(text('answer', answers)).not.toContain('500');
    expect(text('answer', { ...answers, defence: [] })).toContain('500');
  });
});

describe('the payment order', () => {
  const items = [{ item: '服务费', sum: '300', reason: '合同里没有这一项' }];
  it('objects to a part and says that the rest stands', () => {
    const written = text('payment-order', { scope: 'part', received: '2026-11-20', items });
    expect(written).toContain(
      '我在 2026 年 11 月 20 日收到支付令，对下列各项有异议，其余各项没有异议',
    );
    expect(written).toContain('服务费 300 元：合同里没有这一项');
    expect(written).toContain('就上述各项裁定终结督促程序');
  });
  it('objects to the whole', () => {
    const written = text('payment-order', { scope: 'all', received: '2026-11-20', items });
    expect(written).toContain('全部请求都有异议');
    expect(written).not.toContain('其余各项没有异议');
  });
  it('warns that having no money is no objection', () => {
    const warn = letter('payment-order').questions.find(({ id }) => id === 'items')?.warn;
    expect('我没钱，想分期').toMatch(new RegExp(warn?.pattern ?? 'x^'));
    expect('2026 年 6 月还过 500 元没有扣除').not.toMatch(new RegExp(warn?.pattern ?? ''));
  });
});

describe('the answer to a claim', () => {
  it('never pleads limitation and a plan at once', () => {
    const written = text('answer', {
      defence: ['time'],
      plan: '每月还 500 元',
      lastpaid: '2022-01-05',
    });
    expect(written).toContain('最后一次还款或者催要是在 2022 年 1 月 5 日');
    expect(written).not.toContain('愿意还款');
  });
});

describe('numbers', () => {
  it.each([
    [1, '一'],
    [10, '十'],
    [11, '十一'],
    [17, '十七'],
  ])('%i is %s', (count, said) => expect(numeral(count)).toBe(said));
  it.each([
    ['身份证 110101199003070012 在此', ['0012']],
    ['11010119900307001X', ['001X']],
    ['卡号 6222 0200 0000 0000 123', ['0123']],
    ['６２２２０２００００００００００', ['0000']],
    ['电话 13800000000，案号（2026）渝 0000 民督 123 号', []],
    ['欠 6000 元，2026-11-20 还', []],
  ])('finds those of a person in %s', (words, ends) =>
    expect(personalNumbers(words)).toEqual(ends),
  );
});
