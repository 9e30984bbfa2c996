// What is due for another look: pages, figures, rules that end, documents, drafts. npm run review -- --days 60
import { readArgs, readCount, refuse } from './cli.ts';
import { buildDay } from '../src/build-day.ts';
import { dueBy } from '../src/content/due.ts';
import { siteContent } from '../src/content/site.ts';
import { unusedFigures, unusedSources } from '../src/content/usage.ts';
import { addDays, isDay } from '../src/domain/day.ts';

const usage = 'npm run review -- [2026-11-24] [--days 60]';
const { values, positionals } = readArgs(usage, {
  allowPositionals: true,
  options: { days: { type: 'string', default: '0' } },
});
const days = readCount(values.days, '--days（往后看多少天）', { most: 3650 });
const [given, more] = positionals;
if (more !== undefined || (given !== undefined && !isDay(given)))
  refuse(`日期写成真实的 2026-11-24，只写一个\n用法：${usage}`, 2);
const today = given ?? buildDay();
const by = addDays(today, days);
const content = siteContent();
console.log(`今天 ${today}，看到 ${by} 为止`);
for (const [title, list] of Object.entries(dueBy(content, by)))
  console.log(
    [
      `${title}：${list.length}`,
      ...list.map(
        ({ what, day, note }) => `  ${day < today ? '已过' : '    '} ${day}  ${what}  ${note}`,
      ),
    ].join('\n'),
  );
const unused = unusedSources(content);
console.log([`没有页面引用的依据：${unused.length}`, ...unused.map((id) => `  ${id}`)].join('\n'));
const undrawn = unusedFigures(content);
console.log([`没有页面用的图：${undrawn.length}`, ...undrawn.map((id) => `  ${id}`)].join('\n'));
const drafts = content.pages.filter(({ data }) => data.draft === true);
console.log([`草稿：${drafts.length}`, ...drafts.map(({ file }) => `  ${file}`)].join('\n'));
