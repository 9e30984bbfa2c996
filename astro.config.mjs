// The site as a list. Rules and logic live in the files named here.
import mdx from '@astrojs/mdx';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { EARLY_HASH } from './src/preferences/early.ts';
import { beijingDay } from './src/domain/day.ts';
import { readContentFiles } from './src/content-lint/files.ts';
import { readLibrary } from './src/content-lint/library.ts';
import { handbook } from './src/integration.ts';
import { ownPolicy } from './src/own-policy.ts';
import { handbookMarkdown } from './src/markdown/index.ts';
import { sharePictures } from './src/share/build.ts';
import { pageRedirects } from './src/share/redirects.ts';
import { DIRECTIVES, SCRIPT_RESOURCES } from './src/security.ts';

const base = (process.env.BASE_PATH ?? '/').replace(/\/*$/, '/').replace(/^\/*/, '/');
const library = readLibrary(readContentFiles(process.cwd()), []);
const today = process.env.BUILD_DAY ?? beijingDay(new Date());

export default defineConfig({
  site: process.env.SITE_URL ?? 'https://example.org',
  base,
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
    plugins: [tailwindcss()],
    build: { cssTarget: ['chrome80', 'ios14', 'firefox78'], assetsInlineLimit: 0 },
  },
});
