import type { Nodes, Root } from 'mdast';
import { citationsIn } from '../../content/citations.ts';
import { noted, type Page } from '../../content/page.ts';
import { plainText } from '../../content/plain.ts';
import { quote, type Place } from '../../content/problem.ts';
import { isOurs } from '../prose.ts';
import type { Finding, Rule, Site } from '../rule.ts';
import { placeInLine } from '../texts.ts';

const HAN_NUMBER = '[一二两三四五六七八九十百千万]+';
const UNIT = '(?:元|万元?|亿|%|％|倍|天|日|次|年|个月|周|个工作日|小时|分钟|人|份)';
const FIGURE = `(?<!第\\s?)(?<![\\d.:：–-])\\d[\\d,.]*(?:\\s?[–~～至到-]\\s?\\d[\\d,.]*)?\\s*${UNIT}`;
const SPAN = '(?:日|天|年|个月|周|个工作日|小时)';
const LIMIT = `(?<!第)(?<!${HAN_NUMBER})${HAN_NUMBER}\\s*${SPAN}(?:内|之内|以内|以上|以下)|(?:不超过|最多|最长|至少)${HAN_NUMBER}${SPAN}`;

const HAN = '[一二两三四五六七八九]';
/** Figures written in words, where they are no manner of speaking: 三千元, 三成, 万五, 半年内, 五年以后, 四分之一, 二十四小时. */
const IN_WORDS = [
  `(?<![几数])(?:${HAN}|十)[百千万][一二两三四五六七八九十百千万]*多?亿?(?:元|块)`,
  `(?:不超过|最多|至少|不得超过|不能超过)\\s*${HAN_NUMBER}次`,
  `(?<![七八])${HAN}成(?![为了功立本年员交])`,
  `(?<!${HAN_NUMBER})万${HAN}(?![千百万十元])`,
  `半(?:年|个月|天|小时)(?:内|之内|以内|以上|以下)`,
  `(?<!第)(?<!${HAN_NUMBER})${HAN_NUMBER}\\s*年(?:后|以后|之后)`,
  `${HAN_NUMBER}分之${HAN_NUMBER}`,
  `(?<![几数第]|${HAN_NUMBER})(?:${HAN}十${HAN}?|十${HAN})\\s*(?:小时|日|天|年|个月)`,
].join('|');

/** Wording that states a rule, a right or a law, and so needs evidence beside it. */
const RULE =
  /应当|必须|不得|有权|无权|禁止|不允许|不合法|可以要求|(?:民法典|刑法|诉讼法|保护法|处罚法|条例|国标|监管规定)(?:里|中|也)?(?:写明|规定|要求|说)|《[^》]+》|第[一二三四五六七八九十百零\d]+条|万分之|千分之|百分之|LPR|年化/u;
/** A figure: evidence is needed where the page says it first; said again it is covered. */
const FIGURES = new RegExp(`${FIGURE}|${LIMIT}|${IN_WORDS}`, 'gu');
/** Days of the calendar are not limits. */
const DATES =
  /(?:19|20)\d\d\s*年(?:\s*\d{1,2}\s*月)?(?:\s*\d{1,2}\s*[日号])?|\d{1,2}\s*月\s*\d{1,2}\s*[日号]/gu;
/** What somebody else says. */
const QUOTED = /“[^”]*”/g;

const DIGITS = '零一二三四五六七八九';
/** 十五日内 and 15 日 are the same figure. */
function sameFigure(text: string): string {
  return text
    .replace(/[\s,]|之内|以?内|不超过|最多|最长|至少/g, '')
    .replace(/两/g, '二')
    .replace(/块/g, '元')
    .replace(/([一二三四五六七八九])([百千万])(?=元)/g, (_, digit: string, unit: string) =>
      String(DIGITS.indexOf(digit) * (unit === '百' ? 100 : unit === '千' ? 1000 : 10_000)),
    )
    .replace(
      /([一二三四五六七八九])?十([一二三四五六七八九])?/g,
      (_, tens: string | undefined, ones: string | undefined) =>
        String(
          (tens === undefined ? 1 : DIGITS.indexOf(tens)) * 10 +
            (ones === undefined ? 0 : DIGITS.indexOf(ones)),
        ),
    )
    .replace(/[一二三四五六七八九]/g, (digit) => String(DIGITS.indexOf(digit)));
}

/** Figures of a plain text. */
function figuresIn(text: string): string[] {
  return text.replace(DATES, '').match(FIGURES) ?? [];
}

/** What is said of a matter, with or without evidence: for the share that `check:content` and `measure` report. */
export interface Claim {
  place: Place;
  /** The word that makes it a claim. */
  word: string;
  isCited: boolean;
}

/** The word of a plain text that states a rule, a right or a law. */
export const ruleIn = (text: string): string | undefined => RULE.exec(text)?.[0];
const claimIn = (text: string): string | undefined => RULE.exec(text)?.[0] ?? figuresIn(text)[0];

export const evidence: Rule = {
  name: 'evidence',
  title: '有规则、期限、金额、法律名称的段落里有依据记号',
  why: '读者会拿着这句话去打电话、去投诉；说得出是哪一条，才站得住。',
  page: (page, site) =>
    claimsOf(page, site)
      .filter(({ isCited }) => !isCited)
      .map(fault),
  site: ({ content }) => [
    ...Object.entries(content.library.terms).flatMap(([id, { text, sources }]) =>
      claimIn(text) !== undefined && sources.length === 0
        ? [
            {
              file: 'content/glossary.yaml',
              ...fault({
                place: content.shelves.terms.yaml?.placeOf([id, 'text']) ?? { line: 0 },
                word: claimIn(text) ?? '',
                isCited: false,
              }),
            },
          ]
        : [],
    ),
  ],
  passes: [
    { body: '机构要在 15 日内答复[第一条](source:law)。' },
    { body: '国标写明：[](source:law)\n\n- 一天不超过 3 次\n- 夜里不打' },
    { body: '国标写明[](source:law)：\n\n- 一天不超过 3 次' },
    { body: '> [!照着说] 我 15 号发工资，16 号能还 300 元。' },
    { body: '> [!例子] 欠 1000 元，30 天多 15 元。' },
    { body: '> [!信件] 申请书\n> 我已还 500 元。' },
    { body: '第 3 天再打一次电话，说三句话。' },
    { body: '几千块也一样。找十分钟坐下来，成了再说。几十个月太长。' },
    { body: '> [!例子] 每月到手 700 元。\n\n每月只拿得出七百块的人，选丙。' },
    { body: '| 天数 | 多还 |\n| --- | --- |\n| 30 天 | 15 元[](source:law) |' },
    { body: '先问清楚，[](advice:keep)。' },
    { body: '收到后 15 日内答复[第一条](source:law)。\n\n过了 15 日就晚了，十五日内要寄到。' },
    { body: '“三天内必须还清”是他自己定的。2025 年 10 月 1 日起算。' },
    { body: '再看[逾期 30 天的事](/faq/other/)。' },
    { body: '按这个数算：[](source:law)\n\n| 天数 | 多还 |\n| --- | --- |\n| 30 天 | 15 元 |' },
    { body: '## 15 日内答复 [](id:reply)\n\n机构要这样做[](source:law)。' },
  ],
  fails: [
    { body: '机构必须在 3 个工作日内答复。', says: '没有依据', at: '19:1' },
    { body: '收到十五日内要答复。', says: '“十五日内”' },
    { body: '一天最多打 3 次。', says: '“3 次”' },
    { body: '等 3 天就好。', says: '“3 天”' },
    { body: '一天不超过三次。', says: '“不超过三次”' },
    { body: '还掉三成就能停。', says: '“三成”' },
    { body: '每天收万五。', says: '“万五”' },
    { body: '半年内必查。', says: '“半年内”' },
    { body: '半个月以内要回。', says: '“半个月以内”' },
    { body: '十五日以内要回。', says: '“十五日以内”' },
    { body: '记录五年以后删掉。', says: '“五年以后”' },
    { body: '罚三千块。', says: '“三千块”' },
    { body: '罚五万元以下。', says: '“五万元”' },
    { body: '执行四分之一的工资。', says: '“四分之一”' },
    { body: '要等二十四小时。', says: '“二十四小时”' },
    { body: '民法典规定了这件事。', says: '“民法典规定”' },
    { body: '对方无权再打。', says: '“无权”' },
    { body: '## 必须在 15 日内答复 [](id:reply)\n\n照做。', says: '“必须”', at: '19:1' },
    { body: '例如，机构必须在 15 日内答复。', says: '没有依据' },
    { body: '比如欠 1000 元。', says: '没有依据' },
    { body: '没有依据的介绍：\n\n- 不超过 3 次', says: '没有依据' },
    { body: '国标写明：[](source:law)\n\n- 三次\n\n另一段，罚 500 元。', says: '“500 元”' },
    { body: '> [!留意] 30 天内要答复。', says: '没有依据' },
    { front: { uncertain: '[判决后 2 年内还能不能执行]' }, says: '没有依据' },
    {
      files: {
        'content/glossary.yaml': 'word: { term: 词, text: 机构必须在 15 日内答复。, sources: [] }',
      },
      says: '没有依据',
    },
  ],
};

const fault = ({ place, word }: Claim): Finding => ({
  ...place,
  what: `这一段有规则或数字却没有依据：${quote(word)}`,
  mend: '在句号前加 [条款](source:编号) 或 [](fact:编号)；算例放进 > [!例子]；没有依据就改写成不下断言的话',
});

/** Every claim of a page. A callout or a table counts as one; what a cited introduction leads is covered. */
export function claimsOf(page: Page, { content }: Pick<Site, 'content'>): Claim[] {
  const saying = { library: content.library, today: content.today };
  const cites = (nodes: readonly Nodes[]): boolean =>
    citationsIn(nodes, content.library).length > 0;
  const blocks = [
    ...noted(page.data).map(({ line, path }): Block => {
      const place = page.placeOf(path);
      const [first] = line.nodes;
      return {
        nodes: line.nodes,
        place: first === undefined ? place : placeInLine(place, first),
        isCovered: false,
      };
    }),
    ...bodyBlocks(page.body, cites, saying),
  ];
  // Sums of a worked example are our own: the answer may name them.
  const examples = page.body.children.filter(isOurs).map((node) => [node]);
  const cited = blocks.flatMap(({ nodes, isCovered }) =>
    isCovered || cites(nodes) ? [nodes] : [],
  );
  const known = new Set(
    [...cited, ...examples].flatMap((nodes) => figuresIn(plainText(nodes, saying)).map(sameFigure)),
  );
  return blocks.flatMap(({ nodes, place, isCovered }): Claim[] => {
    const isCited = isCovered || cites(nodes);
    const text = plainText(withoutLinks(nodes), saying).replace(QUOTED, '“”');
    const rule = RULE.exec(text)?.[0];
    const figure = figuresIn(text).find((one) => isCited || !known.has(sameFigure(one)));
    const word = rule ?? figure;
    return word === undefined && !cites(nodes) ? [] : [{ place, word: word ?? '', isCited }];
  });
}

interface Block {
  nodes: readonly Nodes[];
  place: Place;
  /** Evidence stands with what leads to it. */
  isCovered: boolean;
}

const start = (node: Nodes): Place => ({
  line: node.position?.start.line ?? 0,
  column: node.position?.start.column,
});

function bodyBlocks(
  body: Root,
  cites: (nodes: readonly Nodes[]) => boolean,
  saying: Parameters<typeof plainText>[1],
): Block[] {
  return body.children.flatMap((node, at): Block[] => {
    const before = body.children[at - 1];
    if (isOurs(node) || node.type === 'mdxJsxFlowElement') return [];
    const isLed =
      before?.type === 'paragraph' &&
      /[：:]\s*$/.test(plainText([before], saying)) &&
      cites([before]);
    if (node.type === 'list')
      return node.children.map((item) => ({ nodes: [item], place: start(item), isCovered: isLed }));
    if (node.type === 'table') return [{ nodes: [node], place: start(node), isCovered: isLed }];
    if (node.type !== 'heading') return [{ nodes: [node], place: start(node), isCovered: false }];
    // A heading speaks for its section: evidence there is evidence enough.
    const next = body.children.findIndex((later, index) => index > at && later.type === 'heading');
    const section = body.children.slice(at + 1, next < 0 ? undefined : next);
    return [{ nodes: [node], place: start(node), isCovered: cites(section) }];
  });
}

/** The words of a link are the name of another page, which answers for them. */
function withoutLinks(nodes: readonly Nodes[]): Nodes[] {
  return nodes.flatMap((node): Nodes[] => {
    if (node.type === 'link' && /^[/#]/.test(node.url)) return [];
    return 'children' in node
      ? [{ ...node, children: withoutLinks(node.children) } as Nodes]
      : [node];
  });
}
