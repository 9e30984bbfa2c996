import { KIND_NAMES } from '../domain/page.ts';
import { pagePath } from '../domain/paths.ts';
import { Topic, type Practice } from '../domain/practice.ts';
import type { Article } from './article.ts';
import type { ContentFile, Problem } from './problem.ts';
import { readYaml, schemaProblems, type YamlFile } from './yaml.ts';

const FILE = 'content/practice.yaml';

/** What the search practises on: every page it points to exists, and no question stands twice in a topic. */
export function readPractice(
  files: readonly ContentFile[],
  articles: readonly Article[],
  problems: Problem[],
): Practice {
  const file = files.find(({ path }) => path === FILE);
  if (file === undefined) {
    problems.push({ file: FILE, line: 0, what: '找不到这个文件', mend: '从版本库里恢复它' });
    return {};
  }
  const yaml = readYaml(FILE, file.text, 1, problems);
  const pages = new Set([
    ...articles.map(({ kind, slug }) => pagePath(kind, slug)),
    ...KIND_NAMES.map((kind) => `/${kind}/`),
  ]);
  const practice: Practice = {};
  for (const [id, value] of Object.entries((yaml.data ?? {}) as Record<string, unknown>)) {
    const parsed = Topic.safeParse(value, { reportInput: true });
    if (!parsed.success) {
      problems.push(...schemaProblems(FILE, yaml, parsed.error.issues, [id]));
      continue;
    }
    practice[id] = parsed.data;
    problems.push(...topicProblems(id, parsed.data, yaml, pages));
  }
  return practice;
}

function topicProblems(
  id: string,
  topic: Topic,
  yaml: YamlFile,
  pages: ReadonlySet<string>,
): Problem[] {
  const dead = topic.pages.flatMap((path, at): Problem[] =>
    pages.has(path)
      ? []
      : [
          {
            file: FILE,
            line: yaml.lineOf([id, 'pages', at]),
            what: `${id} 指向不存在的页面 ${path}`,
            mend: '写成 /目录/文件名/，首尾都有 /；页面改名了就改成新地址',
          },
        ],
  );
  const twice = topic.questions.flatMap((question, at): Problem[] =>
    topic.questions.indexOf(question) === at
      ? []
      : [
          {
            file: FILE,
            line: yaml.lineOf([id, 'questions', at]),
            what: `${id} 里“${question}”写了两次`,
            mend: '留一处',
          },
        ],
  );
  return [...dead, ...twice];
}
