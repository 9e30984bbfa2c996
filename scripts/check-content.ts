// Writers run this: every rule of content/README.md, without a build.
// npm run check:content -- [part of a path…] [--strict]   --strict: the rules of writing refuse too
import { globSync } from 'node:fs';
import { readArgs } from './cli.ts';
import { checkSite } from '../src/content-lint/check.ts';
import { sayReport } from '../src/content-lint/report.ts';
import { claimsOf } from '../src/content-lint/rules/evidence.ts';
import { unusedSources } from '../src/content/usage.ts';

const { values, positionals: typed } = readArgs(
  'npm run check:content -- [文件名的一部分…] [--strict]',
  {
    allowPositionals: true,
    options: { strict: { type: 'boolean', default: false } },
  },
);
const positionals = typed.map((part) => part.replaceAll('\\', '/'));
// A name that fits no file is a slip of the hand, and “0 problems” would be a false comfort.
const files = globSync('content/**/*.{md,mdx,yaml}').map((file) => file.replaceAll('\\', '/'));
const unknown = positionals.filter((part) => !files.some((file) => file.includes(part)));
if (unknown.length > 0) {
  for (const part of unknown)
    console.log(`✘ content/ 里没有名字带“${part}”的文件。写文件名的一部分，例如：faq/jail`);
  process.exit(1);
}
const checked = checkSite(process.cwd(), values.strict ? { isStrict: true } : {});
const { pages, library, problems, advice, followOn } = checked;
const isWanted = ({ file }: { file: string }): boolean =>
  positionals.length === 0 || positionals.some((part) => file.includes(part));
const [wrong, hints] = [problems.filter(isWanted), advice.filter(isWanted)];

// Advice is shown for the files a writer named; for the whole site it is counted.
if (positionals.length > 0 && hints.length > 0)
  console.log(`${sayReport({ problems: hints, followOn: new Map() })}\n`);
if (wrong.length > 0) console.log(sayReport({ problems: wrong, followOn }));
const claims = pages.flatMap((page) => claimsOf(page, { content: checked }));
const cited = claims.filter(({ isCited }) => isCited).length;
console.log(
  [
    `${pages.length} 页`,
    `${Object.keys(library.sources).length} 条依据（${unusedSources(checked).length} 条未用）`,
    `有依据的断言 ${cited}/${claims.length}`,
    `草稿里还要改 ${hints.length} 处${positionals.length === 0 && hints.length > 0 ? '（看某一页的：npm run check:content -- faq/jail）' : ''}`,
    `问题 ${wrong.length} 处`,
  ].join('，'),
);
process.exitCode = wrong.length > 0 ? 1 : 0;
