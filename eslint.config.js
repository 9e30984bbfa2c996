import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

const restrict = (files, patterns, extra = []) => ({
  files,
  ignores: ['**/*.test.ts'],
  rules: {
    'no-restricted-imports': ['error', { patterns }],
    'no-restricted-globals': ['error', ...extra],
  },
});
const DOM = ['document', 'window', 'localStorage', 'navigator'].map((name) => ({
  name,
  message: '只有 element.ts 和 worker.ts 可以碰浏览器',
}));
const PAGES = { group: ['**/pages/*.astro', '**/pages/**/*.astro'], message: '没有谁可以引用页面' };

/** src/search: the way of the words. A room is entered by its face (index.ts), and only forwards. */
const ROOMS = {
  lexicon: [],
  read: ['lexicon'],
  rank: ['lexicon', 'read'],
  build: ['lexicon', 'read', 'rank'],
  page: ['lexicon', 'read', 'rank'],
};
const searchRooms = [
  {
    files: ['src/**/*.{ts,astro}', 'scripts/**', 'tests/**'],
    ignores: ['src/search/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: 'search/(lexicon|read|rank|build)/(?!index\\.ts)',
              message: '从这一间的门进：index.ts',
            },
          ],
        },
      ],
    },
  },
  ...Object.entries(ROOMS).map(([room, open]) => {
    const shut = Object.keys(ROOMS).filter((name) => name !== room && !open.includes(name));
    const isBrowsers = room === 'page';
    return restrict(
      [`src/search/${room}/**/*.{ts,astro}`],
      [
        {
          regex: `^\\.\\./(${shut.join('|')})/`,
          message: `search/${room} 只用 ${open.join('、') || '自己'}`,
        },
        { regex: '^\\.\\./[a-z]+/(?!index\\.ts$)', message: '从这一间的门进：index.ts' },
        ...(room === 'build'
          ? []
          : [{ group: ['node:*'], message: '只有 search/build 在构建时运行' }]),
      ],
      isBrowsers ? [] : DOM,
    );
  }),
];

export default tseslint.config(
  { ignores: ['dist', 'node_modules', '.astro', '.cache', 'public'] },
  ...tseslint.configs.recommended,
  ...astro.configs.recommended,
  {
    rules: {
      'max-lines-per-function': ['error', { max: 70, skipBlankLines: true, skipComments: true }],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'no-console': 'off',
      eqeqeq: 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
    },
  },
  {
    files: ['**/*.test.ts', 'scripts/**'],
    rules: { 'max-lines-per-function': 'off', 'max-lines': 'off' },
  },
  // Who may import whom: the domain knows nobody; components get props, never the catalog.
  restrict(
    ['src/domain/**/*.ts'],
    [
      {
        group: [
          'astro:*',
          'node:*',
          '../catalog/*',
          '../markdown/*',
          '../components/*',
          '../content-lint/*',
        ],
        message: 'domain 是纯 TypeScript',
      },
    ],
    DOM,
  ),
  restrict(
    ['src/components/**/*.astro', 'src/layouts/**/*.astro'],
    [{ group: ['**/catalog/*', 'astro:content'], message: '组件只拿 props，不查目录' }, PAGES],
  ),
  restrict(
    ['src/markdown/**/*.ts', 'src/content-lint/**/*.ts', 'src/catalog/**/*.ts'],
    [PAGES, { group: ['**/components/**'], message: '只朝一个方向引用' }],
    DOM,
  ),
  ...searchRooms,
);
