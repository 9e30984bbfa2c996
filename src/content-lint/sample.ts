import type { ContentFile } from '../content/problem.ts';
import { FrontMatter, type Kind } from '../domain/page.ts';
import type { Sample } from './rule.ts';

/** The day the sample site is checked on. */
export const SAMPLE_DAY = '2026-12-01';

const BODY = '这一页把一件事说清楚。先说怎么做，再说为什么。最后说下一步。'.repeat(8);

const FRONT: Readonly<Record<string, string>> = {
  title: '样页的标题是什么',
  description: '"样页的答案，够十个字，说清一件事。"',
  stages: '[first-month]',
  aliases: '[样页问一, 样页问二, 样页问三, 样页问四, 样页问五, 样页问六]',
  applies: '[花呗本人]',
  doNow: '[先记下来]',
  related: '[faq/other, faq/third, guides/first]',
  uncertain: '[]',
  checked: '2026-11-24',
  recheck: '2027-02-24',
  order: '9',
  days: '第 1–3 天',
  group: '催收与联系',
  claim: '网上的一种说法',
  verdict: '部分对',
};

const LIBRARY: Readonly<Record<string, string>> = {
  'content/sources.yaml':
    'law: { short: 某法, title: 某法全称, issuer: 某机关, strength: 法律, seen: 原文, checked: 2026-11-24 }',
  'content/facts.yaml':
    'days: { label: 期限, value: 15 日, sources: [law], asOf: 2026-11-24, reviewBy: 2027-01-01 }',
  'content/glossary.yaml': 'word: { term: 词, text: 一个词的解释。, sources: [] }',
  'content/advice.yaml':
    'keep: { text: "先记下时间和号码[](source:law)", why: 有用, conflicts: ["不用记"] }',
  'content/figures/drawing.yaml':
    'kind: chart\ntitle: 一张图\nbasis: "怎么算的[](source:law)"\nunit: 元\ndrawing: { form: bars, bars: [{ name: 甲, parts: [{ name: 一, value: 1 }] }] }',
  'content/synonyms.yaml':
    'concepts: [{ id: pay, words: [还钱] }]\nstop: [的]\nnegations: [不]\ntypos: {}\ndespair: [不想活]\ncalm: [累死了]\nquestions: {}',
};

/** A small sound site with one sample page, changed as the sample says. Pages beside it hold what it links to. */
export function sampleFiles(sample: Sample): ContentFile[] {
  const kind = sample.kind ?? 'faq';
  const page = `content/${kind}/sample.${sample.isMdx === true ? 'mdx' : 'md'}`;
  const files: Record<string, string> = {
    ...LIBRARY,
    'content/faq/other.md': article(
      'faq',
      {
        title: '另一页的题目',
        aliases: '[另一页的问法, 甲二, 甲三, 甲四, 甲五, 甲六]',
        related: '[faq/third, guides/first, guides/second]',
      },
      `${BODY}\n\n## 小节 [](id:here)\n\n说。`,
    ),
    'content/faq/third.md': article(
      'faq',
      {
        title: '第三页的题目',
        aliases: '[丙一, 丙二, 丙三, 丙四, 丙五, 丙六]',
        related: '[faq/other, guides/first, guides/second]',
      },
      BODY,
    ),
    'content/guides/first.md': article(
      'guides',
      {
        title: '指南一的题目',
        aliases: '[丁一, 丁二, 丁三, 丁四, 丁五, 丁六]',
        order: '1',
        related: '[faq/other, faq/third, guides/second]',
      },
      BODY.repeat(2),
    ),
    'content/guides/second.md': article(
      'guides',
      {
        title: '指南二的题目',
        aliases: '[戊一, 戊二, 戊三, 戊四, 戊五, 戊六]',
        order: '2',
        related: '[faq/other, faq/third, guides/first]',
      },
      BODY.repeat(2),
    ),
    [page]: article(kind, sample.front ?? {}, sample.body ?? BODY),
    ...sample.files,
  };
  return Object.entries(files)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, text]) => ({ path, text }));
}

/** One more FAQ beside the sample page, with fields of its own: for rules about several pages. */
export function anotherPage(
  slug: string,
  fields: Readonly<Record<string, string>>,
): Record<string, string> {
  const own = {
    title: '还有一页的题目',
    aliases: '[还有一, 还有二, 还有三, 还有四, 还有五, 还有六]',
    ...fields,
  };
  return { [`content/faq/${slug}.md`]: article('faq', own, BODY) };
}

/** Front matter has as many lines for every kind, so that bodies begin on line 19. */
function article(
  kind: Kind,
  change: Readonly<Record<string, string | null>>,
  body: string,
): string {
  const names = Object.keys(FRONT).filter((name) => name in FrontMatter[kind].shape);
  const front: Record<string, string | null> = {
    ...Object.fromEntries(names.map((name) => [name, FRONT[name] ?? ''])),
    ...change,
  };
  const lines = Object.entries(front).flatMap(([name, value]) =>
    value === null ? [] : [`${name}: ${value}`],
  );
  const padding = Array.from({ length: Math.max(0, 16 - lines.length) }, () => '#');
  return `---\n${[...lines, ...padding].join('\n')}\n---\n${body}\n`;
}
