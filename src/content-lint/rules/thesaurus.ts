import { KIND_NAMES } from '../../domain/page.ts';
import type { Content } from '../../content/load.ts';
import type { Problem } from '../../content/problem.ts';
import type { YamlFile } from '../../content/yaml.ts';
import { HIDDEN_MEND, whyHidden } from '../hidden.ts';
import type { Thesaurus } from '../../domain/thesaurus.ts';
import type { Rule } from '../rule.ts';

type Fault = Omit<Problem, 'rule' | 'level'>;
const base = (lines: string): Record<string, string> => ({
  'content/synonyms.yaml': `stop: [的]\nnegations: [不]\ntypos: {}\ndespair: [不想活]\ncalm: [累死了]\nquestions: {}\n${lines}`,
});

export const thesaurus: Rule = {
  name: 'thesaurus',
  title: 'synonyms.yaml：一个词只属于一个意思，编号不重复，despair 和 calm 不能少',
  why: 'despair 拼错一个字母，想不开的人就看不到求助电话；这份表错了要立刻停下来。',
  site: ({ content }) => {
    const { thesaurus: table, thesaurusFile: yaml } = content;
    if (table === undefined || yaml === undefined) return [];
    return [
      ...twice(
        table.concepts.map(({ id }, at) => ({ key: id, path: ['concepts', at, 'id'], in: id })),
        yaml,
        '编号',
      ),
      ...twice(
        table.concepts.flatMap(({ id, words }, at) =>
          words.map((word, n) => ({ key: word, path: ['concepts', at, 'words', n], in: id })),
        ),
        yaml,
        '词',
      ),
      ...bothWays(table, yaml),
      ...deadPages(
        Object.keys(table.questions).map((path) => ({ path, at: ['questions', path] })),
        yaml,
        content,
      ),
    ];
  },
  passes: [{ files: base('concepts: [{ id: pay, words: [还钱, "12378"] }]') }],
  fails: [
    { files: { 'content/synonyms.yaml': '' }, says: '文件是空的' },
    { files: { 'content/synonyms.yaml': '- pay' }, says: '不是清单' },
    { files: { 'content/synonyms.yaml': 'concepts: [' }, says: '读不下去' },
    {
      files: { 'content/synonyms.yaml': 'concepts: [{ id: pay, words: [还钱] }]' },
      says: '缺少字段 despair',
    },
    { files: base('concepts: [{ id: pay, words: [还钱, 还钱] }]'), says: '写了两次' },
    {
      files: base('concepts: [{ id: pay, words: [还钱] }, { id: owe, words: [还钱] }]'),
      says: '词“还钱”',
    },
    {
      files: base('concepts: [{ id: pay, words: [还钱] }, { id: pay, words: [给钱] }]'),
      says: '编号“pay”',
    },
    { files: base('concepts: [{ id: pay, words: 还钱 }]'), says: '类型不对' },
    { files: base('concepts: [{ id: pay, words: [] }]'), says: '至少 1' },
    { files: base('concepts: [{ id: pay, words: [12378] }]'), says: '类型不对' },
    { files: base('concepts: [{ id: pay, words: [null] }]'), says: '空的' },
    { files: base('concepts: [{ id: pay, weight: heavy, words: [还钱] }]'), says: '类型不对' },
    { files: base('concepts: [{ id: pay, weight: -1, words: [还钱] }]'), says: '至少 0' },
    { files: base('concepts: [{ id: pay, weight: 999, words: [还钱] }]'), says: '至多 3' },
    { files: base('concepts: [{ id: pay, words: ["还|钱"] }]'), says: '别的用处的符号' },
    {
      files: base('concepts: [{ id: pay, words: ["还(钱", "a[b", "c*", "d\\\\e"] }]'),
      says: '别的用处的符号',
    },
    { files: base('concepts: [{ id: "pay 钱", words: [还钱] }]'), says: '编号只用小写' },
    {
      files: {
        'content/synonyms.yaml':
          base('concepts: [{ id: pay, words: [还钱] }]')['content/synonyms.yaml']?.replace(
            'despair: [不想活]',
            'despiar: [不想活]',
          ) ?? '',
      },
      says: '不认识的字段：despiar',
    },
    {
      files: {
        'content/synonyms.yaml':
          base('concepts: [{ id: pay, words: [还钱] }]')['content/synonyms.yaml']?.replace(
            'despair: [不想活]',
            'despair: []',
          ) ?? '',
      },
      says: '至少 1',
    },
    {
      files: {
        'content/synonyms.yaml':
          base('concepts: [{ id: pay, words: [还钱] }]')['content/synonyms.yaml']?.replace(
            'despair: [不想活]',
            'despair: [不想活，想死，跳楼]',
          ) ?? '',
      },
      says: '连成了一条',
    },
    {
      files: {
        'content/synonyms.yaml':
          base('concepts: [{ id: pay, words: [还钱] }]')['content/synonyms.yaml']?.replace(
            'questions: {}',
            'questions: { /faq/no-such/: [问] }',
          ) ?? '',
      },
      says: '不存在的页面 /faq/no-such/',
    },
    {
      files: {
        'content/synonyms.yaml':
          base('concepts: [{ id: pay, words: [还钱] }]')['content/synonyms.yaml']?.replace(
            'stop: [的]\n',
            '',
          ) ?? '',
      },
      says: '缺少字段 stop',
    },
    ...[
      ['calm: [累死了]', 'calm: [不想活]', 'despair 和 calm 里都有'],
      ['stop: [的]', 'stop: [不想活]', 'despair 和 stop 里都有'],
      ['typos: {}', 'typos: { 花呗: [花呗] }', '错成自己'],
    ].map(([from = '', to = '', says = '']) => ({
      files: {
        'content/synonyms.yaml':
          base('concepts: [{ id: pay, words: [还钱] }]')['content/synonyms.yaml']?.replace(
            from,
            to,
          ) ?? '',
      },
      says,
    })),
  ],
};

/** A word of despair that is also one to pass over would never be heard. */
function bothWays({ despair, calm, stop, typos }: Thesaurus, yaml: YamlFile): Fault[] {
  const both = (name: 'calm' | 'stop', list: readonly string[]): Fault[] =>
    list.flatMap((word, n): Fault[] =>
      despair.includes(word)
        ? [
            {
              file: yaml.file,
              ...yaml.placeOf([name, n]),
              what: `“${word}”在 despair 和 ${name} 里都有`,
              mend: `要给求助电话的词留在 despair，从 ${name} 里删掉`,
            },
          ]
        : [],
    );
  return [
    ...both('calm', calm),
    ...both('stop', stop),
    ...Object.entries(typos).flatMap(([word, wrong]): Fault[] =>
      wrong.includes(word)
        ? [
            {
              file: yaml.file,
              ...yaml.placeOf(['typos', word]),
              what: `“${word}”错成自己`,
              mend: '冒号前写对的，清单里写常打错成什么',
            },
          ]
        : [],
    ),
  ];
}

function twice(
  claims: readonly { key: string; path: (string | number)[]; in: string }[],
  yaml: YamlFile,
  name: string,
): Fault[] {
  const owner = new Map<string, string>();
  return claims.flatMap(({ key, path, in: id }): Fault[] => {
    const other = owner.get(key);
    owner.set(key, other ?? id);
    return other === undefined
      ? []
      : [
          {
            file: yaml.file,
            ...yaml.placeOf(path),
            what: `${name}“${key}”在 ${other}${other === id ? '' : ` 和 ${id}`} 里写了两次`,
            mend: '留一处',
          },
        ];
  });
}

/** Addresses without a file of their own: indexes, the site's own pages, tools. */
const STANDING = /^\/(?:search|sources|glossary|updates|about|print|tools)\/(?:[a-z0-9-]+\/)?$/;

function deadPages(
  list: readonly { path: string; at: (string | number)[] }[],
  yaml: YamlFile,
  content: Content,
): Fault[] {
  const { articles } = content;
  const known = new Set([
    ...articles.map(({ file }) => file.replace(/^content(.*)\.mdx?$/, '$1/')),
    ...KIND_NAMES.map((kind) => `/${kind}/`),
  ]);
  return list.flatMap(({ path, at }): Fault[] => {
    const hidden = whyHidden(path, yaml.file, content);
    if (hidden !== undefined)
      return [{ file: yaml.file, ...yaml.placeOf(at), what: `指向 ${hidden}`, mend: HIDDEN_MEND }];
    return known.has(path) || STANDING.test(path)
      ? []
      : [
          {
            file: yaml.file,
            ...yaml.placeOf(at),
            what: `指向不存在的页面 ${path}`,
            mend: '写成 /目录/文件名/，首尾都有 /；页面改名了就改成新地址',
          },
        ];
  });
}
