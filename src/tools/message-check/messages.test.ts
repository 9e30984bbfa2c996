import { readFileSync } from 'node:fs';
import * as OpenCC from 'opencc-js/cn2t';
import { describe, expect, it } from 'vitest';
import { toolWords } from '../../catalog/tools.ts';
import {
  isHeldOut,
  precision,
  readMessages,
  recall,
  scoreMessages,
  type LabelledMessage,
} from '../../../tests/tools/judge-messages.ts';
import { messageCheckFaults } from './faults.ts';
import { loadMessageCheck } from './load.ts';
import { buildReader } from './read.ts';
import { isForbidden, linesFor } from './say.ts';

const { file, rules } = loadMessageCheck();
const read = buildReader(rules);
const words = toolWords([]);
const known = new Map<string, string>();
const plain = (text: string): string => {
  const said = known.get(text) ?? words.plain(text);
  known.set(text, said);
  return said;
};
const messages = readMessages('tests/tools/messages.jsonl');
const judge = (set: readonly LabelledMessage[]) =>
  scoreMessages(set, read, (reading) => linesFor(file, reading, plain), isForbidden);

describe('the rule file', () => {
  it('names only what exists and compiles', () => expect(messageCheckFaults(file)).toEqual([]));
  it('has the forty-two sayings and more than 180 patterns', () => {
    const concepts = Object.values(file.concepts);
    expect(concepts).toHaveLength(42);
    expect(
      concepts.reduce((sum, { patterns, weak }) => sum + patterns.length + weak.length, 0),
    ).toBeGreaterThan(180);
  });
  it('is told of a name that does not exist, a broken pattern and an id used twice', () => {
    const concept = Object.values(file.concepts)[0];
    if (concept === undefined) throw new Error('没有说法');
    const broken = {
      ...file,
      concepts: {
        甲: { ...concept, covers: ['没有这一条'], group: '没有这一组' },
        乙: { ...concept, patterns: ['(没有合上', '<没有这组>', '末尾……'], yields: ['没有这种'] },
      },
    };
    expect(
      messageCheckFaults(broken)
        .map(({ what, mend }) => `${what} ${mend}`)
        .join('\n'),
    ).toMatch(
      /没有叫“没有这一条”的说法[\s\S]*没有叫“没有这一组”的组[\s\S]*没有叫“没有这种”的说法[\s\S]*编号 \S+ 已经写在[\s\S]*认法写错了[\s\S]*没有叫“没有这组”的词组[\s\S]*空隙写在末尾/,
    );
  });
  it('says nothing that must not be said, whatever it recognises', () => {
    const everything = {
      concepts: Object.keys(file.concepts),
      spans: [],
      courtWord: true,
      stop: true,
      despair: true,
      look: 'daily',
    };
    expect(linesFor(file, everything, plain).filter(isForbidden)).toEqual([]);
    expect(
      Object.values(file.looks)
        .map(({ text }) => text)
        .filter(isForbidden),
    ).toEqual([]);
  });
  it('would catch it if it did', () =>
    expect(['这是假的', '不用理', '可以忽略', '你不会被起诉', '这是诈骗'].every(isForbidden)).toBe(
      true,
    ));
});

describe('a word of court, arbitration, notary, judgment or enforcement', () => {
  const lines = readFileSync('tests/tools/court-words.txt', 'utf8').split('\n').filter(Boolean);
  it.each(lines)('%s', (line) => expect(read(line).courtWord).toBe(true));
});

describe('the labelled set', () => {
  it.each([
    ['all', messages],
    ['a third of it, picked by its letters', messages.filter(({ text }) => isHeldOut(text))],
  ])('%s', (_, set) => {
    const score = judge(set);
    expect(set.length).toBeGreaterThan(100);
    expect(recall(score.total)).toBeGreaterThanOrEqual(0.95);
    expect(precision(score.total)).toBeGreaterThanOrEqual(0.9);
    expect(score.court.found).toBe(score.court.claimed);
    expect(score.forbidden).toEqual([]);
    expect(score.innocent.alarmed / score.innocent.texts).toBeLessThanOrEqual(0.1);
  });
});

const toTraditional = OpenCC.Converter({ from: 'cn', to: 'tw' });
/** Between two Chinese characters only: a web address or an amount stays as it is. */
const between = (text: string, mark: string): string =>
  text.replace(/\p{Script=Han}(?=\p{Script=Han})/gu, `$&${mark}`);
const wide = (text: string): string =>
  text.replace(/[0-9a-z]/gi, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));

describe('the labelled set in disguise', () => {
  const plainOnes = messages.filter(({ text }) => !/https?:|www|\.(cn|com|top|cc)/.test(text));
  it.each([
    ['spaces', (text: string) => between(text, ' ')],
    ['dots', (text: string) => between(text, '.')],
    ['middle dots', (text: string) => between(text, '·')],
    ['zero-width spaces', (text: string) => between(text, '\u200b')],
    ['emoji', (text: string) => between(text, '🔥')],
    ['traditional characters', toTraditional],
    ['full width', wide],
  ])('%s', (_, disguise) => {
    const score = judge(plainOnes.map((one) => ({ ...one, text: disguise(one.text) })));
    expect(recall(score.total)).toBeGreaterThanOrEqual(0.95);
    expect(precision(score.total)).toBeGreaterThanOrEqual(0.9);
    expect(score.court.found).toBe(score.court.claimed);
  });
});
