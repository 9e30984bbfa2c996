/** What the page says for a reading: the same lines on the page, in the evaluation and in the tests. */
import { DESPAIR } from '../../domain/despair.ts';
import type { Reading } from './read.ts';
import type { MessageCheck } from './schema.ts';

/** The parts of the file that a reader sees, in the order of the page. */
export function shownTexts(file: MessageCheck) {
  const { looks, groups, courtSteps, courtClock, stopCard, concepts } = file;
  return {
    stopCard,
    courtSteps,
    courtClock,
    concepts: Object.entries(concepts).map(([name, concept]) => ({
      name,
      ...explain(file, name),
      id: concept.id,
    })),
    looks: Object.values(looks).map(({ text }) => text),
    groups: Object.values(groups).map(({ name }) => name),
  };
}

/** The five answers about one saying; verification and keeping come from its group unless it has its own. */
export function explain(file: MessageCheck, name: string) {
  const concept = file.concepts[name];
  const group = concept === undefined ? undefined : file.groups[concept.group];
  if (concept === undefined || group === undefined) throw new Error(`没有叫“${name}”的说法`);
  return {
    means: concept.means,
    may: concept.may,
    now: concept.now,
    verify: concept.verify ?? group.verify,
    keep: concept.keep ?? group.keep,
  };
}

/** Headings of the five answers. */
export const ANSWERS = {
  means: '通常什么意思',
  may: '他们可不可以',
  now: '现在做什么',
  verify: '怎么核实',
  keep: '留什么',
} as const;

/** Every line shown for a reading, in plain words. */
export function linesFor(
  file: MessageCheck,
  reading: Reading,
  plain: (text: string) => string,
): string[] {
  const look = reading.look === undefined ? undefined : file.looks[reading.look];
  return [
    ...(reading.despair ? [DESPAIR] : []),
    ...(reading.stop ? file.stopCard : []),
    ...(reading.courtWord
      ? [
          ...file.courtSteps,
          ...file.courtClock.flatMap(({ paper, act, days }) => [paper, act, days]),
        ]
      : []),
    ...(look === undefined ? [] : [look.text]),
    ...reading.concepts.flatMap((name) => [name, ...Object.values(explain(file, name))]),
    ...file.doesNot,
  ].map(plain);
}

/** Words no result may hold: a verdict on the message, leave to forget it, a promise. */
const FORBIDDEN = [
  /[真假]/,
  /(可以|可|能)(忽略|不理|不管|无视|不回)/,
  /(不用|不必|无需|不需要)(理|管|回应|理会|在意|担心)/,
  /骗子发|吓唬|(^|[^不])是(诈骗|骗局)/,
  /(^|[^会])不会(被)?(起诉|上门|立案|坐牢|冻结|上征信)/,
  /(放心|没事|百分百|一定不会|绝不会)/,
];

export function isForbidden(line: string): boolean {
  return FORBIDDEN.some((pattern) => pattern.test(line));
}
