import { readArticle, type Article } from './article.ts';
import { readLibrary, type Library } from './library.ts';
import type { ContentFile, Problem } from './problem.ts';
import { coverage } from './rules/coverage.ts';
import { frontMatterProblems } from './rules/front-matter.ts';
import { linkProblems } from './rules/links.ts';
import { notationProblems } from './rules/notation.ts';
import { wholeSiteProblems } from './rules/whole-site.ts';
import { lengthProblems, wordingProblems } from './rules/wording.ts';

export interface CheckedContent {
  articles: Article[];
  library: Library;
  problems: Problem[];
}

/** The gate: everything that must hold before anything is published. */
export function checkContent(files: readonly ContentFile[]): CheckedContent {
  const problems: Problem[] = [];
  const library = readLibrary(files, problems);
  const articles = files
    .filter((file) => /^content\/[^/]+\/.+\.mdx?$/.test(file.path))
    .map((file) => readArticle(file, problems))
    .filter((article) => article !== undefined);
  for (const article of articles) {
    problems.push(
      ...frontMatterProblems(article, library),
      ...notationProblems(article, library),
      ...wordingProblems(article),
      ...lengthProblems(article),
      ...coverage(article).problems,
    );
  }
  problems.push(...linkProblems(articles), ...wholeSiteProblems(articles));
  problems.sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line);
  return { articles, library, problems };
}
