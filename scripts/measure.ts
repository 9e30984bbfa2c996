// Figures the issues ask for: bytes of article pages, counts of content. npm run measure
import { globSync, readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { citationsIn } from '../src/domain/citations.ts';
import { countHan, plainText } from '../src/domain/text.ts';
import { pageText } from '../src/content-lint/article.ts';
import { checkContent } from '../src/content-lint/check.ts';
import { readContentFiles } from '../src/content-lint/files.ts';
import { coverage } from '../src/content-lint/rules/coverage.ts';
import { sentenceLengths } from '../src/content-lint/rules/wording.ts';
import { unusedSources } from '../src/content-lint/rules/whole-site.ts';

const { articles, library, problems } = checkContent(readContentFiles(process.cwd()));
const tally = <T>(list: readonly T[], key: (one: T) => string): Record<string, number> =>
  list.reduce<Record<string, number>>(
    (sum, one) => ({ ...sum, [key(one)]: (sum[key(one)] ?? 0) + 1 }),
    {},
  );
const texts = articles.map(pageText);
const totals = articles
  .map(coverage)
  .reduce((sum, one) => ({ claims: sum.claims + one.claims, cited: sum.cited + one.cited }), {
    claims: 0,
    cited: 0,
  });
const lengths = articles.map(sentenceLengths);
console.log(
  '页数',
  articles.length,
  tally(articles, ({ kind }) => kind),
);
console.log(
  '依据',
  Object.keys(library.sources).length,
  '份；按强度',
  tally(Object.values(library.sources), ({ strength }) => strength),
  '未用',
  unusedSources(articles, library),
);
console.log('数字', Object.keys(library.facts).length, '术语', Object.keys(library.terms).length);
console.log(
  '汉字',
  texts.reduce((sum, text) => sum + countHan(plainText(text)), 0),
  '引用',
  texts.reduce((sum, text) => sum + citationsIn(text).length, 0),
);
const cited = texts
  .flatMap((text) => citationsIn(text))
  .flatMap(({ kind, id }) => (kind === 'source' ? [id] : (library.facts[id]?.sources ?? [])));
console.log(
  '引用按强度',
  tally(cited, (id) => library.sources[id]?.strength ?? '?'),
);
console.log(
  `断言有依据 ${totals.cited}/${totals.claims}；平均句长 ${(lengths.reduce((sum, one) => sum + one.average * one.count, 0) / lengths.reduce((sum, one) => sum + one.count, 0)).toFixed(1)} 字；问题 ${problems.length}`,
);

const size = (path: string): number => brotliCompressSync(readFileSync(path)).length;
const pages = globSync('dist/{timeline,methods,guides,faq,pitfalls,myths,help}/*/index.html')
  .map((path) => ({ path, bytes: size(path) }))
  .sort((a, b) => b.bytes - a.bytes);
const kinds = tally(pages, ({ path }) => path.split('/')[1] ?? '');
for (const kind of Object.keys(kinds)) {
  const own = pages
    .filter(({ path }) => path.startsWith(`dist/${kind}/`))
    .map(({ bytes }) => bytes);
  console.log(`${kind}: HTML+CSS brotli 中位 ${own[Math.floor(own.length / 2)]}，最大 ${own[0]}`);
}
console.log('最大的三页', pages.slice(0, 3));
