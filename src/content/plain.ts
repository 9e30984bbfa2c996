import type { Nodes } from 'mdast';
import { factValue } from '../domain/fact.ts';
import type { Day } from '../domain/day.ts';
import { calloutOf } from './callout.ts';
import { adviceNodes } from './expand.ts';
import type { Library } from './library.ts';
import { notationOf } from './notation.ts';
import { parseLine } from './parse.ts';

/** How figures of facts.yaml are said: on a day, from a library. */
export interface Saying {
  library: Library;
  today: Day;
}

/** The words a reader would read aloud: marks out, figures in, one line a block. */
export function plainText(nodes: readonly Nodes[], saying: Saying): string {
  return nodes.map((node) => plainOf(node, saying)).join('');
}

/** The words of one line of front matter or YAML. */
export function plainLine(text: string, saying: Saying): string {
  return plainText(parseLine(text).nodes, saying);
}

/** Blocks as lines, the empty ones left out. */
export function plainBlocks(nodes: readonly Nodes[], saying: Saying): string[] {
  return nodes.map((node) => plainOf(node, saying).trim()).filter((line) => line !== '');
}

const SEPARATOR: Partial<Record<Nodes['type'], string>> = {
  root: '\n',
  list: '\n',
  listItem: '\n',
  blockquote: '\n',
  table: '\n',
  tableRow: ' ',
};

function plainOf(node: Nodes, saying: Saying): string {
  if (node.type === 'break') return '\n';
  if (node.type === 'link') return linkWords(node, saying);
  if (node.type === 'blockquote') {
    const callout = calloutOf(node);
    if (callout !== undefined) return calloutWords(callout, saying);
  }
  if ('value' in node) return node.value;
  if (!('children' in node)) return '';
  const separator = SEPARATOR[node.type];
  const parts = node.children.map((child) => plainOf(child, saying));
  return separator === undefined
    ? parts.join('').trimEnd()
    : parts.filter((part) => part !== '').join(separator);
}

function calloutWords(
  { title, blocks }: NonNullable<ReturnType<typeof calloutOf>>,
  saying: Saying,
): string {
  const lines = blocks.flatMap((block) =>
    block.type === 'block'
      ? [plainOf(block.node, saying)]
      : block.lines.map((line) => plainText(line, saying)),
  );
  return [plainText(title, saying), ...lines].filter((line) => line !== '').join('\n');
}

function linkWords(node: Extract<Nodes, { type: 'link' }>, saying: Saying): string {
  const notation = notationOf(node);
  switch (notation.type) {
    case 'source':
    case 'anchor':
      return '';
    case 'fact': {
      const fact = saying.library.facts[notation.id];
      return fact === undefined ? '' : factValue(fact, saying.today);
    }
    case 'advice':
      return saying.library.advice[notation.id] === undefined
        ? ''
        : plainText(adviceNodes(notation.id, saying.library), saying);
    default:
      return plainText(node.children, saying);
  }
}
