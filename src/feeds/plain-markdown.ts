import { atSection } from '../domain/join.ts';
import type { Blockquote, Html, Link, Parents, PhrasingContent, Root, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { calloutOf } from '../content/callout.ts';
import { expandAdvice } from '../content/expand.ts';
import type { Library } from '../content/library.ts';
import { notationOf } from '../content/notation.ts';
import { parseLine } from '../content/parse.ts';
import { marksOf, valueOf, type Numbers } from '../markdown/mark.ts';

export interface TwinOptions {
  library: Library;
  numbers: Numbers;
  today: string;
  toUrl: (path: string) => string;
}

const writer = unified()
  .use(remarkStringify, { bullet: '-', rule: '-', emphasis: '_', listItemIndent: 'one' })
  .use(remarkGfm)
  .freeze();

/** Our notation → ordinary Markdown: `[](source:id)` becomes `[1]`, addresses become whole. */
export function plainMarkdown(tree: Root, options: TwinOptions): string {
  const plain: Root = { type: 'root', children: plainBlocks(tree.children, options) };
  return writer.stringify(plain).replace(/&#x20;/g, ' ');
}

/** The same for one line. */
export function lineMarkdown(text: string, options: TwinOptions): string {
  const { nodes } = parseLine(text);
  const { children } = expandAdvice<Root>({ type: 'root', children: nodes }, options.library);
  return plainMarkdown({ type: 'root', children }, options).trim();
}

function plainBlocks(nodes: readonly RootContent[], options: TwinOptions): RootContent[] {
  return nodes.flatMap((node): RootContent[] => {
    if (node.type === 'link') return plainLink(node, options);
    if (node.type === 'blockquote') return [plainCallout(node, options)];
    if (!('children' in node)) return [node];
    const children = plainBlocks(node.children, options);
    return [trimmed({ ...node, children } as Parents) as RootContent];
  });
}

/** A heading whose id went leaves a space behind. */
function trimmed(node: Parents): Parents {
  const last = node.children.at(-1);
  if (node.type === 'heading' && last?.type === 'text')
    return {
      ...node,
      children: [...node.children.slice(0, -1), { ...last, value: last.value.trimEnd() }],
    };
  return node;
}

/** `> **照着说：** …`: the name in bold, each line on its own. */
function plainCallout(node: Blockquote, options: TwinOptions): Blockquote {
  const callout = calloutOf(node);
  if (callout === undefined) return node;
  const name: PhrasingContent[] = [
    {
      type: 'strong',
      children:
        callout.title.length > 0
          ? [{ type: 'text', value: `${callout.name}：` }, ...callout.title]
          : [{ type: 'text', value: `${callout.name}：` }],
    },
  ];
  const blocks = callout.blocks.map((block): Blockquote['children'][number] =>
    block.type === 'block'
      ? (plainBlocks([block.node], options)[0] as Blockquote['children'][number])
      : {
          type: 'paragraph',
          children: block.lines.flatMap((line, at): PhrasingContent[] => [
            ...(at === 0 ? [] : [{ type: 'break' as const }]),
            ...(plainBlocks(line, options) as PhrasingContent[]),
          ]),
        },
  );
  const [first, ...rest] = blocks;
  const opening: Blockquote['children'][number] =
    first?.type === 'paragraph' && callout.title.length === 0
      ? { ...first, children: [...name, { type: 'text', value: ' ' }, ...first.children] }
      : { type: 'paragraph', children: name };
  return {
    type: 'blockquote',
    children:
      opening.children.length > 1 && callout.title.length === 0
        ? [opening, ...rest]
        : [opening, ...blocks],
  };
}

function plainLink(node: Link, options: TwinOptions): PhrasingContent[] {
  const { library, today, toUrl } = options;
  const notation = notationOf(node);
  const to = (url: string): PhrasingContent[] => [{ ...node, url }];
  switch (notation.type) {
    case 'source':
    case 'fact': {
      const { type: kind, id, locator } = notation;
      const marks = cite({ kind, id, locator }, options);
      return kind === 'fact'
        ? [{ type: 'text', value: valueOf(id, library, today) }, marks]
        : [marks];
    }
    case 'anchor':
      return [];
    case 'term':
      return to(atSection(toUrl('/glossary/'), notation.id));
    case 'page':
      return to(atSection(toUrl(notation.path), notation.section));
    default:
      return [node];
  }
}

/** `[1，第五条]`, verbatim: the writer would escape the bracket of a text. */
function cite(citation: Parameters<typeof marksOf>[0], { library, numbers }: TwinOptions): Html {
  const fact = citation.kind === 'fact' ? library.facts[citation.id] : undefined;
  const clause = fact?.locator ?? citation.locator;
  return {
    type: 'html',
    value: marksOf(citation, library, numbers)
      .map(({ number }) => (clause === '' ? `[${number}]` : `[${number}，${clause}]`))
      .join(''),
  };
}
