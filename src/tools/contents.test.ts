import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse, parseDocument } from 'yaml';
import { TOOL_FILES } from './contents.ts';
import type { Told } from './fault.ts';

const read = (path: string): string => readFileSync(path, 'utf8');
const facts = parse(read('content/facts.yaml')) as Record<string, { value: string }>;
const advice = parse(read('content/advice.yaml')) as Record<string, { text: string }>;
const told: Told = {
  fact: (id) => facts[id]?.value,
  advice: (id) => advice[id]?.text,
  hasPage: (page) => page !== 'faq/no-such',
};

/** What is said of a tool's file after one value in it was changed. */
function said(name: string, path: (string | number)[], value: unknown): string {
  const document = parseDocument(read(`content/tools/${name}.yaml`));
  document.setIn(path, value);
  const tool = TOOL_FILES[name];
  if (tool === undefined) throw new Error(name);
  return tool
    .faultsOf(document.toJS(), told)
    .map((fault) => `${fault.path.join('.')} ${fault.what}`)
    .join('\n');
}

describe('what no schema can see', () => {
  it.each(Object.keys(TOOL_FILES))('%s is sound as it stands', (name) =>
    expect(said(name, [], parse(read(`content/tools/${name}.yaml`)))).toBe(''),
  );
  it.each([
    ['cost', ['rateFact'], 'no-such', 'rateFact 没有编号为 no-such 的数字'],
    ['cost', ['rateFact'], 'answer-days', 'rateFact answer-days 的值是“15 日”，这里要用来算'],
    ['cost', ['shareAdvice'], 'no-such', '没有编号为 no-such 的建议'],
    ['cost', ['shareAdvice'], 'pay-where', 'pay-where 没有写打几折'],
    ['evidence-log', ['callFact'], 'answer-days', '这里要用来算'],
    ['where-am-i', ['rules', 0, 'when'], { nope: ['x'] }, '没有叫 nope 的题'],
    ['where-am-i', ['rules', 0, 'when', 'court'], ['x'], 'court 这一题没有 x 这个选项'],
    ['where-am-i', ['stages', 'due-day', 'pages', 1], 'faq/no-such', '没有可以看的页面'],
    ['where-am-i', ['deadlines', 0, 'days'], 'call-limit-day', '这里要用来算'],
    ['message-check', ['concepts', '立案', 'group'], 'x', '没有叫“x”的组'],
    ['message-check', ['concepts', '立案', 'covers'], ['x'], '没有叫“x”的说法'],
    ['message-check', ['concepts', '立案', 'id'], 'sue', '编号 sue 已经写在“起诉威胁”里'],
    ['message-check', ['concepts', '立案', 'patterns', 0], '(', '认法写错了：“(”'],
    ['read-aloud', ['scripts', 0], 'faq/no-such', '没有可以看的页面'],
    ['write-it', ['letters', 'hardship', 'questions', 0], 'x', '没有叫 x 的共用题'],
    ['write-it', ['letters', 'hardship', 'letter', 3], '{nobody-asks}', '没有题在问'],
    ['write-it', ['letters', 'hardship', 'letter', 3], '{fact:x}', '没有编号为 x 的数字'],
  ])('%s %j = %j', (name, path, value, wanted) =>
    expect(said(name, path, value)).toContain(wanted),
  );
});
