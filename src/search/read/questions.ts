/**
 * How a page's questions travel: not as text but as what was read in it, so that a phone neither downloads every letter nor reads
 * six thousand sentences before it can answer the first. A meaning is one sign, followed by the number of the word it was said with.
 */

import type { Asker } from './asker.ts';
import type { Meaning, Token } from './segment.ts';

/** One sign for each meaning: kana, Greek and Cyrillic, two bytes each in the file and in no question of ours. */
const SIGNS = [
  [0x3041, 0x3093],
  [0x30a1, 0x30f6],
  [0x0391, 0x03a1],
  [0x03b1, 0x03c1],
  [0x0410, 0x044f],
]
  .flatMap(([first = 0, last = 0]) =>
    Array.from({ length: last - first + 1 }, (_, at) => String.fromCharCode(first + at)),
  )
  .join('');
/** Numbers of words: the first ninety in one byte, the rest in two. `"`, `\` and `|` have other uses. */
const DIGITS = [...Array.from({ length: 94 }, (_, at) => String.fromCharCode(33 + at))]
  .filter((sign) => !'"\\|'.includes(sign))
  .join('');
const MORE = 0x4e00;
const NEGATION = '!';
/** Where a word without content stood between letters: they are no neighbours. */
const GAP = ' ';
const ASKERS: Readonly<Record<Asker, string>> = { family: '&', contacted: '#' };
const BETWEEN = '|';

/** What has been read in one question. */
export interface Question {
  tokens: Token[];
  asker: Asker | undefined;
}

/** Meanings and their words by number. */
export interface Code {
  concepts: readonly { id: string; words: readonly string[] }[];
  numberOf: (id: string, word: string) => [concept: number, word: number] | undefined;
}

const digitOf = (word: number): string =>
  word < DIGITS.length ? DIGITS.charAt(word) : String.fromCharCode(MORE + word - DIGITS.length);

function wordOf(digit: string): number {
  const place = DIGITS.indexOf(digit);
  return place >= 0 ? place : digit.charCodeAt(0) - MORE + DIGITS.length;
}

const isLetters = ({ meaning, text }: Token): boolean => meaning === undefined && text !== ' ';

function encodeToken(token: Token, code: Code): string {
  const { meaning, text } = token;
  if (meaning === undefined) return text === ' ' ? GAP : text;
  if (meaning.kind === 'negation') return NEGATION;
  if (meaning.kind === 'stop') return '';
  const number = code.numberOf(meaning.id, text);
  const sign = number && SIGNS.charAt(number[0]);
  if (number === undefined || !sign)
    throw new Error(`意思太多：只写得下 ${SIGNS.length} 个（src/search/read/questions.ts）`);
  return sign + digitOf(number[1]);
}

export function encodeQuestion({ tokens, asker }: Question, code: Code): string {
  let text = asker ? ASKERS[asker] : '';
  let last: Token | undefined;
  let isOpen = false;
  for (const token of tokens) {
    if (token.meaning?.kind === 'stop') {
      isOpen ||= last !== undefined && (isLetters(last) || last.meaning?.kind === 'negation');
      continue;
    }
    if (isOpen) text += GAP;
    isOpen = false;
    text += encodeToken(token, code);
    last = token;
  }
  return text.trimEnd();
}

const LATIN = /[a-z]+|[0-9.%]+/y;

function decodeQuestion(text: string, code: Code): Question {
  const tokens: Token[] = [];
  let asker: Asker | undefined;
  for (let at = 0; at < text.length;) {
    const start = at;
    const char = text.charAt(at);
    const concept = SIGNS.indexOf(char);
    const push = (word: string, end: number, meaning?: Meaning): void => {
      tokens.push({ text: word, start, meaning });
      at = end;
    };
    if (at === 0 && (char === ASKERS.family || char === ASKERS.contacted)) {
      asker = char === ASKERS.family ? 'family' : 'contacted';
      at += 1;
    } else if (concept >= 0) {
      const { id = '', words = [] } = code.concepts[concept] ?? {};
      push(words[wordOf(text.charAt(at + 1))] ?? '', at + 2, { kind: 'concept', id });
    } else if (char === NEGATION) push('不', at + 1, { kind: 'negation' });
    else {
      LATIN.lastIndex = at;
      const word = LATIN.exec(text)?.[0] ?? char;
      push(word, at + word.length);
    }
  }
  return { tokens, asker };
}

/** A page's questions in one text, the same in whatever order they were written. */
export const encodeQuestions = (questions: readonly Question[], code: Code): string =>
  questions
    .map((question) => encodeQuestion(question, code))
    .filter((text) => text !== '')
    .sort()
    .join(BETWEEN);

export const decodeQuestions = (text: string, code: Code): Question[] =>
  text === '' ? [] : text.split(BETWEEN).map((question) => decodeQuestion(question, code));
