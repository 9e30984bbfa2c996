/** A letter and the answers → the lines of the letter. A sentence that lacks an answer is not written. */
import { sayDay, isDay } from '../../domain/day.ts';
import { holds, isAnswered, rowsOf, type Answers } from './answers.ts';
import type { Letter, Question } from './schema.ts';

export interface Line {
  kind: 'title' | 'text' | 'right' | 'gap';
  text: string;
}
export interface Composed {
  lines: Line[];
  /** Questions that were asked and not answered, and left something out. */
  left: string[];
}

const NUMERALS = '一二三四五六七八九十';

/** 1 → 一, 12 → 十二. */
export function numeral(count: number): string {
  if (count <= 10) return NUMERALS[count - 1] ?? '';
  return `十${NUMERALS[count - 11] ?? ''}`;
}

/** Composes a letter; `today` is the day as it is to be written. */
export function compose(letter: Letter, answers: Answers, today: string): Composed {
  const asked = letter.questions.filter((question) => holds(question.if, answers));
  const heard = Object.fromEntries(asked.map(({ id }) => [id, answers[id]]));
  const words = wordsOf(asked, heard, today);
  const texts = letter.letter.flatMap((line) => {
    if (typeof line === 'string') return [putLine(line, words)];
    if ('each' in line)
      return rowsOf(heard[line.each]).map((row) =>
        putLine(line.text, rowWords(line.each, row, words)),
      );
    return holds(line.if, heard) ? [putLine(line.text, words)] : [];
  });
  return {
    lines: number(texts.filter((text): text is Written => text !== undefined)),
    left: asked
      .filter(({ id, blank }) => !isAnswered(heard[id]) && blank === undefined)
      .map(({ ask }) => ask),
  };
}

type Words = ReadonlyMap<string, string>;

function wordsOf(asked: readonly Question[], answers: Answers, today: string): Words {
  const words = new Map([['today', today]]);
  for (const { id, blank } of asked) {
    const answer = answers[id];
    if (typeof answer === 'string' && answer.trim() !== '') words.set(id, clean(answer));
    else if (blank !== undefined) words.set(id, blank);
  }
  return words;
}

function rowWords(id: string, row: Readonly<Record<string, string>>, words: Words): Words {
  const cells = Object.entries(row).filter(([, cell]) => cell.trim() !== '');
  return new Map([...words, ...cells.map(([key, cell]) => [`${id}.${key}`, clean(cell)] as const)]);
}

/** A day is said as on paper; a sentence's own full stop is not doubled. */
function clean(answer: string): string {
  const text = answer.trim();
  return isDay(text) ? sayDay(text) : text;
}

/** How a line of a letter begins says what it is. The reader's own words never do. */
const KINDS = { '= ': 'title', '> ': 'right', '# ': 'clause' } as const;
type Written = { kind: Line['kind'] | 'clause'; text: string };

function putLine(line: string, words: Words): Written | undefined {
  if (line === '') return { kind: 'gap', text: '' };
  const start = line.slice(0, 2);
  const kind = start in KINDS ? KINDS[start as keyof typeof KINDS] : 'text';
  const text = put(kind === 'text' ? line : line.slice(2), words);
  return text === undefined ? undefined : { kind, text };
}

/** Fills a line in; nothing when an answer outside of brackets is missing. Words put in are never looked into again. */
function put(line: string, words: Words): string | undefined {
  const template = line.replace(/\[([^\]]*)\]/g, (_, part: string) =>
    placesIn(part).every((id) => words.has(id)) ? part : '',
  );
  const text = putPart(template, words);
  // A full stop of the letter after one of the reader's.
  return text?.replace(/([。！？!?.])[。；]/g, '$1');
}

const PLACE = /\{([a-z][a-z.-]*)\}/g;
const placesIn = (part: string): string[] => [...part.matchAll(PLACE)].map(([, id = '']) => id);

function putPart(part: string, words: Words): string | undefined {
  let isWhole = true;
  const text = part.replace(PLACE, (place: string, id: string, at: number) => {
    const word = words.get(id);
    if (word === undefined) isWhole = false;
    return spaced(word ?? '', part[at - 1], part[at + place.length]);
  });
  return isWhole ? text : undefined;
}

const HAN = /[\u4e00-\u9fff]/;
const LATIN = /[A-Za-z0-9]/;

/** A space between 汉字 and figures, as in the articles. */
function spaced(word: string, before = '', after = ''): string {
  const [first = '', last = ''] = [word[0], word[word.length - 1]];
  const space = (a: string, b: string): string => (HAN.test(a) && LATIN.test(b) ? ' ' : '');
  return space(before, first) + word + space(after, last);
}

/** Clauses are counted 一、二、; a single one needs no number. */
function number(lines: readonly Written[]): Line[] {
  const count = lines.filter(({ kind }) => kind === 'clause').length;
  let at = 0;
  return lines.map(({ kind, text }) => {
    if (kind !== 'clause') return { kind, text };
    at += 1;
    return { kind: 'text', text: count === 1 ? text : `${numeral(at)}、${text}` };
  });
}

/** The letter as plain text, for copying and for .txt. */
export function letterText(lines: readonly Line[]): string {
  return lines
    .map(({ kind, text }) => (kind === 'title' ? `${text}\n` : text))
    .join('\n')
    .trim();
}
