import type { Chart, Path, Sheet, Specimen } from '../../domain/figure.ts';
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
    lines: lines.map((line) => runsOf(typeof line === 'string' ? line : line.line)),
    sign,
    notes: [...notes, ...glosses].map((note) => ({ what: note.what, text: say(note.text) })),
    verify: say(verify),
  };
}

/** `你与{1:某公司}一案` → its runs, each with the number of its note. */
function runsOf(line: Sheet['lines'][number] & string): TallPaper['lines'][number] {
  return line.split(/(\{\d+:[^}]*\})/).flatMap((text): TallPaper['lines'][number] => {
    const marked = /^\{(\d+):([^}]*)\}$/.exec(text);
    if (marked !== null) return [{ text: marked[2] ?? '', note: Number(marked[1]) }];
    return text === '' ? [] : [{ text, note: undefined }];
  });
}
