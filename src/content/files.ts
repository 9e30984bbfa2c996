import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { normaliseText } from './characters.ts';
import type { ContentFile } from './problem.ts';

/** Larger than any page or table of ours: something was dropped in by mistake. */
const MAX_BYTES = { md: 100_000, mdx: 100_000, yaml: 2_000_000 } as const;
/** Files about the folder itself, and what an editor's program keeps there. */
const ASIDE = /^README\.md$|(?:^|\/)\.|~$/;

/** Every file under content/, in a stable order, with one line end and one Unicode form. */
export function readContentFiles(root: string): ContentFile[] {
  return contentPaths(root).map((path) => readOne(root, path));
}

/** Paths of the files under content/, from the project root. */
export function contentPaths(root: string): string[] {
  return readdirSync(join(root, 'content'), { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(join(root, 'content').length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((path) => !ASIDE.test(path))
    .sort()
    .map((path) => `content/${path}`);
}

function readOne(root: string, path: string): ContentFile {
  const max = new Map<string, number>(Object.entries(MAX_BYTES)).get(path.split('.').at(-1) ?? '');
  try {
    const stat = statSync(join(root, path));
    if (!stat.isFile()) return { path, text: '', fault: '这不是一个文件' };
    if (max === undefined) return { path, text: '' };
    if (stat.size > max)
      return { path, text: '', fault: `文件有 ${stat.size} 字节，超过 ${max} 字节，多半是误放` };
    const bytes = readFileSync(join(root, path));
    return { path, text: normaliseText(bytes.toString('utf8')), fault: encodingFault(bytes) };
  } catch {
    return { path, text: '', fault: '打不开：多半是一个指向别处的快捷方式（软链接）断了' };
  }
}

function encodingFault(bytes: Buffer): string | undefined {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return undefined;
  } catch {
    const at = badByte(bytes);
    return `不是 UTF-8：第 ${at.line} 行有读不出来的字节`;
  }
}

function badByte(bytes: Buffer): { line: number } {
  const lines = bytes.toString('utf8').split('\n');
  return { line: lines.findIndex((line) => line.includes('\uFFFD')) + 1 };
}
