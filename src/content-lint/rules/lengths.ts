import { countCharacters, countHan, sentences } from '../../domain/text.ts';
import { ANSWER_MAX, BODY_LENGTH, KINDS, STEP_MAX, TITLE_MAX } from '../../domain/page.ts';
import { plainLine, plainText, type Saying } from '../../content/plain.ts';
import { quote } from '../../content/problem.ts';
import type { Page } from '../../content/page.ts';
import type { Finding, Rule } from '../rule.ts';
import { proseOf } from '../prose.ts';

/** A sentence is heard once; the longest page today has 23.7 a sentence, and 86 % of its sentences within forty. */
const AVERAGE_MAX = 24;
const SHORT_SHARE = 0.85;
/** No word of Chinese prose is longer than this without a break: letters run together are a slip of the hand. */
const LETTERS = /[A-Za-z]{30,}/;

export const lengths: Rule = {
  name: 'lengths',
  title: `标题 ≤ ${TITLE_MAX} 字，答案 ≤ ${ANSWER_MAX} 字，现在做每条 ≤ ${STEP_MAX} 字，正文长短有界，平均每句 ≤ ${AVERAGE_MAX} 字，${Math.round(SHORT_SHARE * 100)}% ≤ 40 字`,
  why: '读者用手机看，又急；长标题会折成四行，长答案转发出去没人读完。',
  page: (page, { content }) => {
    const saying = { library: content.library, today: content.today };
    return [...frontLengths(page, saying), ...bodyLengths(page, saying)];
  },
  passes: [{}],
  fails: [
    {
      front: { title: '这个标题实在太长了长到没有人愿意在手机上把它读完为止' },
      says: '标题 26 字',
      at: '2:8',
    },
    { front: { title: 'ABCDEFG' }, says: '没有汉字' },
    { front: { description: '2026-11-31' }, says: '答案里没有汉字' },
    { front: { doNow: '[call now]' }, says: '现在做里没有汉字', at: '7:9' },
    { kind: 'myths', front: { claim: 'abcdef' }, says: '说法里没有汉字' },
    { front: { title: `字${'abcdefgh'.repeat(4)}` }, says: '字母太长' },
    { front: { title: '"   "' }, says: '是空的' },
    { front: { description: `${'这是一个很长的答案'.repeat(12)}。` }, says: '超过 80 字' },
    {
      front: { doNow: '[记下时间和号码，打客服投诉，要求只在约定的时间联系你]' },
      says: '超过 24 字',
    },
    { body: `${'这一页写得实在太长了。'.repeat(120)}`, says: '最多 900 字' },
    { body: '太短。', says: '至少 120 字' },
    {
      body: `${'一个没有停顿的句子接着另一个没有停顿的句子说个没完没了'.repeat(20)}。`,
      says: '平均每句',
    },
  ],
};

function frontLengths({ data, placeOf }: Page, saying: Saying): Finding[] {
  const limit = (
    path: (string | number)[],
    [name, length, max]: [string, number, number],
    mend: string,
  ): Finding[] =>
    length > max ? [{ ...placeOf(path), what: `${name} ${length} 字，超过 ${max} 字`, mend }] : [];
  const count = (text: string): number => countCharacters(plainLine(text, saying));
  const title: [string, number, number] = ['标题', countCharacters(data.title), TITLE_MAX];
  const answer: [string, number, number] = ['答案', count(data.description), ANSWER_MAX];
  return [
    ...limit(['title'], title, '用读者会说的短句，去掉修饰'),
    ...limit(['description'], answer, '只留结论，过程和例外放进正文'),
    ...data.doNow.flatMap((step, at) =>
      limit(
        ['doNow', at],
        ['“现在做”有一条', count(step), STEP_MAX],
        '改成动词开头的短句；几件事用半角逗号分开',
      ),
    ),
    ...spoken({ data, placeOf }),
  ];
}

type Said = [name: string, path: (string | number)[], text: string];

/** What a reader reads first is said in Chinese; anything else is a slip of the hand. */
function spoken({ data, placeOf }: Pick<Page, 'data' | 'placeOf'>): Finding[] {
  const texts: Said[] = [
    ['标题', ['title'], data.title],
    ['答案', ['description'], data.description],
    ...(data.claim === undefined ? [] : [['说法', ['claim'], data.claim] satisfies Said]),
    ...data.doNow.map((text, at): Said => ['现在做', ['doNow', at], text]),
  ];
  return texts.flatMap(([name, path, text]) =>
    /\p{Script=Han}/u.test(text)
      ? []
      : [
          {
            ...placeOf(path),
            what: `${name}里没有汉字：${quote(text)}`,
            mend: '写成读者看得懂的一句话',
          },
        ],
  );
}

function bodyLengths(page: Page, saying: Saying): Finding[] {
  const { body, data, kind } = page;
  const text = plainText(body.children, saying);
  const place = { line: body.children[0]?.position?.start.line ?? 1 };
  const [least, most] = BODY_LENGTH[kind];
  const han = countHan(text);
  const letters = LETTERS.exec(`${data.title} ${text}`)?.[0];
  const { average, shareUpTo40 } = sentenceLengths(proseOf(page, saying));
  const faults: (readonly [boolean, string, string])[] = [
    [letters !== undefined, `一串字母太长：${quote(letters ?? '')}`, '多半是误按；写成汉字'],
    [
      han > most,
      `正文 ${han} 字，${KINDS[kind].name}最多 ${most} 字`,
      '拆成两页，或删掉别的页已经说过的',
    ],
    [
      han < least && data.draft !== true,
      `正文 ${han} 字，${KINDS[kind].name}至少 ${least} 字`,
      '写清怎么做、为什么、下一步；写不出就并进别的页',
    ],
    [
      average > AVERAGE_MAX,
      `平均每句 ${average.toFixed(1)} 字，超过 ${AVERAGE_MAX} 字`,
      '把长句拆成两句，一句一个意思',
    ],
    [
      shareUpTo40 < SHORT_SHARE,
      `只有 ${Math.round(shareUpTo40 * 100)}% 的句子在 40 字以内`,
      `至少 ${Math.round(SHORT_SHARE * 100)}% 的句子不超过 40 字`,
    ],
  ];
  return faults.flatMap(([isSo, what, mend]) => (isSo ? [{ ...place, what, mend }] : []));
}

export interface SentenceLengths {
  count: number;
  average: number;
  shareUpTo40: number;
  /** Share of sentences of at most ten characters. */
  shareUpTo10: number;
}

/** How long the sentences of a prose are, in characters. */
export function sentenceLengths(prose: string): SentenceLengths {
  const all = sentences(prose)
    .map((sentence) => sentence.replace(/\s/g, '').length)
    .filter((length) => length > 1);
  const count = all.length;
  const share = (max: number): number =>
    all.filter((length) => length <= max).length / Math.max(1, count);
  return {
    count,
    average: all.reduce((sum, length) => sum + length, 0) / Math.max(1, count),
    shareUpTo40: count === 0 ? 1 : share(40),
    shareUpTo10: count === 0 ? 0 : share(10),
  };
}
