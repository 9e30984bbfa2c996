import type { List, ListItem, RootContent, Table } from 'mdast';
import { calloutOf } from '../callout.ts';
import { notationOf } from '../notation.ts';
import type { Page } from '../page.ts';
import { plainText, type Saying } from '../plain.ts';
import type { Taken } from '../../domain/figure.ts';
import type { ListMark, TallBlock } from './page.ts';

/** What stands under a heading of a page, down to the next heading that is as high; undefined when there is none. */
export function sectionNodes(page: Pick<Page, 'body'>, id: string): RootContent[] | undefined {
  const { children } = page.body;
  const at = children.findIndex((node) => anchorOf(node) === id);
  const head = children[at];
  if (head?.type !== 'heading') return undefined;
  const after = children.slice(at + 1);
  const end = after.findIndex((node) => node.type === 'heading' && node.depth <= head.depth);
  return [head, ...(end < 0 ? after : after.slice(0, end))];
}

function anchorOf(node: RootContent): string | undefined {
  const last = node.type === 'heading' ? node.children.at(-1) : undefined;
  const notation = last?.type === 'link' ? notationOf(last) : undefined;
  return notation?.type === 'anchor' ? notation.id : undefined;
}

/** The nodes of a section that a picture takes: its heading, what is asked for, and the line that leads a list in. */
export function takenNodes(nodes: readonly RootContent[], taken: readonly Taken[]): RootContent[] {
  return nodes.filter((node, at) => {
    const next = nodes[at + 1];
    return (
      at === 0 ||
      taken.includes(kindOf(node)) ||
      (isLead(node) && next !== undefined && taken.includes(kindOf(next)))
    );
  });
}

function kindOf(node: RootContent): Taken {
  if (node.type === 'list') return '清单';
  if (node.type === 'table') return '表';
  if (node.type !== 'blockquote') return '段落';
  return calloutOf(node)?.known === '照着说' ? '照着说' : '例子';
}

/** `他不能：` */
function isLead(node: RootContent): boolean {
  const last = node.type === 'paragraph' ? node.children.at(-1) : undefined;
  return last?.type === 'text' && /：$/.test(last.value);
}

/** Nodes → blocks, in their order. */
export function sectionBlocks(nodes: readonly RootContent[], saying: Saying): TallBlock[] {
  const say = (node: RootContent): string => plainText([node], saying).trim();
  const blocks: TallBlock[] = [];
  let lead: string | undefined;
  nodes.forEach((node, at) => {
    const waiting = lead;
    lead = undefined;
    if (node.type === 'heading') blocks.push({ type: 'heading', text: say(node) });
    else if (node.type === 'list') blocks.push(listBlock(node, waiting, saying));
    else if (node.type === 'table') blocks.push(tableBlock(node, saying));
    else if (node.type === 'blockquote') blocks.push(...quoteBlocks(node, saying));
    else if (isLead(node) && nodes[at + 1]?.type === 'list') lead = say(node);
    else if (node.type === 'paragraph') blocks.push({ type: 'text', text: say(node) });
  });
  return blocks;
}

function listBlock(list: List, lead: string | undefined, saying: Saying): TallBlock {
  const items = list.children.map((item, at) => itemOf(item, list, at, saying));
  return { type: 'list', lead, items };
}

function itemOf(item: ListItem, list: List, at: number, saying: Saying) {
  const words = plainText(item.children, saying).trim();
  const [, typed] = /^([✔✘])\s*/.exec(words) ?? [];
  const number: ListMark = `${(list.start ?? 1) + at}`;
  const mark: ListMark =
    typed === '✔' || typed === '✘' ? typed : list.ordered === true ? number : '·';
  return { mark, text: words.replace(/^[✔✘]\s*/, '') };
}

function tableBlock(table: Table, saying: Saying): TallBlock {
  const [head = [], ...rows] = table.children.map((row) =>
    row.children.map((cell) => plainText([cell], saying).trim()),
  );
  return { type: 'table', head, rows };
}

function quoteBlocks(node: RootContent & { type: 'blockquote' }, saying: Saying): TallBlock[] {
  const callout = calloutOf(node);
  const lines = (callout?.blocks ?? []).flatMap((block) =>
    block.type === 'lines'
      ? block.lines.map((line) => plainText(line, saying).trim())
      : [plainText([block.node], saying).trim()],
  );
  if (callout?.known !== '照着说') return [{ type: 'example', lines }];
  return [
    {
      type: 'say',
      turns: lines.map((line) => {
        const [, who] = /^(他|你)[：:]/.exec(line) ?? [];
        return {
          who: who === '他' || who === '你' ? who : undefined,
          text: who === undefined ? line : line.slice(2),
        };
      }),
    },
  ];
}
