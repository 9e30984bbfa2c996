// npm run new-page -- faq my-question: a file with every field named, which the gate refuses until they are filled in.
import { existsSync, writeFileSync } from 'node:fs';
import { beijingDay } from '../src/domain/day.ts';
import { FrontMatter, KIND_NAMES, type Kind } from '../src/domain/page.ts';

const [kind = '', slug = ''] = process.argv.slice(2);
const file = `content/${kind}/${slug}.md`;
if (!KIND_NAMES.includes(kind as Kind) || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)) {
  console.error(
    `用法：npm run new-page -- 目录 文件名\n目录是 ${KIND_NAMES.join('、')} 之一；文件名只用小写英文、数字和连字符。`,
  );
  process.exit(2);
}
if (existsSync(file)) {
  console.error(`${file} 已经有了`);
  process.exit(2);
}
const today = beijingDay(new Date());
const known: Record<string, string> = {
  checked: today,
  published: today,
  stages: '[]',
  uncertain: '[]',
  aliases: '[]',
  applies: '[花呗本人]',
  doNow: '[]',
  related: '[]',
};
const optional = ['original'];
const fields = Object.keys(FrontMatter[kind as Kind].shape).filter(
  (field) => !optional.includes(field),
);
writeFileSync(
  file,
  `---\n${fields.map((field) => `${field}: ${known[field] ?? ''}`.trimEnd()).join('\n')}\n---\n`,
);
console.log(`写好了 ${file}。规矩在 content/README.md；写完运行 npm run check:content -- ${slug}`);
