import { plainText, sentences } from '../../domain/text.ts';
import { textParts, type Article } from '../article.ts';
import type { Problem } from '../problem.ts';

interface BannedWord {
  pattern: RegExp;
  why: string;
  mend: string;
}

/** Words that mislead, frighten or state dead law as living. */
const BANNED: readonly BannedWord[] = [
  { pattern: /百分百|保证不会|绝不会|一定不会起诉/, why: '打包票的话', mend: '写清依据和例外' },
  { pattern: /不用理/, why: '叫人不理会', mend: '写怎么核验，核实之前当真的对待' },
  { pattern: /天价|狗/, why: '煽动或辱骂的词', mend: '写数字，写事实' },
  { pattern: /(?<!被)老赖/, why: '贬称', mend: '写"失信被执行人"' },
  { pattern: /信用诈骗罪/, why: '没有这个罪名', mend: '写准确的罪名并引条文' },
  { pattern: /反催收/, why: '不作为建议出现', mend: '写"协商""投诉";转述骗局时加引号' },
  {
    pattern: /(?<!原)(?<!原中国)(?:银保监会|银监会|(?<!银)保监会)/,
    why: '已撤销的机构',
    mend: '现行职责写"国家金融监督管理总局";历史上的写"原银保监会"',
  },
  {
    pattern: /(?<!劳动)(?<!原)《?合同法》?(?!院|律|定)/,
    why: '已废止的法律',
    mend: '写《民法典》并注明条文',
  },
  { pattern: /FDCPA|公平债务催收/i, why: '外国法律', mend: '写中国的规定' },
  { pattern: /支付宝催收|欠支付宝/, why: '放款人写错', mend: '花呗由重庆蚂蚁消费金融有限公司放款' },
];

/** Banned words, line by line; quoted hearsay in “” or "" is let through. */
export function wordingProblems(article: Article): Problem[] {
  const parts = [
    { text: article.data.title, line: article.lineOf(['title']) },
    ...textParts(article),
  ];
  return parts.flatMap(({ text, line }) =>
    BANNED.flatMap((word) => {
      const visible = text.replace(/“[^”]*”|"[^"]*"|「[^」]*」/g, '');
      const found = word.pattern.exec(
        article.kind === 'myths' && line === article.lineOf(['title']) ? '' : visible,
      )?.[0];
      return found === undefined
        ? []
        : [{ file: article.file, line, what: `不能用的词"${found}":${word.why}`, mend: word.mend }];
    }),
  );
}

export interface SentenceLengths {
  count: number;
  average: number;
  shareUpTo40: number;
}

/** How long the sentences of an article are, in characters. */
export function sentenceLengths(article: Article): SentenceLengths {
  const prose = article.body
    .split('\n')
    .filter((line) => !/^(#|\|)/.test(line))
    .map((line) => plainText(line, () => '三次').replace(/^[\s>*-]+|\[![^\]]*\]|^\d+\.\s/g, ''))
    .join('\n');
  const lengths = [article.data.description, prose]
    .flatMap((text) => sentences(plainText(text)))
    .map((sentence) => sentence.replace(/\s/g, '').length)
    .filter((length) => length > 1);
  const total = lengths.reduce((sum, length) => sum + length, 0);
  return {
    count: lengths.length,
    average: total / Math.max(1, lengths.length),
    shareUpTo40: lengths.filter((length) => length <= 40).length / Math.max(1, lengths.length),
  };
}

/** Sentences that tire a frightened reader. */
export function lengthProblems(article: Article): Problem[] {
  const { average, shareUpTo40 } = sentenceLengths(article);
  const place = { file: article.file, line: article.bodyLine };
  return [
    ...(average > 26
      ? [
          {
            ...place,
            what: `平均每句 ${average.toFixed(1)} 字，超过 26 字`,
            mend: '把长句拆成两句，一句一个意思',
          },
        ]
      : []),
    ...(shareUpTo40 < 0.8
      ? [
          {
            ...place,
            what: `只有 ${Math.round(shareUpTo40 * 100)}% 的句子在 40 字以内`,
            mend: '至少八成句子不超过 40 字',
          },
        ]
      : []),
  ];
}
