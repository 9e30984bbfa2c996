import type { Blockquote, BlockContent, DefinitionContent, PhrasingContent } from 'mdast';

/** The tagged quotes an author may use, and the class each is drawn with. */
export const CALLOUTS = {
  留意: 'careful',
  求助: 'urgent',
  照着说: 'say',
  信件: 'letter',
  例子: 'example',
} as const;
export type CalloutName = keyof typeof CALLOUTS;

/** Quotes that hold our own words to say, send or work through: no evidence in them, each line its own. */
export const OURS: readonly string[] = ['照着说', '信件', '例子'] satisfies CalloutName[];

export interface Callout {
  /** As typed; `known` when it is one of CALLOUTS. */
  name: string;
  known: CalloutName | undefined;
  /** What stands behind the tag on a letter's first line. */
  title: PhrasingContent[];
  /** Blocks behind the tag; a paragraph is already cut into its lines. */
  blocks: CalloutBlock[];
}
export type CalloutBlock =
  | { type: 'lines'; lines: PhrasingContent[][] }
  | { type: 'block'; node: BlockContent | DefinitionContent };

const TAG = /^\[!([^\]\n]*)\][ \t]*/;

/** Reads a tagged quote; undefined when the quote carries no tag. */
export function calloutOf(quote: Blockquote): Callout | undefined {
  const [first, ...rest] = quote.children;
  const opening = first?.type === 'paragraph' ? first.children[0] : undefined;
  const found = opening?.type === 'text' ? TAG.exec(opening.value) : null;
  if (first?.type !== 'paragraph' || opening?.type !== 'text' || found === null) return undefined;
  const name = found[1] ?? '';
  const known = isCallout(name) ? name : undefined;
  const body = [
    { ...opening, value: opening.value.slice(found[0].length) },
    ...first.children.slice(1),
  ];
  const lines = linesOf(body);
  // A letter's first line is its title; the other kinds begin to speak on it.
  const title = known === '信件' ? (lines.shift() ?? []) : [];
  if (lines[0]?.length === 0) lines.shift();
  return {
    name,
    known,
    title,
    blocks: [
      ...(lines.length > 0 ? [{ type: 'lines' as const, lines }] : []),
      ...rest.map(
        (node): CalloutBlock =>
          node.type === 'paragraph'
            ? { type: 'lines', lines: linesOf(node.children) }
            : { type: 'block', node },
      ),
    ],
  };
}

function isCallout(name: string): name is CalloutName {
  return Object.hasOwn(CALLOUTS, name);
}

/** A paragraph cut where the author began a new line. */
export function linesOf(nodes: readonly PhrasingContent[]): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]];
  for (const node of nodes) {
    if (node.type === 'break') {
      lines.push([]);
      continue;
    }
    if (node.type !== 'text') {
      lines.at(-1)?.push(node);
      continue;
    }
    node.value.split('\n').forEach((value, at) => {
      if (at > 0) lines.push([]);
      if (value !== '') lines.at(-1)?.push({ ...node, value });
    });
  }
  return lines;
}
