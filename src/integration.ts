import type { AstroIntegration } from 'astro';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parse } from 'yaml';
import { buildDay } from './build-day.ts';
import { passGate } from './build/gate.ts';
import { step } from './build/steps.ts';
import { ADDRESSED_ROUTES } from './feeds/routes.ts';
import { headersFile } from './hosting/headers-file.ts';
import { buildOffline } from './offline/build.ts';
import { buildSearchIndex, searchPages } from './search/build/index.ts';
import type { Synonyms } from './search/lexicon/index.ts';

const EVIDENCE = ['content/sources.yaml', 'content/facts.yaml', 'content/glossary.yaml'];

/** What happens around Astro's own build: the gate before it, the search index and the offline pack after it. */
export function handbook(): AstroIntegration {
  let [outDir, base] = ['', '/'];
  let started = 0;
  return {
    name: 'handbook',
    hooks: {
      // Writers change a source or a figure and see it: these are read once, so the dev server starts again.
      'astro:config:setup': ({ addWatchFile, command, config, injectRoute, updateConfig }) => {
        started = performance.now();
        EVIDENCE.forEach((file) => addWatchFile(pathToFileURL(file)));
        if (config.site !== undefined) ADDRESSED_ROUTES.forEach((route) => injectRoute(route));
        if (command === 'build') updateConfig({ vite: { plugins: [dropDeadDirective()] } });
      },
      'astro:config:done': ({ config }) => {
        outDir = fileURLToPath(config.outDir);
        base = config.base;
      },
      'astro:build:start': () => {
        passGate();
      },
      'astro:build:done': async ({ pages }) => {
        const seconds = ((performance.now() - started) / 1000).toFixed(1);
        console.log(`  ✓ 页面：${pages.length} 页，${seconds} 秒`);
        await step('搜索', () => indexSearch(outDir, base));
        writeFileSync(join(outDir, '_headers'), headersFile(base.replace(/\/*$/, '/')));
        writeFileSync(join(outDir, '.nojekyll'), ''); // GitHub Pages would leave out _astro/
        await step('离线', async () => {
          const pack = await buildOffline(outDir, { isOff: process.env['OFFLINE'] === 'off' });
          return `${pack.pages} 页，${pack.bytes} 字节，${pack.version}`;
        });
      },
    },
  };
}

async function indexSearch(outDir: string, base: string): Promise<string> {
  const synonyms = parse(readFileSync(join('content', 'synonyms.yaml'), 'utf8')) as Synonyms;
  const { articles, library } = passGate();
  const found = searchPages(articles, library, buildDay());
  const index = { distDir: outDir, base, pages: found, synonyms };
  const { pages, bytes } = await buildSearchIndex(index);
  return `${pages} 页，词表 ${bytes} 字节`;
}

/**
 * Astro begins the module of every content entry with "use astro:head-inject", which nothing in Astro reads any more
 * (its head plugin goes by the module's name). The bundler warned of each, 200 times a build; here the words go.
 */
function dropDeadDirective() {
  return {
    name: 'drop-dead-directive',
    enforce: 'post' as const,
    transform: {
      filter: { id: /[?&]astroPropagatedAssets/ },
      handler: (code: string) => ({
        code: code.replace('"use astro:head-inject";', ''),
        map: null,
      }),
    },
  };
}
