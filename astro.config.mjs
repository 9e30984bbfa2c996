// The site as a list. Rules and logic live in the files named here.
import mdx from '@astrojs/mdx';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { EARLY_HASH } from './src/preferences/early.ts';
import { LATE_SCRIPT } from './src/search/page/late.ts';
import { readSettings } from './src/build/settings.ts';
import { writing } from './src/dev/integration.ts';
import { handbook } from './src/integration.ts';
import { sharePictures } from './src/share/dev.ts';
import { DIRECTIVES, SCRIPT_RESOURCES, scriptHash } from './src/security.ts';

const { site, base } = readSettings(process.env);

export default defineConfig({
  site,
  base,
  cacheDir: '.cache/astro', // not in node_modules, which may belong to another user
  trailingSlash: 'always',
  build: { concurrency: 4, format: 'directory', inlineStylesheets: 'always' },
  compressHTML: true,
  markdown: { syntaxHighlight: false }, // pages are drawn by src/markdown; Astro's own highlighter needs inline styles
  security: {
    csp: {
      directives: [...DIRECTIVES],
      scriptDirective: {
        resources: [...SCRIPT_RESOURCES],
        hashes: [EARLY_HASH, scriptHash(LATE_SCRIPT)],
      },
    },
  },
  integrations: [mdx(), handbook(), sharePictures(), writing()],
  devToolbar: { enabled: false },
  vite: {
    cacheDir: '.cache/vite',
    server: { watch: { ignored: ['**/.cache/**', '**/dist/**'] } },
    plugins: [tailwindcss()],
    // tests/site/baseline.test.ts holds what these mean, and what no compiler lowers.
    build: {
      target: ['chrome86', 'safari14', 'firefox78'],
      cssTarget: ['chrome80', 'ios14', 'firefox78'],
      assetsInlineLimit: 0,
    },
  },
});
