/** What a tall picture says: plain words, every one of them taken from its page. */
export interface TallPage {
  /** Named when something cannot be drawn. */
  file: string;
  path: string;
  title: string;
  answer: string;
  blocks: TallBlock[];
  /** 现在做 */
  acts: string[];
  /** Short names of what the words shown rest on. */
  evidence: string[];
  checked: string;
  recheck: string;
}

export type Odds = '一定' | '可能' | '少见';

/** One block of the middle of the sheet. */
export type TallBlock =
  | { type: 'heading'; text: string }
  | { type: 'text'; text: string }
  | { type: 'list'; lead: string | undefined; items: { mark: ListMark; text: string }[] }
  | { type: 'say'; turns: { who: '他' | '你' | undefined; text: string }[] }
  | { type: 'example'; lines: string[] }
  | { type: 'table'; head: string[]; rows: string[][] }
  | { type: 'steps'; title: string; lead: string; steps: TallStep[] }
  | TallPaper
  | {
      type: 'spans';
      title: string;
      lead: string;
      basis: string;
      end: number;
      spans: { name: string; from: number; to: number; text: string; odds: Odds }[];
    };

/** A tick or a cross that is drawn, or what stands before the item: `1`, `·`. */
export type ListMark = '✔' | '✘' | '·' | `${number}`;

export interface TallStep {
  who: string;
  what: string;
  text: string | undefined;
  odds: Odds;
  isMissed: boolean;
  clock:
    | { length: string; from: string; example: string | undefined; ticks: number | undefined }
    | undefined;
  exits: { when: string; who: string; what: string; text: string | undefined }[];
}

export interface TallPaper {
  type: 'paper';
  title: string;
  lead: string;
  from: string;
  at: string | undefined;
  /** Lines of runs; a run with a number is what that note speaks of. */
  lines: { text: string; note: number | undefined }[][];
  sign: string[];
  notes: { what: string; text: string }[];
  verify: string;
}

/** Every word of the sheet's middle, in reading order: for counting, for the alternative text, for tests. */
export function wordsOf(block: TallBlock): string[] {
  switch (block.type) {
    case 'heading':
    case 'text':
      return [block.text];
    case 'list':
      return [...(block.lead === undefined ? [] : [block.lead]), ...block.items.map(saidItem)];
    case 'say':
      return block.turns.map(({ text }) => text);
    case 'example':
      return block.lines;
    case 'table':
      return [block.head, ...block.rows].flat();
    case 'steps':
      return [block.title, block.lead, ...block.steps.flatMap(saidStep)].filter(present);
    case 'paper':
      return [block.title, block.lead, ...saidPaper(block)].filter(present);
    case 'spans':
      return [
        block.title,
        block.lead,
        ...block.spans.flatMap(({ name, text }) => [name, text]),
        block.basis,
      ].filter(present);
  }
}

const saidItem = ({ text }: { text: string }): string => text;
const present = (text: string | undefined): text is string => text !== undefined && text !== '';

function saidStep({ what, text, clock, exits }: TallStep): string[] {
  return [
    what,
    ...(clock === undefined ? [] : [clock.length, clock.from, clock.example]),
    text,
    ...exits.flatMap((exit) => [exit.when, exit.what, exit.text]),
  ].filter(present);
}

function saidPaper({ from, at, lines, sign, notes, verify }: TallPaper): string[] {
  const said = lines.map((runs) => runs.map(({ text }) => text).join(''));
  return [
    from,
    at,
    ...said,
    ...sign,
    ...notes.flatMap((note) => [note.what, note.text]),
    verify,
  ].filter(present);
}
