// The site as a list. Rules and logic live in the files named here.
import mdx from '@astrojs/mdx';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { EARLY_HASH } from './src/preferences/early.ts';
import { readSettings } from './src/build/settings.ts';
import { beijingDay } from './src/domain/day.ts';
import { readContentFiles } from './src/content-lint/files.ts';
import { readLibrary } from './src/content-lint/library.ts';
import { handbook } from './src/integration.ts';
import { ownPolicy } from './src/own-policy.ts';
import { handbookMarkdown } from './src/markdown/index.ts';
import { sharePictures } from './src/share/build.ts';
import { pageRedirects } from './src/share/redirects.ts';
import { DIRECTIVES, SCRIPT_RESOURCES } from './src/security.ts';

const { site, base } = readSettings(process.env);
const library = readLibrary(readContentFiles(process.cwd()), []);
const today = process.env.BUILD_DAY ?? beijingDay(new Date());

export default defineConfig({
  site,
  base,
  cacheDir: '.cache/astro', // not in node_modules, which may belong to another user
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'always' },
  compressHTML: true,
  markdown: { processor: handbookMarkdown({ library, today, base }), syntaxHighlight: false },
  security: {
    csp: {
      directives: [...DIRECTIVES],
      scriptDirective: { resources: [...SCRIPT_RESOURCES], hashes: [EARLY_HASH] },
    },
  },
  redirects: pageRedirects(),
  integrations: [ownPolicy(), handbook(), mdx(), sharePictures()],
  devToolbar: { enabled: false },
  vite: {
    cacheDir: '.cache/vite',
    plugins: [tailwindcss()],
    build: { cssTarget: ['chrome80', 'ios14', 'firefox78'], assetsInlineLimit: 0 },
  },
});
