import {
  body,
  COLUMN,
  row,
  serif,
  SIZES,
  small,
  span,
  stack,
  TALL_COLOURS,
  text,
  type TallNode,
} from './nodes.ts';
import { evenLines } from '../lines.ts';
import type { TallBlock, TallPaper, TallStep } from './page.ts';

/** Title and first line of a figure. */
function figureHead(title: string, lead: string): TallNode[] {
  return [
    stack(
      {},
      evenLines(title, COLUMN / SIZES.head).map((line) =>
        serif(line, { fontSize: SIZES.head, lineHeight: 1.4 }),
      ),
    ),
    ...(lead === '' ? [] : [text(lead, small)]),
  ];
}

/** A process stands on the sheet's own line: a full dot is the reader's act, a tick is a day. */
export function stepsNode({ title, lead, steps }: TallBlock & { type: 'steps' }): TallNode {
  return stack({ marginTop: 84 }, [...figureHead(title, lead), ...steps.map(stepNode)]);
}

function stepNode(step: TallStep): TallNode {
  const { who, what, text: more, odds, isMissed, clock, exits } = step;
  const as = isMissed ? 'missed' : who === '你' ? 'mine' : 'theirs';
  const said = `${who === '任何一方' ? '双方' : who}${odds === '一定' ? '' : ` · ${odds}`}`;
  return stack({ marginTop: 48 }, [
    text(said, small, { draw: 'dot', as, odds, dy: 37 }),
    text(what, {
      ...body,
      fontWeight: 600,
      ...(isMissed ? { color: TALL_COLOURS.danger } : {}),
    }),
    ...(more === undefined ? [] : [text(more, small)]),
    ...(clock === undefined ? [] : [clockNode(clock)]),
    ...exits.map(exitNode),
  ]);
}

function clockNode({ length, from, example, ticks }: NonNullable<TallStep['clock']>): TallNode {
  const isCounted = ticks !== undefined;
  return stack(
    { marginTop: 10, paddingTop: 14, paddingBottom: 14 },
    [
      serif(length, { fontSize: isCounted ? SIZES.clock : SIZES.head, lineHeight: 1.2 }),
      text(from, small),
      ...(example === undefined ? [] : [text(`例：${example}`, small)]),
    ],
    isCounted ? { draw: 'ticks', days: ticks } : undefined,
  );
}

function exitNode({ when, who, what, text: more }: TallStep['exits'][number]): TallNode {
  const isMine = who === '你';
  const doer = isMine || who === '任何一方' ? '' : `${who}：`;
  return stack({ marginTop: 34, marginLeft: 48 }, [
    text(when, { ...small, color: TALL_COLOURS.accent }, {
      draw: 'exit',
      as: isMine ? 'mine' : 'theirs',
      dy: 37,
    }),
    text(`${doer}${what}`, { ...body, fontWeight: 600 }),
    ...(more === undefined ? [] : [text(more, small)]),
  ]);
}

const CIRCLED = '①②③④⑤⑥⑦⑧⑨';
const circled = (at: number): string => CIRCLED[at - 1] ?? String(at);

/** The paper of a document on our paper, 样张 large across it and again at its head; its notes below. */
export function paperNode(paper: TallPaper): TallNode {
  const { title, lead, from, at, lines, sign, notes, verify } = paper;
  return stack({ marginTop: 84 }, [
    ...figureHead(title, lead),
    stack(
      {
        position: 'relative',
        marginTop: 30,
        padding: '30px 40px 38px',
        border: `3px solid ${TALL_COLOURS.rule}`,
        borderRadius: 9,
        background: TALL_COLOURS.leaf,
      },
      [
        serif('样张', {
          position: 'absolute',
          top: 60,
          left: 200,
          fontSize: 230,
          lineHeight: 1.2,
          color: '#f1efe9',
        }),
        row(
          {
            justifyContent: 'space-between',
            paddingBottom: 16,
            marginBottom: 16,
            borderBottom: `3px solid ${TALL_COLOURS.rule}`,
          },
          [text(`样张 · ${from}`, small), ...(at === undefined ? [] : [text(at, small)])],
        ),
        ...lines.map((runs) => text(runs.map(runNode), { ...body, lineHeight: 1.75 })),
        ...sign.map((name) => text(name, { ...body, textAlign: 'right' })),
      ],
    ),
    ...notes.map((note, n) => noteNode(circled(n + 1), note.what, note.text)),
    noteNode('→', '怎么核实', verify),
  ]);
}

function runNode({ text: words, note }: TallPaper['lines'][number][number]): TallNode {
  if (note === undefined) return span(words, {});
  return span(`${circled(note)}${words}`, {
    color: TALL_COLOURS.accent,
    fontWeight: 600,
  });
}

function noteNode(mark: string, what: string, words: string): TallNode {
  return row({ marginTop: 30 }, [
    text(mark, { ...body, width: 68, flexShrink: 0, color: TALL_COLOURS.accent, fontWeight: 600 }),
    stack({ flexGrow: 1, flexBasis: 0 }, [
      text(what, { ...body, fontWeight: 600 }),
      text(words, small),
    ]),
  ]);
}

/** Months as lines on one scale: from when to when. */
export function spansNode(block: TallBlock & { type: 'spans' }): TallNode {
  const { title, lead, basis, end, spans } = block;
  return stack({ marginTop: 84 }, [
    ...figureHead(title, lead),
    ...spans.map(({ name, from, to, text: words, odds }) =>
      stack({ marginTop: 40 }, [
        text(name, { ...body, fontWeight: 600 }),
        stack({ height: 60 }, [], {
          draw: 'span',
          from: Math.round((from / end) * COLUMN),
          to: Math.round((to / end) * COLUMN),
          odds,
        }),
        text(words, small),
      ]),
    ),
    text(basis, { ...small, marginTop: 40 }),
  ]);
}
