import { describe, expect, it } from 'vitest';
import { checkContent } from './check.ts';
import { readContentFiles } from './files.ts';

const real = readContentFiles(process.cwd());
const FAQ = 'content/faq/call-family.md';
const LINE = 'content/timeline/first-3-days.md';

/** The real content with one file changed. */
function problemsAfter(path: string, change: (text: string) => string) {
  let isChanged = false;
  const files = real.map((file) => {
    if (file.path !== path) return file;
    const text = change(file.text);
    isChanged = text !== file.text;
    return { path, text };
  });
  if (!isChanged) throw new Error(`这个测试没有改动 ${path}`);
  return checkContent(files).problems;
}

const front =
  (key: string, value: string) =>
  (text: string): string =>
    text.replace(new RegExp(`^${key}:.*$`, 'm'), `${key}: ${value}`);
const append =
  (lines: string) =>
  (text: string): string =>
    `${text.trimEnd()}\n\n${lines}\n`;
const lineOf = (path: string, start: string): number =>
  (real
    .find((file) => file.path === path)
    ?.text.split('\n')
    .findIndex((line) => line.startsWith(start)) ?? -2) + 1;
const lastLine = (path: string): number =>
  (real
    .find((file) => file.path === path)
    ?.text.trimEnd()
    .split('\n').length ?? 0) + 2;

describe('the gate', () => {
  it('lets the real content through', () => {
    expect(checkContent(real).problems).toEqual([]);
  });

  it('lets the items of a list start with the verb when its lead already says no', () => {
    for (const lead of ['他不能：', '你不要：', '## 他不能做什么 [](id:never)'])
      expect(problemsAfter(FAQ, append(`${lead}\n\n- ✘ 转账给个人`))).toEqual([]);
  });

  const cases: readonly [
    name: string,
    path: string,
    change: (text: string) => string,
    line: number,
    what: RegExp,
    mend: RegExp,
  ][] = [
    [
      'missing front matter',
      FAQ,
      (text) => text.replace(/^---\n[\s\S]*?\n---\n/, ''),
      1,
      /没有 front matter/,
      /---/,
    ],
    ['broken YAML', FAQ, front('title', '"没有收尾的引号'), -1, /YAML 写法有误/, /引号/],
    [
      'missing field',
      FAQ,
      (text) => text.replace(/^checked:.*\n/m, ''),
      -1,
      /缺少字段 checked/,
      /补上 checked/,
    ],
    [
      'unknown field',
      FAQ,
      (text) => text.replace(/^title:/m, 'subtitle: 多余\ntitle:'),
      -1,
      /不认识的字段：subtitle/,
      /删掉它/,
    ],
    [
      'wrong type',
      FAQ,
      front('aliases', '一个字符串'),
      lineOf(FAQ, 'aliases:'),
      /字段 aliases 的类型不对/,
      /README/,
    ],
    [
      'impossible day',
      FAQ,
      front('checked', '2026-02-30'),
      lineOf(FAQ, 'checked:'),
      /日期要写成/,
      /真实存在的日期/,
    ],
    [
      'recheck before checked',
      FAQ,
      front('recheck', '2026-01-01'),
      lineOf(FAQ, 'recheck:'),
      /下次核对的日子不晚于核对日/,
      /3 个月后/,
    ],
    [
      'unknown group',
      FAQ,
      front('group', '别的'),
      lineOf(FAQ, 'group:'),
      /不在可选范围/,
      /催收与联系/,
    ],
    [
      'unknown stage',
      FAQ,
      front('stages', '[someday]'),
      lineOf(FAQ, 'stages:'),
      /不在可选范围/,
      /due-day/,
    ],
    [
      'over-long answer',
      FAQ,
      front('description', `${'这是一个很长的答案'.repeat(12)}。`),
      lineOf(FAQ, 'description:'),
      /超过 80 字/,
      /只留结论/,
    ],
    [
      'over-long title',
      FAQ,
      front('title', '这个标题实在太长了长到没有人愿意在手机上把它读完为止'),
      lineOf(FAQ, 'title:'),
      /超过 22 字/,
      /短句/,
    ],
    [
      'unknown source id',
      FAQ,
      append('据说如此[](source:no-such-law)。'),
      lastLine(FAQ),
      /没有编号为 no-such-law 的依据/,
      /登记/,
    ],
    [
      'unknown fact id',
      FAQ,
      append('上限是 [](fact:no-such-fact)。'),
      lastLine(FAQ),
      /没有编号为 no-such-fact 的数字/,
      /登记/,
    ],
    [
      'citation used as a word',
      FAQ,
      append('具体做法见[第一条](source:civil-code)。'),
      lastLine(FAQ),
      /当成了句子里的词/,
      /去掉它也要通顺/,
    ],
    [
      'unknown term id',
      FAQ,
      append('这叫[某词](term:no-such-term)。'),
      lastLine(FAQ),
      /没有编号为 no-such-term 的术语/,
      /glossary/,
    ],
    [
      'dead page link',
      FAQ,
      append('看[这里](/faq/no-such-page/)。'),
      lastLine(FAQ),
      /不存在的页面 \/faq\/no-such-page\//,
      /首尾/,
    ],
    [
      'dead section link',
      FAQ,
      append('看[这里](/help/urgent-help/#no-such-section)。'),
      lastLine(FAQ),
      /没有小节 #no-such-section/,
      /小标题/,
    ],
    [
      'foreign link',
      FAQ,
      append('看[这里](https://example.com/)。'),
      lastLine(FAQ),
      /不允许的链接/,
      /sources\.yaml/,
    ],
    [
      'alias with the separator',
      FAQ,
      (text) => text.replace(/^aliases: \[/m, 'aliases: ["打给谁|打几次", '),
      lineOf(FAQ, 'aliases:'),
      /竖线/,
      /拆成两个/,
    ],
    [
      'unknown related page',
      FAQ,
      front('related', '[faq/no-such-page]'),
      lineOf(FAQ, 'related:'),
      /相关页面 faq\/no-such-page 不存在/,
      /目录\/文件名/,
    ],
    [
      'itself as related page',
      FAQ,
      front('related', '[faq/call-family]'),
      lineOf(FAQ, 'related:'),
      /相关页面里有自己/,
      /换成/,
    ],
    [
      'heading without id',
      FAQ,
      append('## 没有编号的小节'),
      lastLine(FAQ),
      /没有英文 id/,
      /\[\]\(id:/,
    ],
    [
      'reserved section id',
      FAQ,
      append('## 依据在哪 [](id:sources)'),
      lastLine(FAQ),
      /id sources 是页面框架用的/,
      /换一个/,
    ],
    [
      'duplicate section id',
      LINE,
      append('## 再来一次 [](id:steps)'),
      lastLine(LINE),
      /id steps 在本页重复/,
      /换一个/,
    ],
    ['h1 in the body', FAQ, append('# 大标题'), lastLine(FAQ), /一级标题/, /从 ## 开始/],
    ['HTML', FAQ, append('<details>藏起来</details>'), lastLine(FAQ), /HTML/, /不用折叠/],
    [
      'bare address',
      FAQ,
      append('网址 https://example.com/ 在此'),
      lastLine(FAQ),
      /裸网址/,
      /source/,
    ],
    [
      'line broken inside a paragraph',
      FAQ,
      append('这一段写到一半\n又换了行。'),
      lastLine(FAQ) + 1,
      /中间换了行/,
      /一行/,
    ],
    [
      'unknown callout',
      FAQ,
      append('> [!警告] 小心。'),
      lastLine(FAQ),
      /没有名为"警告"的提示框/,
      /留意/,
    ],
    [
      'too many callouts',
      FAQ,
      append('> [!留意] 一。\n\n> [!留意] 二。\n\n> [!求助] 三。'),
      -1,
      /超过两个提示框/,
      /最要紧/,
    ],
    [
      'mixed list marks',
      FAQ,
      append('- ✔ 可以这样\n- ✘ 不要那样'),
      lastLine(FAQ) + 1,
      /混用了记号/,
      /两个清单/,
    ],
    [
      'don’t item without 不',
      FAQ,
      append('- ✘ 转账给个人'),
      lastLine(FAQ),
      /没有以"不"开头/,
      /不要/,
    ],
    [
      'odds outside the timeline',
      FAQ,
      append('- 可能：有人来电'),
      lastLine(FAQ),
      /只能用在时间线/,
      /普通句子/,
    ],
    ['promise', FAQ, append('这样就百分百没事。'), lastLine(FAQ), /百分百/, /依据/],
    ['told to ignore', FAQ, append('这种短信不用理。'), lastLine(FAQ), /不用理/, /核验/],
    [
      'abolished body',
      FAQ,
      append('可以找银保监会反映。'),
      lastLine(FAQ),
      /银保监会/,
      /国家金融监督管理总局/,
    ],
    ['repealed law', FAQ, append('按照合同法处理。'), lastLine(FAQ), /合同法/, /民法典/],
    ['wrong lender', FAQ, append('你欠支付宝的钱。'), lastLine(FAQ), /欠支付宝/, /蚂蚁消费金融/],
    [
      'claim without evidence',
      FAQ,
      append('机构必须在 3 个工作日内答复。'),
      lastLine(FAQ),
      /没有依据/,
      /source:编号/,
    ],
    [
      'tiring sentences',
      'content/faq/jail.md',
      append(`${'一个没有停顿的句子接着另一个没有停顿的句子说个没完没了'.repeat(40)}。`),
      -1,
      /平均每句/,
      /拆成两句/,
    ],
    [
      'alias taken twice',
      'content/faq/jail.md',
      (text) =>
        text.replace(
          /^aliases: \[/m,
          `aliases: [${/^aliases: \[([^,\]]+)/m.exec(real.find((file) => file.path === FAQ)?.text ?? '')?.[1] ?? ''}, `,
        ),
      -1,
      /别名".+"已被 content\/faq\/call-family\.md 使用/,
      /只能属于一页/,
    ],
    [
      'order taken twice',
      LINE,
      front('order', '1'),
      lineOf(LINE, 'order:'),
      /次序 1.*已被/,
      /order 不同/,
    ],
    [
      'duplicate source id',
      'content/sources.yaml',
      (text) => `${text}civil-code:\n  short: 又一个\n`,
      -1,
      /写了两次/,
      /删掉重复/,
    ],
    [
      'unknown strength',
      'content/sources.yaml',
      (text) => text.replace('strength: 法律', 'strength: 传说'),
      -1,
      /strength 的值不在可选范围/,
      /法律、法规、司法解释/,
    ],
    [
      'fact with unknown source',
      'content/facts.yaml',
      (text) => text.replace('sources: [gbt-45251]', 'sources: [nothing]'),
      -1,
      /引用了不存在的依据 nothing/,
      /登记/,
    ],
  ];

  it.each(cases)(
    'refuses %s with file, line, reason and remedy',
    (_, path, change, line, what, mend) => {
      const found = problemsAfter(path, change).filter(
        (problem) => problem.file === path && what.test(problem.what),
      );
      expect(found.length).toBeGreaterThan(0);
      expect(found[0]?.mend).toMatch(mend);
      if (line > 0) expect(found.map((problem) => problem.line)).toContain(line);
      else expect(found[0]?.line).toBeGreaterThanOrEqual(1);
    },
  );

  it('refuses a file whose address would clash or break', () => {
    const bad = (path: string) =>
      checkContent([...real, { path, text: '---\n---\n' }])
        .problems.map((problem) => `${problem.file} ${problem.what}`)
        .join();
    expect(bad('content/faq/Call-Family.md')).toMatch(/文件的位置或名字不对/);
    expect(bad('content/faq/deep/page.md')).toMatch(/文件的位置或名字不对/);
    const twin = real.find((file) => file.path === FAQ);
    expect(
      checkContent([
        ...real,
        { path: FAQ.replace('.md', '.mdx'), text: twin?.text ?? '' },
      ]).problems.some((problem) => /网址"faq\/call-family"已被/.test(problem.what)),
    ).toBe(true);
  });
});
