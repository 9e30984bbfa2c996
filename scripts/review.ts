// What is due for another look: pages past recheck, figures past reviewBy, rules past validUntil, unused sources.
import { beijingDay } from '../src/domain/day.ts';
import { checkContent } from '../src/content-lint/check.ts';
import { readContentFiles } from '../src/content-lint/files.ts';
import { unusedSources } from '../src/content-lint/rules/whole-site.ts';

const today = process.argv[2] ?? beijingDay(new Date());
const { articles, library } = checkContent(readContentFiles(process.cwd()));
const list = (title: string, lines: readonly string[]): void =>
  console.log(`${title}：${lines.length}${lines.map((line) => `\n  ${line}`).join('')}`);
list(
  '到期该复核的页面',
  articles
    .filter(({ data }) => data.recheck <= today)
    .map(({ file, data }) => `${file}（${data.recheck}）`),
);
list(
  '到期该复核的数字',
  Object.entries(library.facts)
    .filter(([, fact]) => fact.reviewBy <= today)
    .map(([id, fact]) => `${id}（${fact.reviewBy}）`),
);
list(
  '已经结束的规则',
  Object.entries(library.facts)
    .filter(([, fact]) => fact.validUntil !== undefined && fact.validUntil < today)
    .map(([id, fact]) => `${id}（${fact.validUntil}，显示为“${fact.past ?? fact.value}”）`),
);
list('没有页面引用的依据', unusedSources(articles, library));
