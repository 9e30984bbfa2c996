import { Converter } from 'opencc-js/t2cn';
import { quote } from '../../content/problem.ts';
import type { Rule, Words } from '../rule.ts';

interface BannedWord {
  pattern: RegExp;
  why: string;
  mend: string;
  /** Readers type such words: allowed in what they search for, never in what we say. */
  isReaders?: boolean;
}

/** Words that mislead, frighten or state dead law as living. */
const BANNED: readonly BannedWord[] = [
  {
    pattern: /百分百|百分之百|保证不会|绝不会|绝对不会|一定不会起诉/,
    why: '打包票的话',
    mend: '写清依据和例外',
  },
  { pattern: /不用理/, why: '叫人不理会', mend: '写怎么核验，核实之前当真的对待', isReaders: true },
  { pattern: /天价|狗/, why: '煽动或辱骂的词', mend: '写数字，写事实' },
  { pattern: /(?<!被)老赖/, why: '贬称', mend: '写“失信被执行人”', isReaders: true },
  { pattern: /信用诈骗罪/, why: '没有这个罪名', mend: '写准确的罪名并引条文', isReaders: true },
  {
    pattern: /反催收/,
    why: '不作为建议出现',
    mend: '写“协商”“投诉”；转述骗局时加引号',
    isReaders: true,
  },
  {
    pattern: /(?<!原)(?<!原中国)(?:银保监会|银监会|(?<!银)保监会)/,
    why: '已撤销的机构',
    mend: '现行职责写“国家金融监督管理总局”；历史上的写“原银保监会”',
    isReaders: true,
  },
  {
    pattern: /(?<!劳动)(?<!原)《?合同法》?(?!院|律|定)/,
    why: '已废止的法律',
    mend: '写《民法典》并注明条文',
    isReaders: true,
  },
  { pattern: /FDCPA|公平债务催收/i, why: '外国法律', mend: '写中国的规定' },
  {
    pattern: /支付宝催收|欠支付宝/,
    why: '放款人写错',
    mend: '花呗由重庆蚂蚁消费金融有限公司放款',
    isReaders: true,
  },
];

const toSimplified = Converter({ from: 'hk', to: 'cn' });
/** Hearsay that is quoted is somebody else's word. */
const QUOTED = /“[^”]*”|「[^」]*」/g;
/** What readers say or search for, and what a rumour says. */
const READERS = new Set(['aliases', 'claim']);

export const banned: Rule = {
  name: 'banned',
  title: '不用打包票、辱骂、误导和过时的词',
  why: '写成繁体、夹空格也一样；别人的原话要引就加“”。读者会搜的词只能放在 aliases 里。',
  words: ({ text, place, field }: Words) => {
    const visible = toSimplified(
      text.replace(QUOTED, '“”').replace(/[\s\u200B-\u200D\u2060·・]/gu, ''),
    );
    return BANNED.flatMap(({ pattern, why, mend, isReaders }) => {
      const found =
        isReaders === true && READERS.has(field) ? undefined : pattern.exec(visible)?.[0];
      return found === undefined
        ? []
        : [{ ...place, what: `不能用的词${quote(found)}：${why}`, mend }];
    });
  },
  passes: [
    { body: '网上说“百分百没事”，没有依据。' },
    { front: { aliases: '[会不会成老赖, 问二, 问三, 问四, 问五, 问六]' } },
    { body: '劳动合同法院受理了。' },
  ],
  fails: [
    { body: '这样就百分百没事。', says: '百分百' },
    { body: '这样就百 分百没事。', says: '百分百' },
    { body: '絕不會起訴你。', says: '绝不会' },
    { body: '这种短信不用理。', says: '不用理' },
    { body: '可以找银保监会反映。', says: '银保监会' },
    { body: '按照合同法处理。', says: '合同法' },
    { body: '你欠支付宝的钱。', says: '欠支付宝' },
    { front: { aliases: '[这样百分百没事吗, 问二, 问三, 问四, 问五, 问六]' }, says: '百分百' },
    { front: { title: '这样绝不会起诉吗' }, says: '绝不会' },
    { kind: 'timeline', front: { days: '绝不会 30 天' }, says: '绝不会' },
    {
      files: {
        'content/sources.yaml':
          'law: { short: 反催收手册, title: 某法, issuer: 某机关, strength: 法律, seen: 原文, checked: 2026-11-24 }',
      },
      says: '反催收',
    },
    {
      files: {
        'content/sources.yaml':
          'law: { short: 某法, title: 天价账单, issuer: 某机关, strength: 法律, seen: 原文, checked: 2026-11-24 }',
      },
      says: '天价',
    },
    {
      files: { 'content/glossary.yaml': 'word: { term: 词, text: 绝不会起诉。, sources: [] }' },
      says: '绝不会',
    },
    {
      files: {
        'content/facts.yaml':
          'days: { label: 期限, value: 百分百, sources: [law], asOf: 2026-11-24, reviewBy: 2027-01-01 }',
      },
      says: '百分百',
    },
  ],
};
