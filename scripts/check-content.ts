// Writers run this: every rule of content/README.md, in under a second, without a build.
import { checkContent } from '../src/content-lint/check.ts';
import { readContentFiles } from '../src/content-lint/files.ts';
import { sayProblem } from '../src/content-lint/problem.ts';
import { coverage } from '../src/content-lint/rules/coverage.ts';
import { unusedSources } from '../src/content-lint/rules/whole-site.ts';

const only = process.argv.slice(2);
const { articles, library, problems } = checkContent(readContentFiles(process.cwd()));
const shown =
  only.length === 0
    ? problems
    : problems.filter(({ file }) => only.some((part) => file.includes(part)));
shown.forEach((problem) => console.log(sayProblem(problem)));
const totals = articles
  .map(coverage)
  .reduce((sum, one) => ({ claims: sum.claims + one.claims, cited: sum.cited + one.cited }), {
    claims: 0,
    cited: 0,
  });
console.log(
  `${articles.length} 页，${Object.keys(library.sources).length} 条依据(${unusedSources(articles, library).length} 条未用),有依据的断言 ${totals.cited}/${totals.claims};问题 ${problems.length} 处`,
);
process.exitCode = problems.length > 0 ? 1 : 0;
