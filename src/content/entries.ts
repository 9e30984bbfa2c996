import type { z } from 'zod';
import { ID_PATTERN } from '../domain/words.ts';
import { schemaProblems } from './explain.ts';
import { shelf, type Shelf } from './library.ts';
import type { ContentFile, Problem } from './problem.ts';
import { readYaml, type YamlFile } from './yaml.ts';

/** A YAML file of entries by id. */
export interface Entries<T> {
  entries: Shelf<T>;
  /** Ids that stand in the file but cannot be used: whoever cites them is not at fault. */
  broken: ReadonlySet<string>;
  /** False when the whole file could not be read. */
  isRead: boolean;
  yaml: YamlFile | undefined;
}

/** Reads one file of entries against the schema of an entry. */
export function readEntries<T>(
  files: readonly ContentFile[],
  path: string,
  schema: z.ZodType<T>,
  problems: Problem[],
): Entries<T> {
  const yaml = readTable(files, path, problems);
  const good: [string, T][] = [];
  const broken = new Set<string>();
  for (const [id, value] of Object.entries(yaml?.table ?? {})) {
    const parsed = schema.safeParse(value, { reportInput: true });
    const own = yaml === undefined ? [] : idProblems(id, yaml.file);
    if (yaml !== undefined && !parsed.success)
      own.push(...schemaProblems(yaml.file, parsed.error.issues, [id]));
    problems.push(...own);
    if (parsed.success && own.length === 0) good.push([id, parsed.data]);
    else broken.add(id);
  }
  return {
    entries: shelf(good),
    broken,
    isRead: yaml !== undefined,
    yaml: yaml?.file,
  };
}

/** The file's top level as a table; undefined (and a problem) when it is anything else. */
export function readTable(
  files: readonly ContentFile[],
  path: string,
  problems: Problem[],
): { file: YamlFile; table: Record<string, unknown> } | undefined {
  const found = files.find((candidate) => candidate.path === path);
  if (found === undefined) {
    problems.push({
      file: path,
      line: 0,
      rule: 'files',
      what: '找不到这个文件',
      mend: '从版本库里恢复它；它改名了就改回来',
    });
    return undefined;
  }
  if (found.fault !== undefined) return undefined; // said with the files
  const file = readYaml(path, found.text, 1, problems);
  if (file.data === undefined) return undefined;
  if (isTable(file.data)) return { file, table: file.data };
  problems.push({
    file: path,
    line: 1,
    rule: 'schema',
    what: file.data === null ? '文件是空的' : '整份文件应是一组“编号: 内容”，不是清单或一句话',
    mend: '每条从行首写 编号:，内容缩进两格；对照版本库里原来的样子',
  });
  return undefined;
}

function isTable(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function idProblems(id: string, yaml: YamlFile): Problem[] {
  const place = { file: yaml.file, ...yaml.placeOf([id]), rule: 'schema' };
  if (!ID_PATTERN.test(id))
    return [
      { ...place, what: `编号“${id}”含有不允许的字符`, mend: '只用小写英文、数字和连字符' },
    ];
  if (/^\d+$/.test(id))
    return [{ ...place, what: `编号 ${id} 只有数字`, mend: '写成看得出是什么的英文短名' }];
  if (id in {})
    return [
      { ...place, what: `编号 ${id} 是程序语言自己用的名字`, mend: '换一个编号，例如加上机关或年份' },
    ];
  return [];
}
