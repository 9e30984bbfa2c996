import { FrontMatter, KIND_NAMES, type CommonFrontMatter, type Kind } from '../domain/page.ts';
import type { ContentFile, Problem } from './problem.ts';
import { readYaml, schemaProblems } from './yaml.ts';

/** One article as the gate sees it. */
export interface Article {
  file: string;
  kind: Kind;
  slug: string;
  data: CommonFrontMatter & Record<string, unknown>;
  body: string;
  /** Line of the first body line in the file, 1-based. */
  bodyLine: number;
  lineOf: (path: readonly PropertyKey[]) => number;
}

/** Splits, parses and validates one file; nothing is returned when it cannot be read on. */
export function readArticle(file: ContentFile, problems: Problem[]): Article | undefined {
  const place = /^content\/([^/]+)\/(.+)\.mdx?$/.exec(file.path);
  const kind = place?.[1] as Kind;
  const slug = place?.[2] ?? '';
  if (!KIND_NAMES.includes(kind) || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)) {
    problems.push({
      file: file.path,
      line: 0,
      what: '文件的位置或名字不对',
      mend: `直接放在 ${KIND_NAMES.join('/、')}/ 之一下面，文件名只用小写英文、数字和连字符`,
    });
    return undefined;
  }
  const parts = /^---\n([\s\S]*?\n)---\n?([\s\S]*)$/.exec(file.text);
  if (parts === null) {
    problems.push({
      file: file.path,
      line: 1,
      what: '没有 front matter',
      mend: '文件开头用两行 --- 把字段包起来',
    });
    return undefined;
  }
  const [, head = '', body = ''] = parts;
  const yaml = readYaml(file.path, head, 2, problems);
  if (yaml.data === undefined) return undefined;
  const parsed = FrontMatter[kind].safeParse(yaml.data, { reportInput: true });
  if (!parsed.success) problems.push(...schemaProblems(file.path, yaml, parsed.error.issues));
  if (!parsed.success) return undefined;
  return {
    file: file.path,
    kind,
    slug,
    data: parsed.data as Article['data'],
    body,
    bodyLine: head.split('\n').length + 2,
    lineOf: yaml.lineOf,
  };
}

/** Text of the whole page in reading order, as citations are numbered. */
export function pageText(article: Pick<Article, 'data' | 'body'>): string {
  return [
    article.data.description,
    ...article.data.doNow,
    article.body,
    ...article.data.uncertain,
  ].join('\n');
}

/** The parts of an article with the line each begins on, for rules that read everything. */
export function textParts(article: Article): { text: string; line: number }[] {
  const { data, lineOf } = article;
  return [
    { text: data.description, line: lineOf(['description']) },
    ...data.doNow.map((text, at) => ({ text, line: lineOf(['doNow', at]) })),
    ...data.uncertain.map((text, at) => ({ text, line: lineOf(['uncertain', at]) })),
    ...article.body.split('\n').map((text, at) => ({ text, line: article.bodyLine + at })),
  ];
}
