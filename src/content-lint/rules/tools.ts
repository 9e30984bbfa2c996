import { schemaProblems } from '../../content/explain.ts';
import { SHELVES, type ShelfName } from '../../content/load.ts';
import { isPublished } from '../../content/published.ts';
import { quote, type Problem } from '../../content/problem.ts';
import { TOOL_FILES } from '../../tools/contents.ts';
import type { Told } from '../../tools/fault.ts';
import type { Rule, Site } from '../rule.ts';
import { yamlStrings } from '../strings.ts';

type Fault = Omit<Problem, 'rule' | 'level'>;

export const tools: Rule = {
  name: 'tools',
  title: 'tools/ 一个工具一个文件，字段齐全，指到的题、组、数字、页面都在',
  why: '工具的话也是给读者的话；一个名字对不上，那一步就空着，或者整个网站建不成。',
  site: (site) => [
    ...missingFiles(site),
    ...[...site.content.tools].flatMap(([name, { yaml, table }]): Fault[] => {
      const tool = Object.hasOwn(TOOL_FILES, name) ? TOOL_FILES[name] : undefined;
      if (tool === undefined)
        return [
          {
            file: yaml.file,
            line: 0,
            what: `没有叫 ${name} 的工具`,
            mend: `tools/ 里只有 ${Object.keys(TOOL_FILES).join('、')}；别的文件移走`,
          },
        ];
      const parsed = tool.schema.safeParse(table, { reportInput: true });
      if (!parsed.success) return schemaProblems(yaml, parsed.error.issues);
      return tool.faultsOf(table, toldBy(site)).map(({ path, what, mend }) => ({
        file: yaml.file,
        ...yaml.placeOf(path),
        what,
        mend,
      }));
    }),
    ...yamlStrings(site.content).flatMap(({ yaml, path, text, manner, of }): Fault[] =>
      manner === 'noted' || manner === 'machine' || !/\]\(/.test(text)
        ? []
        : [
            {
              file: yaml.file,
              ...yaml.placeOf(path),
              what: `这一处只能写文字，记号会原样露出来：${quote(text)}`,
              mend: `去掉记号；${of}里能写记号的字段，照别的文件里已有的`,
            },
          ],
    ),
  ],
  passes: [{}],
  fails: [
    {
      files: { 'content/tools/cost.yaml': 'title: 逾期费' },
      says: '缺少字段 description',
    },
    {
      files: { 'content/tools/cost.yaml': 'titel: 逾期费' },
      says: '不认识的字段：titel',
    },
    { files: { 'content/tools/cost.yaml': '' }, says: '文件是空的' },
    { files: { 'content/tools/cost.yaml': 'a: [' }, says: '读不下去' },
    { files: { 'content/tools/cost.yaml': 'a: &x 一' }, says: '& 或 *' },
    { files: { 'content/tools/new-one.yaml': 'title: 新' }, says: '没有叫 new-one 的工具' },
    { files: { 'content/tools/cost.yaml': 'title: 逾期费' }, says: '找不到这个文件' },
    {
      files: {
        'content/figures/drawing.yaml':
          'kind: chart\ntitle: "一张[](fact:days)图"\nbasis: "怎么算的[](source:law)"\nunit: 元\ndrawing: { form: bars, bars: [{ name: 甲, parts: [{ name: 一, value: 1 }] }] }',
      },
      says: '记号会原样露出来',
    },
  ],
};

/** Where there is one tool's file there must be all: the pages of the others are built all the same. */
function missingFiles({ content, files }: Site): Fault[] {
  const paths = new Set(files.map(({ path }) => path));
  if (content.tools.size === 0) return [];
  return Object.keys(TOOL_FILES).flatMap((name): Fault[] => {
    const file = `content/tools/${name}.yaml`;
    return paths.has(file)
      ? []
      : [{ file, line: 0, what: '找不到这个文件', mend: '从版本库里恢复它；它改名了就改回来' }];
  });
}

function toldBy({ content, follow }: Site): Told {
  const { library, today, pages } = content;
  const open = new Set(
    pages.flatMap((page) => (isPublished(page, today) ? [`${page.kind}/${page.slug}`] : [])),
  );
  // A page whose front matter is wrong exists all the same.
  const broken = new Set(
    content.articles.flatMap(({ file, page }) =>
      page === undefined ? [file.replace(/^content\/|\.mdx?$/g, '')] : [],
    ),
  );
  const asked = <T>(shelf: ShelfName, id: string, found: T | undefined): T | undefined | null => {
    const { isRead, broken: wrong } = content.shelves[shelf];
    if (found !== undefined || (isRead && !wrong.has(id))) return found;
    follow(SHELVES[shelf]);
    return null;
  };
  return {
    fact: (id) => asked('facts', id, library.facts[id]?.value),
    advice: (id) => asked('advice', id, library.advice[id]?.text),
    hasPage: (page) => open.has(page) || broken.has(page),
  };
}
