import { textParts, type Article } from '../article.ts';
import { citationsIn } from '../../domain/citations.ts';
import type { Library } from '../library.ts';
import type { Problem } from '../problem.ts';

/** Ids the page frame itself uses. */
const RESERVED = [
  'main',
  'answer',
  'now',
  'now-title',
  'sources',
  'related',
  'uncertain',
  'share',
  'feedback',
];
const CALLOUTS = ['留意', '求助', '照着说', '信件', '例子'];

/** Citations, headings, callouts, lists: is the notation of one article sound? */
export function notationProblems(article: Article, library: Library): Problem[] {
  const { file } = article;
  const problems: Problem[] = [];
  for (const { text, line } of textParts(article))
    problems.push(...idProblems(text, file, line, library));
  const lines = article.body.split('\n');
  lines.forEach((text, at) =>
    problems.push(...lineProblems(text, lines[at - 1] ?? '', file, article.bodyLine + at)),
  );
  return [
    ...problems,
    ...headingProblems(article, lines),
    ...calloutProblems(article, lines),
    ...listProblems(article, lines),
  ];
}

function idProblems(text: string, file: string, line: number, library: Library): Problem[] {
  const problems: Problem[] = [];
  for (const { kind, id } of citationsIn(text)) {
    const shelf = kind === 'source' ? library.sources : library.facts;
    if (!(id in shelf))
      problems.push({
        file,
        line,
        what: `没有编号为 ${id} 的${kind === 'source' ? '依据' : '数字'}`,
        mend: `改成 ${kind}s.yaml 里已有的编号，或先在那里登记`,
      });
  }
  if (
    /(?<![意预])见\[[^\]]+\]\(source:|[依按照]\[[^\]]*\]\(source:|根据\[[^\]]*\]\(source:|\]\(source:[^)]*\)(?:列|规定|的规定)/.test(
      text,
    )
  )
    problems.push({
      file,
      line,
      what: '把依据记号当成了句子里的词',
      mend: '记号只显示一个小字，句子去掉它也要通顺；条款名写在方括号里即可',
    });
  for (const match of text.matchAll(/\]\(term:([^)]*)\)/g)) {
    if (!((match[1] ?? '') in library.terms))
      problems.push({
        file,
        line,
        what: `没有编号为 ${match[1]} 的术语`,
        mend: '改成 glossary.yaml 里已有的编号，或先在那里登记',
      });
  }
  return problems;
}

function lineProblems(text: string, previous: string, file: string, line: number): Problem[] {
  const problems: Problem[] = [];
  if (/^#\s/.test(text))
    problems.push({ file, line, what: '正文里有一级标题', mend: '标题由页面显示，正文从 ## 开始' });
  if (/<\/?[a-z][^>]*>/i.test(text))
    problems.push({
      file,
      line,
      what: '正文里有 HTML',
      mend: '用 content/README.md 里的记号；不用折叠',
    });
  if (/(^|[^(:])https?:\/\//.test(text))
    problems.push({
      file,
      line,
      what: '正文里有裸网址',
      mend: '依据写成 [](source:编号);站内写成 [文字](/目录/文件名/)',
    });
  const isProse = (candidate: string): boolean => /^[\p{Script=Han}“‘《(]/u.test(candidate);
  if (isProse(text) && isProse(previous))
    problems.push({
      file,
      line,
      what: '一段话在中间换了行',
      mend: '一段写在一行里，段与段之间空一行',
    });
  return problems;
}

function headingProblems(article: Article, lines: readonly string[]): Problem[] {
  const problems: Problem[] = [];
  const seen = new Set<string>();
  lines.forEach((text, at) => {
    if (!/^#{2,4}\s/.test(text)) return;
    const place = { file: article.file, line: article.bodyLine + at };
    const id = /\[\]\(id:([^)]*)\)\s*$/.exec(text)?.[1];
    if (id === undefined || !/^[a-z][a-z0-9-]*$/.test(id))
      problems.push({
        ...place,
        what: '小标题没有英文 id',
        mend: '在标题末尾写 [](id:英文短名),发表后不改',
      });
    else if (RESERVED.includes(id))
      problems.push({
        ...place,
        what: `小节 id ${id} 是页面框架用的`,
        mend: '换一个 id，例如 steps、why、next',
      });
    else if (seen.has(id))
      problems.push({ ...place, what: `小节 id ${id} 在本页重复`, mend: '换一个 id' });
    seen.add(id ?? '');
  });
  return problems;
}

function calloutProblems(article: Article, lines: readonly string[]): Problem[] {
  const problems: Problem[] = [];
  let warnings = 0;
  lines.forEach((text, at) => {
    const kind = /^>\s*\[!([^\]]*)\]/.exec(text)?.[1];
    if (kind === undefined) return;
    const place = { file: article.file, line: article.bodyLine + at };
    if (!CALLOUTS.includes(kind))
      problems.push({
        ...place,
        what: `没有名为"${kind}"的提示框`,
        mend: `只能用 ${CALLOUTS.join('、')}`,
      });
    if (kind === '留意' || kind === '求助') warnings += 1;
    if (warnings === 3)
      problems.push({
        ...place,
        what: '一页超过两个提示框',
        mend: '留下最要紧的两个，其余写进正文',
      });
  });
  return problems;
}

/** A heading or introduction that already says no for the whole list, so its items may begin with the verb. */
const NEGATION = /(?:不能|不要|不得|不该|不可以|不行)[^。]*$/;

/** The line that introduces the list of line `at`: the nearest one above that is neither an item nor blank. */
function leadOf(lines: readonly string[], at: number): string {
  const above = lines.slice(0, at).reverse();
  return above.find((line) => line.trim() !== '' && !/^\s*(?:[-*]|\d+\.)\s/.test(line)) ?? '';
}

function listProblems(article: Article, lines: readonly string[]): Problem[] {
  const problems: Problem[] = [];
  const mark = (text: string): string =>
    /^\s*(?:[-*]|\d+\.)\s+([✔✘]|一定[：:]|可能[：:]|少见[：:])/.exec(text)?.[1]?.slice(0, 2) ?? '';
  lines.forEach((text, at) => {
    const place = { file: article.file, line: article.bodyLine + at };
    const [here, before] = [mark(text), mark(lines[at - 1] ?? '')];
    const isItem = (line: string): boolean => /^\s*[-*]\s/.test(line);
    if (
      isItem(text) &&
      isItem(lines[at - 1] ?? '') &&
      here !== before &&
      ('✔✘'.includes(here || '-') || '✔✘'.includes(before || '-'))
    )
      problems.push({
        ...place,
        what: '一个清单里混用了记号',
        mend: '✔ 和 ✘ 分成两个清单，每一项都写记号',
      });
    if (here === '✘' && !/✘\s*(?:不|别|禁止|未经)/.test(text) && !NEGATION.test(leadOf(lines, at)))
      problems.push({
        ...place,
        what: '✘ 清单里有一项没有以"不"开头',
        mend: '写"不要……""不得……";或者清单上面写明"他不能：""你不要："，各项从动词说起',
      });
    if (/^(一定|可能|少见):?$/.test(here) && article.kind !== 'timeline')
      problems.push({ ...place, what: '"一定 / 可能 / 少见"只能用在时间线', mend: '改成普通句子' });
  });
  return problems;
}
