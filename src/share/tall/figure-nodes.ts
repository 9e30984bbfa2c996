import { box, type Node, type Rule } from '../node.ts';
import {
  body,
  COLUMN,
  head,
  row,
  runs,
  serif,
  SIZES,
  small,
  TALL_COLOURS,
  text,
  title,
  type Run,
} from './nodes.ts';
import type { TallBlock, TallPaper, TallStep } from '../../content/tall/page.ts';

const bold = { ...body, fontWeight: 600 } as const;

/** A figure under its own title and first line. */
function figureNode(name: string, lead: string, children: Node[]): Node {
  return box({ marginTop: 84 }, [
    title(name, head),
    ...(lead === '' ? [] : [text(lead, small)]),
    ...children,
  ]);
}

/** A process stands on the sheet's own line: a full dot is the reader's act, a tick is a day. */
export function stepsNode(block: TallBlock & { type: 'steps' }): Node {
  return figureNode(block.title, block.lead, block.steps.map(stepNode));
}

function stepNode(step: TallStep): Node {
  const { who, what, text: more, odds, isMissed, clock, exits } = step;
  const as = isMissed ? 'missed' : who === '你' ? 'mine' : 'theirs';
  const said = `${who === '任何一方' ? '双方' : who}${odds === '一定' ? '' : ` · ${odds}`}`;
  return box({ marginTop: 48 }, [
    text(said, small, { mark: { draw: 'dot', as, odds, dy: 37 } }),
    text(what, isMissed ? { ...bold, color: TALL_COLOURS.danger } : bold),
    ...(more === undefined ? [] : [text(more, small)]),
    ...(clock === undefined ? [] : [clockNode(clock)]),
    ...exits.map(exitNode),
  ]);
}

function clockNode({ length, from, example, ticks }: NonNullable<TallStep['clock']>): Node {
  const isCounted = ticks !== undefined;
  return box(
    { marginTop: 10, padding: [14, 0, 14, 0] },
    [
      serif(length, isCounted ? { fontSize: SIZES.clock, lineHeight: 1.2 } : head),
      text(from, small),
      ...(example === undefined ? [] : [text(`例：${example}`, small)]),
    ],
    isCounted ? { draw: 'ticks', days: ticks } : undefined,
  );
}

/** A branch leaves the line; its words stand to the right of its dot. */
const BRANCH = 48;

function exitNode({ when, who, what, text: more }: TallStep['exits'][number]): Node {
  const isMine = who === '你';
  const doer = isMine || who === '任何一方' ? '' : `${who}：`;
  const width = COLUMN - BRANCH;
  const mark = { draw: 'exit', as: isMine ? 'mine' : 'theirs', dy: 37 } as const;
  return box({ marginTop: 34, marginLeft: BRANCH }, [
    text(when, { ...small, color: TALL_COLOURS.accent }, { width, mark }),
    text(`${doer}${what}`, bold, { width }),
    ...(more === undefined ? [] : [text(more, small, { width })]),
  ]);
}

const CIRCLED = '①②③④⑤⑥⑦⑧⑨';
const circled = (at: number): string => CIRCLED[at - 1] ?? String(at);

const rule: Rule = [3, TALL_COLOURS.rule];
const INSET = 40;
/** Room for a line of the document. */
const LEAF = COLUMN - 2 * (INSET + rule[0]);
/** 样张 across the sheet, faint. */
const ACROSS = 230;

/** The paper of a document on our paper, 样张 large across it and again at its head; its notes below. */
export function paperNode({
  title: name,
  lead,
  from,
  at = '',
  lines,
  sign,
  notes,
  verify,
}: TallPaper): Node {
  return figureNode(name, lead, [
    box(
      {
        marginTop: 30,
        padding: [30, INSET, 38, INSET],
        border: rule,
        borderRadius: 9,
        background: TALL_COLOURS.leaf,
      },
      [
        box({ padding: [0, 0, 16, 0], marginBottom: 16, borderBottom: rule }, [
          text(`样张 · ${from}`, small, { width: LEAF }),
          ...(at === '' ? [] : [text(at, small, { width: LEAF })]),
        ]),
        ...lines.map((line) => runs(line.map(runOf), { ...body, lineHeight: 1.75 }, LEAF)),
        ...sign.map((words) => text(words, { ...body, alignItems: 'flex-end' }, { width: LEAF })),
        box({ over: (COLUMN - 2 * ACROSS) / 2, justifyContent: 'center' }, [
          box(
            { face: 'serif', fontWeight: 600, fontSize: ACROSS, lineHeight: 1.2, opacity: 0.085 },
            '样张',
          ),
        ]),
      ],
    ),
    ...notes.map((note, n) => noteNode(circled(n + 1), note.what, note.text)),
    noteNode('→', '怎么核实', verify),
  ]);
}

function runOf({ text: words, note }: TallPaper['lines'][number][number]): Run {
  if (note === undefined) return { words };
  const letters = { color: TALL_COLOURS.accent, fontWeight: 600 } as const;
  return { words: `${circled(note)}${words}`, letters };
}

function noteNode(mark: string, what: string, words: string): Node {
  const width = 68;
  return row({ marginTop: 30 }, [
    text(mark, { ...bold, width, color: TALL_COLOURS.accent }),
    box({}, [
      text(what, bold, { width: COLUMN - width }),
      text(words, small, { width: COLUMN - width }),
    ]),
  ]);
}

/** Months as lines on one scale: from when to when. */
export function spansNode(block: TallBlock & { type: 'spans' }): Node {
  const { title: name, lead, basis, end, spans } = block;
  const at = (months: number): number => Math.round((months / end) * COLUMN);
  return figureNode(name, lead, [
    ...spans.map(({ name: what, from, to, text: words, odds }) =>
      box({ marginTop: 36 }, [
        row({ justifyContent: 'space-between', alignItems: 'flex-end' }, [
          text(what, bold),
          text(words, small),
        ]),
        box({ height: 60 }, [], { draw: 'span', from: at(from), to: at(to), odds }),
      ]),
    ),
    text(basis, { ...small, marginTop: 30 }),
  ]);
}
