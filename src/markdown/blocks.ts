import type { Element, ElementContent } from 'hast';
import type { Blockquote, Heading, List, ListItem, PhrasingContent } from 'mdast';
import { defaultHandlers, type State } from 'mdast-util-to-hast';
import { calloutOf, CALLOUTS, type Callout } from '../content/callout.ts';
import { notationOf } from '../content/notation.ts';
import { sentencesOf } from '../content/sentences.ts';
import type { Drawing } from './drawing.ts';

const element = (tagName: string, className: string[], children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties: className.length === 0 ? {} : { className },
  children,
});

/** `## 标题 [](id:short-name)` → a heading with that lasting, ASCII id. */
export function drawHeading(state: State, node: Heading, { idOf, demote }: Drawing): Element {
  const last = node.children.at(-1);
  const notation = last?.type === 'link' ? notationOf(last) : undefined;
  const id = notation?.type === 'anchor' ? idOf(notation.id) : undefined;
  const words = id === undefined ? node.children : node.children.slice(0, -1);
  const heading = element(`h${Math.min(6, node.depth + demote)}`, [], inline(state, words));
  const end = heading.children.at(-1);
  if (end?.type === 'text') end.value = end.value.trimEnd();
  if (id !== undefined) heading.properties['id'] = id;
  return heading;
}

/** `> [!留意] …` → a box with its name; 照着说, 信件 and 例子 keep each line. */
export function drawCallout(state: State, node: Blockquote, drawing: Drawing): Element {
  const callout = calloutOf(node);
  if (callout?.known === undefined) throw new Error('引用没有记号');
  const title =
    callout.title.length > 0
      ? inline(state, callout.title)
      : [{ type: 'text' as const, value: callout.name }];
  // Reader modes throw away a short <div> with links in it, and these hold the numbers to call.
  return element(
    'section',
    ['note', CALLOUTS[callout.known]],
    [
      element('p', ['k'], title),
      ...callout.blocks.flatMap((block) => drawPart(state, callout, block, drawing)),
    ],
  );
}

function drawPart(
  state: State,
  { known }: Callout,
  block: Callout['blocks'][number],
  { isCompact }: Drawing,
): ElementContent[] {
  if (block.type === 'block') {
    const drawn = state.one(block.node, undefined);
    return Array.isArray(drawn) ? drawn : drawn === undefined ? [] : [drawn];
  }
  // Words to say: a turn is a paragraph of its own, and whose turn it is can be seen.
  if (known === '照着说')
    return block.lines.map((line) =>
      element('p', speaker(line), isCompact ? inline(state, line) : sentences(state, line)),
    );
  const isSigned = known === '信件' && isSignature(block.lines);
  const lines = block.lines.map((line) => inline(state, line));
  const broken = lines.flatMap((line, at) => (at === 0 ? line : [element('br', [], []), ...line]));
  return [element('p', isSigned ? ['sign'] : [], broken)];
}

/** The foot of a letter: who writes, and under it the day. */
const isSignature = (lines: readonly (readonly PhrasingContent[])[]): boolean =>
  lines.length <= MOST_SIGNERS && DAY.test(wordsOf(lines.at(-1) ?? []));
const MOST_SIGNERS = 3;
const DAY = /^\d{4} 年 \d+ 月 \d+ 日$/;

const wordsOf = (line: readonly PhrasingContent[]): string =>
  line
    .map((node) => (node.type === 'text' ? node.value : ''))
    .join('')
    .trim();

/** Several sentences of one turn each have their own place: 照着念 shows them one at a time. */
function sentences(state: State, line: readonly PhrasingContent[]): ElementContent[] {
  const cut = sentencesOf(line);
  return cut.length < 2
    ? inline(state, line)
    : cut.map((sentence) => element('span', [], inline(state, sentence)));
}

/** 他： and 你： at the head of a turn. */
function speaker([first]: readonly PhrasingContent[]): string[] {
  const name = first?.type === 'text' ? /^(他|你)[：:]/.exec(first.value)?.[1] : undefined;
  return name === undefined ? [] : [name === '他' ? 'them' : 'you'];
}

const LEADS: readonly { pattern: RegExp; list: string; item: string }[] = [
  { pattern: /^✔\s*/, list: 'do', item: '' },
  { pattern: /^✘\s*/, list: 'dont', item: '' },
  { pattern: /^一定[：:]\s*/, list: 'odds', item: 'sure' },
  { pattern: /^可能[：:]\s*/, list: 'odds', item: 'maybe' },
  { pattern: /^少见[：:]\s*/, list: 'odds', item: 'rare' },
];

/** Lists led by ✔, ✘ or 一定/可能/少见 get a class; the drawn mark replaces the typed one. */
export function drawList(state: State, node: List): Element {
  const leads = node.children.map(leadOf);
  const children = node.children.map((item, at) => {
    const lead = leads[at];
    return lead === undefined || lead.item !== '' ? item : withoutLead(item, lead.pattern);
  });
  const drawn = defaultHandlers.list(state, { ...node, children });
  const name = leads.find((lead) => lead !== undefined)?.list;
  if (name !== undefined) drawn.properties['className'] = [name];
  const items = drawn.children.filter((child) => child.type === 'element');
  items.forEach((item, at) => {
    const own = leads[at]?.item ?? '';
    if (own !== '') item.properties['className'] = [own];
  });
  return drawn;
}

function leadOf(item: ListItem): (typeof LEADS)[number] | undefined {
  const paragraph = item.children[0];
  const first = paragraph?.type === 'paragraph' ? paragraph.children[0] : undefined;
  return first?.type === 'text'
    ? LEADS.find(({ pattern }) => pattern.test(first.value))
    : undefined;
}

function withoutLead(item: ListItem, pattern: RegExp): ListItem {
  const [paragraph, ...rest] = item.children;
  const first = paragraph?.type === 'paragraph' ? paragraph.children[0] : undefined;
  if (paragraph?.type !== 'paragraph' || first?.type !== 'text') return item;
  const words = { ...first, value: first.value.replace(pattern, '') };
  return {
    ...item,
    children: [{ ...paragraph, children: [words, ...paragraph.children.slice(1)] }, ...rest],
  };
}

function inline(state: State, nodes: readonly PhrasingContent[]): ElementContent[] {
  return state.all({ type: 'paragraph', children: [...nodes] });
}
