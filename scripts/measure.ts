// How the content reads, by kind, and what its pages weigh. npm run measure
import { existsSync, globSync, readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { readArgs } from './cli.ts';
import { checkSite } from '../src/content-lint/check.ts';
import { proseOf } from '../src/content-lint/prose.ts';
import { claimsOf } from '../src/content-lint/rules/evidence.ts';
import { sentenceLengths } from '../src/content-lint/rules/lengths.ts';
import { PLACEHOLDER } from '../src/content-lint/rules/scripts.ts';
import { countMarks, HEDGE, openingOf, phonesOf, turnsOf } from '../src/content-lint/voice.ts';
import { readingOrder, type Page } from '../src/content/page.ts';
import { plainText } from '../src/content/plain.ts';
import { unusedSources } from '../src/content/usage.ts';
import { KIND_NAMES } from '../src/domain/page.ts';
import { countHan } from '../src/domain/text.ts';

readArgs('npm run measure', {});
const checked = checkSite(process.cwd());
const { pages, library, today, problems, advice } = checked;
const saying = { library, today };
const sum = (list: readonly number[]): number => list.reduce((total, one) => total + one, 0);
const per = (part: number, whole: number, unit: number): string =>
  whole === 0 ? '0' : ((part / whole) * unit).toFixed(1);

function row(name: string, list: readonly Page[]): Record<string, string | number> {
  const read = list.map((page) => readingOrder(page.data, page.reading));
  const texts = read.map((nodes) => plainText(nodes, saying));
  const han = sum(texts.map(countHan));
  const lengths = list.map((page) => sentenceLengths(proseOf(page, saying)));
  const count = sum(lengths.map((one) => one.count));
  const turns = list.flatMap((page) => turnsOf(page, saying));
  return {
    类: name,
    页: list.length,
    汉字: han,
    '转述词/千字': per(sum(texts.map((text) => text.match(HEDGE)?.length ?? 0)), han, 1000),
    '标记/百字': per(sum(read.map((nodes) => countMarks(nodes, library))), han, 100),
    句长: per(sum(lengths.map((one) => one.average * one.count)), count, 1),
    '≤10字%': per(sum(lengths.map((one) => one.shareUpTo10 * one.count)), count, 100),
    开头就答: `${list.filter((page) => openingOf(page) === 'answers').length}/${list.length}`,
    照着说: turns.length,
    有空格要填: turns.filter(({ text }) => PLACEHOLDER.test(text)).length,
    还不确定: sum(list.map(({ data }) => data.uncertain.length)),
    '电话/页': per(sum(list.map((page) => phonesOf(page).size)), list.length, 1),
  };
}

const rows = [
  ...KIND_NAMES.map((kind) =>
    row(
      kind,
      pages.filter((page) => page.kind === kind),
    ),
  ),
  row('全站', pages),
];
console.table(Object.fromEntries(rows.map(({ 类: name, ...rest }) => [name, rest])));
const claims = pages.flatMap((page) => claimsOf(page, { content: checked }));
console.log(
  [
    `依据 ${Object.keys(library.sources).length} 份（未用 ${unusedSources(checked).length}）`,
    `数字 ${Object.keys(library.facts).length}`,
    `术语 ${Object.keys(library.terms).length}`,
    `建议 ${Object.keys(library.advice).length}`,
    `图 ${Object.keys(library.figures).length}`,
    `断言有依据 ${claims.filter(({ isCited }) => isCited).length}/${claims.length}`,
    `问题 ${problems.length}，写法建议 ${advice.length}`,
  ].join('；'),
);
const tally: Record<string, number> = {};
for (const { rule = '' } of advice) tally[rule] = (tally[rule] ?? 0) + 1;
console.log('写法建议', tally);

if (existsSync('dist'))
  for (const kind of KIND_NAMES) {
    const sizes = globSync(`dist/${kind}/*/index.html`)
      .map((path) => brotliCompressSync(readFileSync(path)).length)
      .sort((a, b) => a - b);
    console.log(
      `${kind}：HTML+CSS brotli 中位 ${sizes[Math.floor(sizes.length / 2)] ?? 0}，最大 ${sizes.at(-1) ?? 0}`,
    );
  }
