import type { Content } from '../content/load.ts';
import type { YamlFile } from '../content/yaml.ts';
import { TOOL_FILES } from '../tools/contents.ts';

/** How a text of a figure or a tool is read: with notation, as words only, or by the machine (nobody reads it as it stands). */
export type Manner = 'noted' | 'words' | 'paper' | 'machine';

/** One text somewhere in a YAML file without entries. */
export interface YamlString {
  yaml: YamlFile;
  path: (string | number)[];
  text: string;
  manner: Manner;
  /** 图 or 工具 */
  of: '图' | '工具';
}

/** Texts of a figure that its component draws with notation. */
const FIGURE_NOTED = /(?:^|\.)(?:text|verify|basis|length)$/;
/** What stands on a made-up paper or in a made-up message. */
const FIGURE_PAPER = /(?:^|\.)(?:from|at|lines\.\d+(?:\.line)?|sign\.\d+)$/;
/** Ids, closed lists, pages. */
const FIGURE_MACHINE =
  /(?:^|\.)(?:kind|form|who|odds|manner|stage|page|number|rate|section|figure|take\.\d+)$/;

/** Every text of the figures and of the tools' files, in the order of the files. */
export function yamlStrings({ figures, library, tools }: Content): YamlString[] {
  const drawn = [...figures.yamls].flatMap(([id, yaml]) =>
    library.figures[id] === undefined
      ? []
      : stringsIn(yaml.data).map(({ path, text }): YamlString => {
          const manner = figureManner(path.join('.'));
          return { yaml, path, text, manner, of: '图' };
        }),
  );
  const said = [...tools].flatMap(([name, { yaml, table }]) => {
    const file = Object.hasOwn(TOOL_FILES, name) ? TOOL_FILES[name] : undefined;
    return file === undefined
      ? []
      : stringsIn(table).map(({ path, text }): YamlString => {
          const field = path.join('.');
          const manner = file.patterns.test(field)
            ? 'machine'
            : file.noted.test(field)
              ? 'noted'
              : 'words';
          return { yaml, path, text, manner, of: '工具' };
        });
  });
  return [...drawn, ...said];
}

function figureManner(field: string): Manner {
  if (FIGURE_PAPER.test(field)) return 'paper';
  if (FIGURE_MACHINE.test(field)) return 'machine';
  return FIGURE_NOTED.test(field) ? 'noted' : 'words';
}

function stringsIn(
  value: unknown,
  path: (string | number)[] = [],
): { path: (string | number)[]; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (Array.isArray(value)) return value.flatMap((one, n) => stringsIn(one, [...path, n]));
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, one]) => stringsIn(one, [...path, key]));
}
