import { citationsIn } from '../../domain/citations.ts';
import { plainText } from '../../domain/text.ts';
import { textParts, type Article } from '../article.ts';
import type { Problem } from '../problem.ts';

/** Wording that states a rule, a right, a law or a figure, and so needs evidence beside it. */
const CLAIM =
  /应当|必须|不得|有权|禁止|可以要求|《[^》]+》|第[一二三四五六七八九十百零\d]+条|\d+(\.\d+)?\s*(元|万|亿|%|倍|日内|天内|年内|个月内|个工作日|年以下|日以下|小时内|次以上)|万分之|(?:LPR|年化)/;
/** Figures that are not facts: phone numbers, steps, examples marked 例如/比如/假设. */
const EXEMPT = /例如|比如|假设|举例|算例|算一算|我叫|您好|你好/;

export interface Coverage {
  claims: number;
  cited: number;
  problems: Problem[];
}

/** Share of claim sentences whose paragraph carries a citation. A callout or table counts as one paragraph. */
export function coverage(article: Article): Coverage {
  const problems: Problem[] = [];
  let claims = 0;
  for (const paragraph of paragraphs(article)) {
    const plain = plainText(paragraph.text);
    const isClaim = CLAIM.test(plain) && !EXEMPT.test(plain);
    if (!isClaim && citationsIn(paragraph.text).length === 0) continue;
    claims += 1;
    if (citationsIn(paragraph.text).length > 0) continue;
    problems.push({
      file: article.file,
      line: paragraph.line,
      what: `这一段有规则或数字却没有依据:"${(CLAIM.exec(plain)?.[0] ?? '').slice(0, 20)}"`,
      mend: '在句号前加 [条款](source:编号) 或 [](fact:编号);没有依据就改写成不下断言的话',
    });
  }
  return { claims, cited: claims - problems.length, problems };
}

function paragraphs(article: Article): { text: string; line: number }[] {
  const merged: { text: string; line: number }[] = [];
  let previous = '';
  for (const part of textParts(article)) {
    const isContinuation = /^[>|]/.test(part.text) && /^[>|]/.test(previous);
    const last = merged.at(-1);
    if (isContinuation && last !== undefined) last.text += `\n${part.text}`;
    else if (part.text.trim() !== '' && !/^#/.test(part.text)) merged.push({ ...part });
    previous = part.text;
  }
  return coveredByIntroduction(merged).filter(
    ({ text }) => !/^>\s*\[!(?:照着说|信件|例子)\]/.test(text),
  );
}

/** Items of a list whose introduction (“国标写明：[](source:…)”) carries the mark need none of their own. */
function coveredByIntroduction<T extends { text: string }>(parts: readonly T[]): T[] {
  let introduction = '';
  return parts.filter(({ text }) => {
    const isItem = /^\s*(?:[-*]|\d+\.)\s/.test(text);
    if (!isItem) introduction = text;
    return !(
      isItem &&
      /[：:]\s*(?:\[[^\]]*\]\([^)]*\)\s*)*$/.test(introduction) &&
      citationsIn(introduction).length > 0
    );
  });
}
