import type { Problem } from '../../content/problem.ts';
import type { Figure, Sheet } from '../../domain/figure.ts';
import { paperPieces } from '../../domain/paper.ts';
import { PHONES } from '../../domain/phones.ts';
import { HIDDEN_MEND, whyHidden } from '../hidden.ts';
import type { Rule, Site } from '../rule.ts';

type Path = (string | number)[];
interface Fault {
  path: Path;
  what: string;
  mend: string;
}

export const drawings: Rule = {
  name: 'drawings',
  title: 'figures/ 里指到的数字、页面、号码都在，{1:词} 有它的批注',
  why: '图按编号取数；少一个，那张图画不出来，或者读者点到一页空白。',
  site: (site) =>
    Object.entries(site.content.library.figures).flatMap(
      ([id, figure]): Omit<Problem, 'rule' | 'level'>[] => {
        const yaml = site.content.figures.yamls.get(id);
        const file = yaml?.file ?? '';
        return faultsOf(figure, file, site).map(({ path, what, mend }) => ({
          file,
          ...(yaml?.placeOf(path) ?? { line: 0 }),
          what,
          mend,
        }));
      },
    ),
  passes: [
    {
      files: figure(
        'kind: specimen\ntitle: 一条短信\nmanner: 短信\nfrom: 某公司\nlines: ["请看{1:这里}"]\nnotes: [{ what: 这是什么, text: 看清楚 }]\nverify: 打官方电话问',
      ),
    },
  ],
  fails: [
    { files: daily('no-such'), says: '没有编号为 no-such 的数字' },
    { files: daily('days'), says: '要用来算' },
    {
      files: figure(
        'kind: specimen\ntitle: 一条短信\nmanner: 短信\nfrom: 某公司\nlines: ["请看{2:这里}"]\nnotes: [{ what: 这是什么, text: 看清楚 }]\nverify: 打官方电话问',
      ),
      says: '没有第 2 条批注',
    },
    {
      files: figure(
        'kind: phones\ntitle: 电话\nrows: [{ number: "12399", when: 随时, does: 不知道 }]',
      ),
      says: '没有登记过的号码：12399',
    },
    {
      files: figure(
        `kind: glance\ntitle: 一览\nrows: [${['no-such', 'other'].map((slug) => `{ page: faq/${slug}, name: 甲, looks: 乙, when: 丙, may: 丁, act: 戊 }`).join(', ')}]`,
      ),
      says: '没有页面 faq/no-such',
    },
  ],
};

function figure(text: string): Record<string, string> {
  return { 'content/figures/drawing.yaml': text };
}

function daily(rate: string): Record<string, string> {
  return figure(
    `kind: chart\ntitle: 一张图\nbasis: 怎么算的\nunit: 元\ndrawing: { form: daily, principal: 1000, rate: ${rate}, days: [30, 90] }`,
  );
}

function faultsOf(drawn: Figure, file: string, site: Site): Fault[] {
  if (drawn.kind === 'specimen')
    return [
      ...paperFaults(drawn, []),
      ...(drawn.imitation === undefined ? [] : paperFaults(drawn.imitation, ['imitation'])),
    ];
  if (drawn.kind === 'chart')
    return drawn.drawing.form === 'daily' ? rateFaults(drawn.drawing.rate, site) : [];
  if (drawn.kind === 'phones')
    return drawn.rows.flatMap(({ number }, n) =>
      Object.hasOwn(PHONES, number)
        ? []
        : [
            {
              path: ['rows', n, 'number'],
              what: `没有登记过的号码：${number}`,
              mend: `只用 ${Object.keys(PHONES).join('、')}`,
            },
          ],
    );
  if (drawn.kind === 'glance' || drawn.kind === 'tall')
    return drawn.rows.flatMap(({ page }, n) => pageFaults(page, ['rows', n, 'page'], file, site));
  if (drawn.kind === 'timetable')
    return drawn.rows.flatMap(({ stage }, n) =>
      pageFaults(`timeline/${stage}`, ['rows', n, 'stage'], file, site),
    );
  return [];
}

function rateFaults(id: string, { content, follow }: Site): Fault[] {
  const path = ['drawing', 'rate'];
  const { facts } = content.shelves;
  const value = content.library.facts[id]?.value;
  if (value === undefined) {
    if (facts.isRead && !facts.broken.has(id))
      return [
        {
          path,
          what: `没有编号为 ${id} 的数字`,
          mend: '改成 facts.yaml 里已有的编号，或先在那里登记',
        },
      ];
    follow('content/facts.yaml');
    return [];
  }
  return /^\d+(?:\.\d+)?%$/.test(value)
    ? []
    : [
        {
          path,
          what: `${id} 的值是“${value}”，这里要用来算`,
          mend: 'facts.yaml 里写成百分数，如 0.05%',
        },
      ];
}

function pageFaults(page: string, path: Path, file: string, { content }: Site): Fault[] {
  const hidden = whyHidden(`/${page}/`, file, content);
  if (hidden !== undefined) return [{ path, what: `图里指向 ${hidden}`, mend: HIDDEN_MEND }];
  const exists = content.articles.some(
    (article) => article.file.replace(/^content\/|\.mdx?$/g, '') === page,
  );
  // The long pictures say so themselves.
  return exists || file === 'content/figures/tall.yaml'
    ? []
    : [{ path, what: `没有页面 ${page}`, mend: '写成 目录/文件名，例如 faq/call-family' }];
}

function paperFaults({ lines, notes }: Sheet, path: Path): Fault[] {
  const beside = lines.filter((line) => typeof line !== 'string').length;
  return lines.flatMap((line, n) =>
    paperPieces(typeof line === 'string' ? line : line.line).flatMap(({ number }): Fault[] =>
      number === undefined || (number >= 1 && number <= notes.length + beside)
        ? []
        : [
            {
              path: [...path, 'lines', n],
              what: `{${number}:…} 没有第 ${number} 条批注`,
              mend: `notes 里有 ${notes.length} 条；补一条，或改 {} 里的序号`,
            },
          ],
    ),
  );
}
