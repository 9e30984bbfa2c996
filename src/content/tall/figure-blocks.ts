import type { Chart, Path, Specimen } from '../../domain/figure.ts';
import { paperPieces } from '../../domain/paper.ts';
import type { TallBlock, TallPaper, TallStep } from './page.ts';

/** How a text with notation is said in plain words. */
export type Say = (text: string) => string;

/** A figure of the page as a block of its picture; undefined for one that no picture can show. */
export function figureBlock(figure: Specimen | Path | Chart, say: Say): TallBlock | undefined {
  const head = { title: figure.title, lead: say(figure.lead ?? '') };
  if (figure.kind === 'path')
    return { type: 'steps', ...head, steps: figure.steps.map((step) => stepOf(step, say)) };
  if (figure.kind === 'specimen') return paperOf(figure, say);
  const { drawing } = figure;
  if (drawing.form !== 'spans') return undefined;
  return {
    type: 'spans',
    ...head,
    basis: say(figure.basis),
    end: drawing.end,
    spans: drawing.spans,
  };
}

const maybe = (text: string | undefined, say: Say): string | undefined =>
  text === undefined ? undefined : say(text);

function stepOf(
  { who, what, text, odds, missed, clock, exits }: Path['steps'][number],
  say: Say,
): TallStep {
  return {
    who,
    what: say(what),
    text: maybe(text, say),
    odds,
    isMissed: missed,
    clock:
      clock === undefined
        ? undefined
        : {
            length: say(clock.length),
            from: say(clock.from),
            example: maybe(clock.example, say),
            ticks: clock.ticks,
          },
    exits: exits.map((exit) => ({
      when: say(exit.when),
      who: exit.who,
      what: say(exit.what),
      text: maybe(exit.text, say),
    })),
  };
}

function paperOf(specimen: Specimen, say: Say): TallPaper {
  const { title, lead = '', from, at, lines, sign, notes, verify } = specimen;
  const glosses = lines.flatMap((line) => (typeof line === 'string' ? [] : [line]));
  return {
    type: 'paper',
    title,
    lead: say(lead),
    from,
    at,
    lines: lines.map((line) =>
      paperPieces(typeof line === 'string' ? line : line.line).map((piece) => ({
        text: piece.text,
        note: piece.number,
      })),
    ),
    sign,
    notes: [...notes, ...glosses].map((note) => ({ what: note.what, text: say(note.text) })),
    verify: say(verify),
  };
}
