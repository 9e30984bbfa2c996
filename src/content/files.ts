import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { normaliseText } from './characters.ts';
import type { ContentFile } from './problem.ts';

/** Larger than any page or table of ours: something was dropped in by mistake. */
const MAX_BYTES = { md: 100_000, mdx: 100_000, yaml: 2_000_000 } as const;
/** Longer than any line of ours: readers of Markdown take minutes over such a one. */
const MAX_LINE = 8_000;
/** Files about the folder itself, and what an editor's program keeps there. */
const ASIDE = /^README\.md$|(?:^|\/)\.|~$/;

/** Every file under content/, in a stable order, with one line end and one Unicode form. */
export function readContentFiles(root: string): ContentFile[] {
  return contentPaths(root).map((path) => readOne(root, path));
}

/** Paths of the files under content/, from the project root. A link to a folder is one entry: what lies behind it is not ours. */
export function contentPaths(root: string): string[] {
  const walk = (folder: string): string[] =>
    readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      if (ASIDE.test(path.slice('content/'.length))) return [];
      return entry.isDirectory() ? walk(path) : [path];
    });
  const isThere = statSync(join(root, 'content'), { throwIfNoEntry: false })?.isDirectory();
  return isThere === true ? walk('content').sort() : []; // which files are missing is said one by one
}

function readOne(root: string, path: string): ContentFile {
  const max = new Map<string, number>(Object.entries(MAX_BYTES)).get(path.split('.').at(-1) ?? '');
  const file = join(root, path);
  try {
    const stat = statSync(file);
    if (stat.isDirectory()) return { path, text: '', fault: '这是指向文件夹的快捷方式（软链接）' };
    if (!stat.isFile()) return { path, text: '', fault: '这不是一个文件' };
    if (max === undefined) return { path, text: '' };
    if (stat.size > max)
      return { path, text: '', fault: `文件有 ${stat.size} 字节，超过 ${max} 字节，多半是误放` };
    const bytes = readFileSync(file);
    const text = normaliseText(bytes.toString('utf8'));
    const fault = encodingFault(bytes) ?? lineFault(text);
    return { path, text: fault === undefined ? text : '', fault };
  } catch (error) {
    return { path, text: '', fault: whyUnread(error as NodeJS.ErrnoException) };
  }
}

function whyUnread({ code }: NodeJS.ErrnoException): string {
  if (code === 'EACCES' || code === 'EPERM') return '没有读它的权限';
  return '打不开：多半是一个指向别处的快捷方式（软链接）断了';
}

function lineFault(text: string): string | undefined {
  const at = text.split('\n').findIndex((line) => line.length > MAX_LINE);
  return at < 0 ? undefined : `第 ${at + 1} 行超过 ${MAX_LINE} 个字，多半是误贴`;
}

function encodingFault(bytes: Buffer): string | undefined {
  const isIn = (encoding: string): boolean => {
    try {
      new TextDecoder(encoding, { fatal: true }).decode(bytes);
      return true;
    } catch {
      return false;
    }
  };
  const isWide = /^(?:\xff\xfe|\xfe\xff|[^\0]\0[^\0]\0|\0[^\0]\0[^\0])/.test(bytes.toString('latin1', 0, 8));
  if (isWide) return '是用 UTF-16（记事本里的“Unicode”）存的';
  if (isIn('utf-8')) return undefined;
  const where = `第 ${badByte(bytes).line} 行有读不出来的字节`;
  const isChinese = isIn('gb18030') && !bytes.includes(0);
  return isChinese ? `不是 UTF-8：${where}，像是用 GBK（记事本里的“ANSI”）存的` : `不是 UTF-8：${where}`;
}

function badByte(bytes: Buffer): { line: number } {
  const lines = bytes.toString('utf8').split('\n');
  return { line: lines.findIndex((line) => line.includes('\uFFFD')) + 1 };
}
