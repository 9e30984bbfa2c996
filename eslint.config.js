import astro from 'eslint-plugin-astro';
import boundaries from 'eslint-plugin-boundaries';
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

/** src/search: the way of the words. A room is entered by its face (index.ts), and only forwards. */
const ROOMS = {
  lexicon: [],
  read: ['lexicon'],
  rank: ['lexicon', 'read'],
  build: ['lexicon', 'read', 'rank'],
  page: ['lexicon', 'read', 'rank'],
};
/** The ear for despair and the table of characters are doors of their own: a tool need not carry the analyser. */
const FACE = {
  regex: 'search/(lexicon|read|rank|build)/(?!(index|despair|common-characters)\\.ts)',
  message: '从这一间的门进：index.ts',
};
const searchRooms = [
  {
    files: ['src/**/*.{ts,astro}', 'scripts/**', 'tests/**'],
    ignores: ['src/search/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [FACE],
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

/**
 * Who may import whom, by folder of src/: each knows only what stands to its right. Nobody imports pages; components get
 * props, never the catalog; the domain knows nobody. A new folder is refused until it has a line here.
 */
const MAY_IMPORT = {
  domain: [],
  content: ['domain'],
  'content-lint': ['content', 'tools', 'domain'],
  share: ['content', 'domain'],
  markdown: ['content', 'domain', 'share'],
  catalog: ['markdown', 'content', 'domain'],
  metadata: ['domain'],
  figures: ['domain'],
  preferences: ['share'],
  offline: ['domain'],
  build: ['content-lint', 'feeds', 'content', 'search', 'share', 'domain'],
  hosting: [],
  search: ['content', 'domain'],
  tools: ['search', 'content', 'domain'],
  components: ['markdown', 'metadata', 'share', 'offline', 'preferences', 'figures', 'domain'],
  layouts: ['components', 'search', 'tools', 'share', 'styles', 'domain'],
  print: ['components', 'markdown', 'metadata', 'content', 'domain'],
  feeds: ['catalog', 'markdown', 'metadata', 'content', 'domain'],
  styles: [],
  dev: null, // the two that tie everything together
  pages: null,
};
const layers = [
  {
    files: ['src/**/*.{ts,astro}'],
    ignores: ['**/*.test.ts'],
    plugins: { boundaries },
    settings: {
      'import/resolver': { typescript: { alwaysTryTypes: true } },
      'boundaries/include': ['src/**/*'],
      'boundaries/ignore': ['src/*.ts'], // names, policy, the day: anybody may read them
      'boundaries/elements': Object.keys(MAY_IMPORT).map((type) => ({
        type,
        pattern: `src/${type}`,
      })),
    },
    rules: {
      'boundaries/no-unknown-files': 'error',
      'boundaries/dependencies': [
        'error',
        {
          default: 'disallow',
          message:
            '{{from.element.type}} 不能引用 {{to.element.type}}：次序写在 eslint.config.js 的 MAY_IMPORT',
          policies: Object.entries(MAY_IMPORT).map(([from, to]) => ({
            from: { element: { type: from } },
            allow: [{ to: { element: { type: to === null ? '*' : [from, ...to] } } }],
          })),
        },
      ],
    },
  },
];
const PURE = [
  {
    group: ['node:*', 'astro:*', 'astro/*'],
    message: '这里是纯 TypeScript：不读文件，不知道 Astro',
  },
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
    files: ['**/*.test.ts', 'tests/engines/{journeys,payloads}.ts', 'scripts/**'],
    rules: { 'max-lines-per-function': 'off', 'max-lines': 'off' },
  },
  ...layers,
  ...searchRooms,
  restrict(['src/{domain,markdown}/**/*.ts'], [...PURE, FACE], DOM),
  restrict(['src/{content,content-lint,catalog,feeds,print}/**/*.ts'], [FACE], DOM),
);
