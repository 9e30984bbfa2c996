import { Fact, Term } from '../domain/fact.ts';
import { Source } from '../domain/source.ts';
import type { z } from 'astro/zod';
import type { ContentFile, Problem } from './problem.ts';
import { readYaml, schemaProblems } from './yaml.ts';

/** The evidence every page may cite. */
export interface Library {
  sources: Record<string, Source>;
  facts: Record<string, Fact>;
  terms: Record<string, Term>;
}

/** sources.yaml, facts.yaml and glossary.yaml, checked against their schemas and each other. */
export function readLibrary(files: readonly ContentFile[], problems: Problem[]): Library {
  const sources = readEntries(files, 'content/sources.yaml', Source, problems);
  const facts = readEntries(
    files,
    'content/facts.yaml',
    Fact,
    problems,
    (fact) => fact.sources,
    sources,
  );
  const terms = readEntries(
    files,
    'content/glossary.yaml',
    Term,
    problems,
    (term) => term.sources,
    sources,
  );
  return { sources, facts, terms };
}

function readEntries<T>(
  files: readonly ContentFile[],
  path: string,
  schema: z.ZodType<T>,
  problems: Problem[],
  citedBy?: (entry: T) => string[],
  sources?: Record<string, unknown>,
): Record<string, T> {
  const file = files.find((candidate) => candidate.path === path);
  if (file === undefined) {
    problems.push({ file: path, line: 0, what: '找不到这个文件', mend: '从版本库里恢复它' });
    return {};
  }
  const yaml = readYaml(path, file.text, 1, problems);
  const entries: Record<string, T> = {};
  for (const [id, value] of Object.entries((yaml.data ?? {}) as Record<string, unknown>)) {
    if (!/^[a-z0-9-]+$/.test(id))
      problems.push({
        file: path,
        line: yaml.lineOf([id]),
        what: `编号 ${id} 含有不允许的字符`,
        mend: '只用小写英文、数字和连字符',
      });
    const parsed = schema.safeParse(value, { reportInput: true });
    if (!parsed.success) {
      problems.push(...schemaProblems(path, yaml, parsed.error.issues, [id]));
      continue;
    }
    entries[id] = parsed.data;
    for (const cited of citedBy?.(parsed.data) ?? []) {
      if (sources !== undefined && !(cited in sources))
        problems.push({
          file: path,
          line: yaml.lineOf([id, 'sources']),
          what: `${id} 引用了不存在的依据 ${cited}`,
          mend: '改成 sources.yaml 里已有的编号，或先在那里登记',
        });
    }
  }
  return entries;
}
