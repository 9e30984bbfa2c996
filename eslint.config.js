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
);
