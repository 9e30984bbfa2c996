import type { Root } from 'mdast';
import { FrontMatter, KIND_NAMES, type Kind, type PageData } from '../domain/page.ts';
import { pagePath } from '../domain/paths.ts';
import { ID_PATTERN } from '../domain/words.ts';
import { schemaProblems } from './explain.ts';
import type { Page } from './page.ts';
import { parseBody, splitFrontMatter } from './parse.ts';
import { quote, type ContentFile, type Problem } from './problem.ts';
import { readYaml } from './yaml.ts';

type Written = Pick<Page, 'file' | 'kind' | 'slug' | 'path' | 'data' | 'body' | 'placeOf'>;

/** Addresses a page of that name would take from the site itself. */
const TAKEN = new Set(['index', '404']);
/** Names that Windows keeps for devices: a checkout there fails. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;
/** An address is typed, printed and scanned. */
const SLUG_MAX = 60;

/** One article: place, front matter and tree. A fault in the one does not hide the faults of the other. */
export interface ReadArticle {
  file: string;
  body: Root | undefined;
  /** Undefined when place, front matter or tree cannot be used. */
  page: Written | undefined;
}

export function readArticle(file: ContentFile, problems: Problem[]): ReadArticle {
  // Said with the files; it is an article all the same, and whoever links to it is not at fault.
  if (file.fault !== undefined) return { file: file.path, body: undefined, page: undefined };
  const { head, body } = splitFrontMatter(file.text);
  const place = placeIn(file.path, problems);
  const tree = readTree(file.path, body, problems);
  if (head === undefined) {
    problems.push({
      file: file.path,
      line: 1,
      rule: 'front-matter',
      ...headFault(file.text),
    });
    return { file: file.path, body: tree, page: undefined };
  }
  if (head.replace(/#.*/g, '').trim() === '') {
    problems.push({
      file: file.path,
      line: 1,
      rule: 'front-matter',
      what: '两行 --- 中间是空的，没有字段',
      mend: '照 content/README.md 写上字段；或用 npm run new 新建一页',
    });
    return { file: file.path, body: tree, page: undefined };
  }
  const yaml = readYaml(file.path, head, 2, problems);
  if (yaml.data === undefined || place === undefined)
    return { file: file.path, body: tree, page: undefined };
  const parsed = FrontMatter[place.kind].safeParse(yaml.data ?? {}, { reportInput: true });
  if (!parsed.success) problems.push(...schemaProblems(yaml, parsed.error.issues));
  if (!parsed.success || tree === undefined)
    return { file: file.path, body: tree, page: undefined };
  const data: PageData = parsed.data;
  const page = {
    file: file.path,
    ...place,
    path: pagePath(place.kind, place.slug),
    data,
    body: tree,
    placeOf: yaml.placeOf,
  };
  return { file: file.path, body: tree, page };
}

/** Why there is no front matter, as far as the first line shows it. */
function headFault(text: string): { what: string; mend: string } {
  const mend = '文件开头用两行 --- 把字段包起来，--- 顶格写，前面什么也没有';
  const first = text.split('\n')[0] ?? '';
  if (text.trim() === '') return { what: '文件是空的', mend: '写上字段和正文，或删掉这个文件' };
  if (/^---\s*$/.test(first)) return { what: '开头的 --- 没有收尾', mend };
  if (/^\s*---/.test(text)) return { what: '开头的 --- 前面有空格、空行或多出来的 -', mend };
  return { what: `文件开头没有 front matter，第一行是${quote(first)}`, mend };
}

/** True for a file name that can be an address, on every machine. */
export function isSlug(slug: string): boolean {
  return (
    ID_PATTERN.test(slug) && !TAKEN.has(slug) && !DEVICE.test(slug) && slug.length <= SLUG_MAX
  );
}

function placeIn(path: string, problems: Problem[]): { kind: Kind; slug: string } | undefined {
  const [, kind = '', slug = ''] = /^content\/([^/]+)\/(.+)\.mdx?$/.exec(path) ?? [];
  const known = KIND_NAMES.find((name) => name === kind);
  const fault = TAKEN.has(slug)
    ? `文件名 ${slug} 会占掉目录页的网址`
    : DEVICE.test(slug)
      ? `文件名 ${slug} 是 Windows 留给设备的，那里打不开`
      : slug.length > SLUG_MAX
        ? `文件名超过 ${SLUG_MAX} 个字母`
        : known === undefined || !ID_PATTERN.test(slug)
          ? '文件的位置或名字不对'
          : undefined;
  if (known !== undefined && fault === undefined) return { kind: known, slug };
  problems.push({
    file: path,
    line: 0,
    rule: 'files',
    what: fault ?? '文件的位置或名字不对',
    mend: `直接放在 ${KIND_NAMES.join('/、')}/ 之一下面，文件名只用小写英文、数字和连字符`,
  });
  return undefined;
}

function readTree(path: string, body: string, problems: Problem[]): Root | undefined {
  try {
    return parseBody(body, path.endsWith('.mdx'));
  } catch (error) {
    const { line, column } = positionOf(error);
    problems.push({
      file: path,
      line,
      column,
      rule: 'mdx',
      what: '这里的 < 或 { 读不成一个图（.mdx 只多出 <Specimen id="…" /> 这样的组件）',
      mend: '组件写成 <Specimen id="编号" />，单独一行，收尾有 />；正文里的 < 和 { 换成汉字',
    });
    return undefined;
  }
}

function positionOf(error: unknown): { line: number; column: number | undefined } {
  // An unclosed tag is told with the stretch it should have covered, and no line of its own.
  const { line, column, place } = partsOf(error);
  const start = partsOf(partsOf(place).start);
  const at = typeof line === 'number' ? { line, column } : start;
  return {
    line: typeof at.line === 'number' ? at.line : 1,
    column: typeof at.column === 'number' ? at.column : undefined,
  };
}

interface Parts {
  line?: unknown;
  column?: unknown;
  place?: unknown;
  start?: unknown;
}

const partsOf = (value: unknown): Parts =>
  typeof value === 'object' && value !== null ? value : {};
