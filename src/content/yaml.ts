import { isMap, isScalar, isSeq, LineCounter, parseDocument, visit, type Document } from 'yaml';
import { recall, remember } from './kept.ts';
import { quote, type Place, type Problem } from './problem.ts';

/** A YAML text and where each of its values stands. */
export interface YamlFile {
  file: string;
  /** Undefined when the text could not be read. */
  data: unknown;
  /** Line and column of a value; the nearest one above it when the value is missing. */
  placeOf: (path: readonly PropertyKey[]) => Place;
}

const SAY: Partial<Record<string, { what: string; mend: string }>> = {
  DUPLICATE_KEY: { what: '同一个编号或字段写了两次', mend: '删掉重复的一个，或换一个编号' },
  BAD_ALIAS: { what: '* 开头的内容被当成了引用', mend: '用双引号把这段文字包起来' },
  TAB_AS_INDENT: { what: '用了制表符缩进', mend: '改成空格' },
  MISSING_CHAR: { what: '引号或括号没有收尾', mend: '补上后一半引号或括号' },
};
const DEFAULT_MEND = '检查缩进、冒号后的空格和引号；含冒号或引号的文字用双引号包起来';

/** A sound text as read: its values, and where each stands, by its path as JSON. Lines count from the text's own first. */
interface Sound {
  data: unknown;
  places: ReadonlyMap<string, Required<Place>>;
}

/** YAML with positions, read one way everywhere: dates stay text, `&` and `*` are refused, a key stands once. */
export function readYaml(
  file: string,
  text: string,
  firstLine: number,
  problems: Problem[],
): YamlFile {
  const sound = recall<Sound>('yaml', text) ?? readText(file, text, firstLine, problems);
  const places = sound?.places ?? new Map<string, Required<Place>>();
  return {
    file,
    data: sound?.data,
    placeOf: (path) => placeOfPath(places, path, firstLine),
  };
}

function readText(
  file: string,
  text: string,
  firstLine: number,
  problems: Problem[],
): Sound | undefined {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, schema: 'core', strict: true });
  const placeAt = (offset: number): Required<Place> => {
    const { line, col } = counter.linePos(offset);
    return { line, column: col };
  };
  const inFile = (offset: number): Place => {
    const { line, column } = placeAt(offset);
    return { line: line + firstLine - 1, column };
  };
  const own: Problem[] = [...document.errors, ...document.warnings].map((error) => ({
    file,
    ...inFile(error.code === 'MISSING_CHAR' ? openedAt(text, error.pos[0]) : error.pos[0]),
    rule: 'yaml',
    ...(SAY[error.code] ?? {
      what: `YAML 从这里读不下去：${quote(lineAt(text, error.pos[0]))}`,
      mend: DEFAULT_MEND,
    }),
  }));
  if (own.length === 0) own.push(...anchorProblems(file, document, inFile));
  if (own.length === 0) own.push(...escapeProblems(file, text, document, inFile));
  problems.push(...own.slice(0, 3));
  if (own.length > 0) return undefined;
  const places = new Map<string, Required<Place>>();
  notePlaces(document.contents, [], places, placeAt);
  return remember('yaml', text, { data: document.toJS({ maxAliasCount: 0 }) as unknown, places });
}

/** Where the quote or bracket was opened that the reader of YAML missed the end of, often many lines later. */
function openedAt(text: string, missed: number): number {
  const opened = /(?:^|[:,[-])[^\S\n]*(["'])(?:(?!\1)[^\n])*$/gm;
  const found = [...text.slice(0, missed).matchAll(opened)].at(0);
  return found === undefined ? missed : found.index + found[0].indexOf(found[1] ?? '');
}

/** The whole line an offset stands in. */
function lineAt(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', Math.max(0, offset - 1)) + 1;
  const line = text.slice(start).split('\n')[0] ?? '';
  // The reader of YAML often stops on the empty line after the one that is wrong.
  return line.trim() !== '' || start === 0 ? line : lineAt(text, start - 1);
}

/** `&name` and `*name` copy whole parts (a few lines can become millions); no editor needs them here. */
function anchorProblems(
  file: string,
  document: Document,
  placeAt: (offset: number) => Place,
): Problem[] {
  const found: Problem[] = [];
  visit(document, {
    Node: (_, node) => {
      if (!('anchor' in node && node.anchor) && node.constructor.name !== 'Alias') return undefined;
      found.push({
        file,
        ...placeAt(node.range?.[0] ?? 0),
        rule: 'yaml',
        what: '用了 YAML 的 & 或 *（引用别处的内容）',
        mend: '把内容直接写出来；文字以 & 或 * 开头时加双引号',
      });
      return found.length > 0 ? visit.BREAK : undefined;
    },
  });
  return found;
}

/** `"\u202E"` is a sign that nobody sees in the file; whoever writes here types the sign itself. */
function escapeProblems(
  file: string,
  text: string,
  document: Document,
  placeAt: (offset: number) => Place,
): Problem[] {
  const found: Problem[] = [];
  visit(document, {
    Scalar: (_, { type, range }) => {
      if (type !== 'QUOTE_DOUBLE' || range === null || range === undefined) return undefined;
      const [start, end] = range;
      const escape = /\\(?:\\|"|([^\\"]\w{0,4}))/g;
      const written = [...text.slice(start, end).matchAll(escape)].find(([, odd]) => odd !== undefined);
      if (written === undefined) return undefined;
      found.push({
        file,
        ...placeAt(start + written.index),
        rule: 'yaml',
        what: `双引号里有反斜杠写法 ${quote(written[0])}`,
        mend: '直接打那个字；真的要写反斜杠就写两个，或改用单引号',
      });
      return visit.BREAK;
    },
  });
  return found;
}

/** Where a node and everything in it stands. */
function notePlaces(
  node: unknown,
  path: readonly unknown[],
  places: Map<string, Required<Place>>,
  placeAt: (offset: number) => Required<Place>,
): void {
  if (hasRange(node)) {
    const { line, column } = placeAt(node.range[0]);
    // Inside quotes the words begin one column later.
    const isQuoted = isScalar(node) && /^QUOTE/.test(node.type ?? '');
    places.set(JSON.stringify(path), { line, column: isQuoted ? column + 1 : column });
  }
  if (isMap(node))
    for (const { key, value } of node.items)
      notePlaces(value, [...path, isScalar(key) ? key.value : String(key)], places, placeAt);
  if (isSeq(node))
    node.items.forEach((item, at) => notePlaces(item, [...path, at], places, placeAt));
}

function placeOfPath(
  places: Sound['places'],
  path: readonly PropertyKey[],
  firstLine: number,
): Place {
  for (let length = path.length; length > 0; length--) {
    const place = places.get(JSON.stringify(path.slice(0, length)));
    if (place !== undefined) return { line: place.line + firstLine - 1, column: place.column };
  }
  return { line: firstLine };
}

function hasRange(node: unknown): node is { range: [number, number, number] } {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range);
}
