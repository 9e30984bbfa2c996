import { fill } from '../template.ts';
import { isBranchEnd, isFirst, type Lengths, type Place } from './place.ts';
import type { AloudWords } from './schema.ts';
import type { Step } from './steps.ts';

/** What one screen says. */
export interface Shown {
  /** Which sentence, or which hard moment. */
  title: string;
  hears: string;
  say: string;
  note: string;
  /** Words of the button that goes on; empty when everything is said. */
  next: string;
  isFirst: boolean;
  /** Time to write it down. */
  isTold: boolean;
}

export const lengthsOf = (steps: readonly Step[], { branches }: AloudWords): Lengths => ({
  script: steps.length,
  branches: Object.fromEntries(branches.map(({ id, say }) => [id, say.length + 1])), // and its advice
});

export function screen(place: Place, steps: readonly Step[], data: AloudWords): Shown {
  const { words } = data;
  const isBack = isBranchEnd(place, lengthsOf(steps, data));
  const said = inBranch(place, data) ?? inScript(place, steps, data);
  const isOver = place.branch === undefined && place.at >= steps.length;
  return {
    ...said,
    hears: said.hears === '' ? '' : words.hears + said.hears,
    next: isOver ? '' : isBack ? words.resume : words.next,
    isFirst: isFirst(place),
    isTold: isOver || isBack,
  };
}

type Said = Pick<Shown, 'title' | 'hears' | 'say' | 'note'>;

function inBranch({ branch: turned }: Place, { words, branches }: AloudWords): Said | undefined {
  const branch = branches.find(({ id }) => id === turned?.id);
  if (turned === undefined || branch === undefined) return undefined;
  const { name: title, hears, then } = branch;
  const say = branch.say[turned.at];
  return say === undefined
    ? { title, hears: '', say: words.after, note: then }
    : { title, hears, say, note: '' };
}

function inScript({ at }: Place, steps: readonly Step[], { words }: AloudWords): Said {
  const step = steps[at];
  if (step === undefined) return { title: '', hears: '', say: words.done, note: words.note };
  const title = fill(words.count, { at: String(at + 1), all: String(steps.length) });
  return { title, hears: step.hears, say: step.say === '' ? words.listen : step.say, note: '' };
}
