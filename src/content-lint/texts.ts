import type { Nodes, Root } from 'mdast';
import { visit } from '../content/visit.ts';
import type { Content } from '../content/load.ts';
import { noted } from '../content/page.ts';
import { parseLine } from '../content/parse.ts';
import type { Place } from '../content/problem.ts';
import type { Text, Words } from './rule.ts';
import { yamlStrings } from './strings.ts';

const start = (node: Nodes): Place => ({
  line: node.position?.start.line ?? 0,
  column: node.position?.start.column,
});

/** Where a node of a one-line text stands in its file. */
export function placeInLine(line: Place, node: Nodes): Place {
  const within = node.position?.start.column ?? 1;
  return {
    line: line.line,
    column: line.column === undefined ? undefined : line.column + within - 1,
  };
}

/** Every text with notation: bodies (those with faulty front matter too), lines of front matter, advice. */
export function textsOf(content: Content): Text[] {
  const { articles, pages, shelves, library } = content;
  const kinds = new Map(pages.map((page) => [page.file, page.kind]));
  const bodies = articles.flatMap(({ file, body }): Text[] =>
    body === undefined
      ? []
      : [{ file, root: body, isBody: true, name: '正文', kind: kinds.get(file), placeOf: start }],
  );
  const lines = pages.flatMap((page) =>
    noted(page.data).map(({ line, path, name }): Text => {
      const place = page.placeOf(path);
      const { file, kind } = page;
      return {
        file,
        root: line.root,
        isBody: false,
        name,
        kind,
        placeOf: (node) => placeInLine(place, node),
      };
    }),
  );
  const yaml = shelves.advice.yaml;
  const advice = Object.entries(library.advice).map(([id, { text }]): Text => {
    const place = yaml?.placeOf([id, 'text']) ?? { line: 0 };
    return {
      file: yaml?.file ?? '',
      root: parseLine(text).root,
      isBody: false,
      name: '建议',
      kind: undefined,
      placeOf: (node) => placeInLine(place, node),
    };
  });
  const drawn = yamlStrings(content).flatMap(({ yaml, path, text, manner, of }): Text[] => {
    if (manner !== 'noted') return [];
    const place = yaml.placeOf(path);
    return [
      {
        file: yaml.file,
        root: parseLine(text).root,
        isBody: false,
        name: of,
        kind: undefined,
        placeOf: (node) => placeInLine(place, node),
      },
    ];
  });
  return [...bodies, ...lines, ...advice, ...drawn];
}

/** Fields whose text is read as notation already. */
const NOTED = new Set(['description', 'doNow', 'uncertain']);
/** Fields that hold a name out of a closed list, an id or a date. */
const CLOSED =
  /^(?:stages|applies|related|checked|recheck|published|publishOn|movedFrom|group|verdict|original|order|draft|strength|seen|url|asOf|reviewBy|validUntil|sources|effective|conflicts|why)$/;

/** Every run of words of the content, with the field it stands in. */
export function wordsOf(content: Content, texts: readonly Text[]): Words[] {
  const fields = content.pages.flatMap((page) =>
    Object.entries(page.data).flatMap(([field, value]): Words[] => {
      if (NOTED.has(field) || CLOSED.test(field)) return [];
      const list: unknown[] = Array.isArray(value) ? value : [value];
      return list.flatMap((text, at) =>
        typeof text === 'string'
          ? [
              {
                file: page.file,
                text,
                place: page.placeOf(Array.isArray(value) ? [field, at] : [field]),
                field,
                kind: page.kind,
              },
            ]
          : [],
      );
    }),
  );
  const said = yamlStrings(content).flatMap(({ yaml, path, text, manner, of }): Words[] => {
    const field = manner === 'words' && of === '图' ? 'drawn' : manner;
    return manner === 'words' || manner === 'paper'
      ? [{ file: yaml.file, text, place: yaml.placeOf(path), field, kind: undefined }]
      : [];
  });
  return [...fields, ...libraryWords(content), ...said, ...texts.flatMap(wordsOfText)];
}

function libraryWords({ shelves }: Content): Words[] {
  return Object.entries(shelves).flatMap(([name, { entries, yaml }]) =>
    Object.entries(entries).flatMap(([id, entry]) =>
      Object.entries(typeof entry === 'object' && entry !== null ? entry : {}).flatMap(
        ([field, text]): Words[] =>
          typeof text !== 'string' || CLOSED.test(field) || (name === 'advice' && field === 'text')
            ? []
            : [
                {
                  file: yaml?.file ?? '',
                  text,
                  place: yaml?.placeOf([id, field]) ?? { line: 0 },
                  field,
                  kind: undefined,
                },
              ],
      ),
    ),
  );
}

function wordsOfText({ file, root, isBody, kind, placeOf }: Text): Words[] {
  const found: Words[] = [];
  visit(root, (node) => {
    if (node.type === 'text')
      found.push({
        file,
        text: node.value,
        place: placeOf(node),
        field: isBody ? 'body' : 'line',
        kind,
      });
  });
  return found;
}

/** A node's words as the author typed them, marks included: for quoting. */
export function typed(node: Nodes | Root): string {
  if ('value' in node) return node.value;
  if (node.type === 'link') return `[${node.children.map(typed).join('')}](${node.url})`;
  return 'children' in node ? node.children.map(typed).join('') : '';
}
