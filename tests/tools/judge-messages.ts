// How well messages are read: recall and precision by saying, court words, and what must never be said.
import { readFileSync } from 'node:fs';
import type { Reading } from '../../src/tools/message-check/read.ts';

export interface LabelledMessage {
  text: string;
  concepts: string[];
  court_word: boolean;
}
export interface Row {
  name: string;
  right: number;
  missed: number;
  extra: number;
}
export interface Score {
  messages: number;
  rows: Row[];
  total: Row;
  /** Texts with a court word, and how many of them were recognised. */
  court: { claimed: number; found: number; falseAlarms: number };
  /** Innocent texts (nothing labelled), and how many raised something. */
  innocent: { texts: number; alarmed: number };
  forbidden: string[];
  misses: { text: string; missed: string[]; extra: string[]; court: string }[];
}

export function readMessages(file: string): LabelledMessage[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as LabelledMessage);
}

/** A third of the set, picked by its letters: the floors hold there too. */
export function isHeldOut(text: string): boolean {
  let hash = 7;
  for (const char of text) hash = (hash * 31 + (char.codePointAt(0) ?? 0)) % 1_000_003;
  return hash % 3 === 0;
}

export const recall = ({ right, missed }: Row): number =>
  right + missed === 0 ? 1 : right / (right + missed);
export const precision = ({ right, extra }: Row): number =>
  right + extra === 0 ? 1 : right / (right + extra);

/** `said` gives every word shown for a reading; `forbidden` finds what must never be among them. */
export function scoreMessages(
  messages: readonly LabelledMessage[],
  read: (text: string) => Reading,
  said: (reading: Reading) => string[],
  forbidden: (line: string) => boolean,
): Score {
  const rows = new Map<string, Row>();
  const rowOf = (name: string): Row => {
    const row = rows.get(name) ?? { name, right: 0, missed: 0, extra: 0 };
    rows.set(name, row);
    return row;
  };
  const score: Score = {
    messages: messages.length,
    rows: [],
    total: { name: '合计', right: 0, missed: 0, extra: 0 },
    court: { claimed: 0, found: 0, falseAlarms: 0 },
    innocent: { texts: 0, alarmed: 0 },
    forbidden: [],
    misses: [],
  };
  for (const message of messages) {
    const reading = read(message.text);
    const missed = message.concepts.filter((name) => !reading.concepts.includes(name));
    const extra = reading.concepts.filter((name) => !message.concepts.includes(name));
    for (const name of message.concepts)
      if (reading.concepts.includes(name)) rowOf(name).right += 1;
    for (const name of missed) rowOf(name).missed += 1;
    for (const name of extra) rowOf(name).extra += 1;
    if (message.court_word) score.court.claimed += 1;
    if (message.court_word && reading.courtWord) score.court.found += 1;
    if (!message.court_word && reading.courtWord) score.court.falseAlarms += 1;
    const isInnocent = message.concepts.length === 0 && !message.court_word;
    if (isInnocent) score.innocent.texts += 1;
    if (isInnocent && (reading.stop || reading.courtWord || reading.despair || extra.length > 0))
      score.innocent.alarmed += 1;
    score.forbidden.push(...said(reading).filter(forbidden));
    const court =
      message.court_word === reading.courtWord ? '' : message.court_word ? '漏了法院' : '多报法院';
    if (missed.length + extra.length > 0 || court !== '')
      score.misses.push({ text: message.text, missed, extra, court });
  }
  score.rows = [...rows.values()].sort((a, b) => recall(a) - recall(b));
  for (const row of score.rows) {
    score.total.right += row.right;
    score.total.missed += row.missed;
    score.total.extra += row.extra;
  }
  return score;
}
