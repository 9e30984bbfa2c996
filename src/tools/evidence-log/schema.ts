import { z } from 'zod';
import { PEOPLE, WAYS } from './entry.ts';
import { MARKS, type MarkRules } from './marks.ts';

const line = z.string().min(1);
const ask = z.strictObject({
  ask: line,
  why: line.optional(),
  label: line.optional(),
  value: line.optional(),
});

/** Where a record may meet a rule (content/tools/evidence-log.yaml, `marks`). */
const Marked = z.strictObject({
  name: line,
  rule: line.describe('哪条规矩，带依据'),
  caveat: line.describe('什么情况下不算'),
  words: z.array(line).optional().describe('在原话里找的词，简体'),
});

const each = <K extends string>(keys: readonly K[]) =>
  z.strictObject(Object.fromEntries(keys.map((key) => [key, line])) as Record<K, typeof line>);

/** Words that only the script uses. */
const SAID = [
  'add',
  'change',
  'added',
  'changed',
  'cancel',
  'edit',
  'remove',
  'removed',
  'undo',
  'save',
  'saved',
  'unsaved',
  'saveFailed',
  'loaded',
  'loadFailed',
  'export',
  'table',
  'import',
  'imported',
  'tooBig',
  'notJson',
  'foreign',
  'newer',
  'badEntry',
  'tooMany',
  'required',
  'goneElsewhere',
  'full',
  'listHead',
  'shown',
  'none',
  'noneMatch',
  'more',
  'marksHead',
  'noMarks',
  'markCount',
  'summaryHead',
  'takeToLetter',
  'takeFailed',
  'copySummary',
  'copied',
  'copyFailed',
  'print',
  'yes',
] as const;

const said = each(SAID);
const columns = each([
  'at',
  'way',
  'number',
  'who',
  'account',
  'to',
  'said',
  'promised',
  'files',
  'marks',
  'agreed',
  'told',
  'refused',
]);
const summary = each(['span', 'oneDay', 'mark', 'record', 'rest', 'files', 'own', 'plain']);

/** content/tools/evidence-log.yaml */
export const EvidenceLog = z.strictObject({
  title: line,
  description: line,
  does: z.array(line).min(1),
  doesNot: z.array(line).min(1),
  privacy: line,
  quietFact: line.describe('夜里从几点到几点：facts.yaml 的编号，其余两条同'),
  callFact: line,
  missedFact: line,
  questions: z.strictObject({
    at: z.strictObject({ ask: line, why: line, date: line, time: line }),
    way: ask,
    number: ask,
    who: ask,
    account: ask,
    to: ask,
    said: ask,
    promised: ask,
    files: ask,
    facts: z.strictObject({ ask: line, why: line, agreed: line, told: line, refused: line }),
  }),
  ways: each(WAYS),
  to: each(PEOPLE),
  marks: z.strictObject(
    Object.fromEntries(MARKS.map((mark) => [mark, Marked])) as Record<
      (typeof MARKS)[number],
      typeof Marked
    >,
  ),
  ...said.shape,
  order: each(['newest', 'oldest']),
  filter: each(['head', 'text', 'mark', 'anyMark', 'to', 'anyTo', 'from', 'until']),
  summary,
  columns,
  cannot: z.array(line).min(1),
  verify: z.array(line).min(1),
  paper: z.strictObject({ head: line, why: line }),
});
export type EvidenceLog = z.infer<typeof EvidenceLog>;

/** Only what the browser needs. */
export type LogWords = z.infer<typeof said> &
  Pick<EvidenceLog, 'ways' | 'to' | 'summary' | 'columns'> & {
    marks: Record<(typeof MARKS)[number], string>;
    rules: MarkRules;
  };

export function browserWords(file: EvidenceLog, rules: MarkRules): LogWords {
  const marks = Object.fromEntries(MARKS.map((mark) => [mark, file.marks[mark].name]));
  return {
    ...said.parse(Object.fromEntries(SAID.map((key) => [key, file[key]]))),
    ...{ ways: file.ways, to: file.to, summary: file.summary, columns: file.columns, rules },
    marks: marks as LogWords['marks'],
  };
}
