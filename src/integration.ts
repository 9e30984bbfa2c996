import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import { folder } from './domain/join.ts';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { contentWork } from './build/content-work.ts';
import { isOfflineOff } from './build/settings.ts';
import { step } from './build/steps.ts';
import { ADDRESSED_ROUTES } from './feeds/routes.ts';
import { headersFile } from './hosting/headers-file.ts';
import { buildOffline } from './offline/build.ts';
import { plainLine } from './content/plain.ts';
import { siteContent } from './content/site.ts';
import { readAloudModule } from './tools/read-aloud/module.ts';
import { buildSearchIndex } from './search/build/index.ts';

/** What happens around Astro's own build: the gate before it, the search index and the offline pack after it. */
export function handbook(): AstroIntegration {
  let [outDir, base] = ['', '/'];
  let started = 0;
  return {
    name: 'handbook',
    hooks: {
      'astro:config:setup': ({ config, injectRoute, updateConfig }) => {
        started = performance.now();
        updateConfig({ vite: { plugins: [readAloudModule(plainWords), checkedFirst()] } });
        if (config.site !== undefined) ADDRESSED_ROUTES.forEach((route) => injectRoute(route));
      },
      'astro:config:done': ({ config }) => {
        outDir = fileURLToPath(config.outDir);
        base = config.base;
      },
      'astro:build:start': async () => {
        await contentWork().read;
      },
      'astro:build:done': async ({ pages }) => {
        const seconds = ((performance.now() - started) / 1000).toFixed(1);
        console.log(`  ✓ 页面：${pages.length} 页，${seconds} 秒`);
        await step('搜索', () => indexSearch(outDir, base));
        writeFileSync(join(outDir, '_headers'), headersFile(folder(base)));
        writeFileSync(join(outDir, '.nojekyll'), ''); // GitHub Pages would leave out _astro/
        await step('离线', async () => {
          const pack = await buildOffline(outDir, { isOff: isOfflineOff(process.env['OFFLINE']) });
          return `${pack.pages} 页，${pack.bytes} 字节，${pack.version}`;
        });
      },
    },
  };
}

async function indexSearch(outDir: string, base: string): Promise<string> {
  const { pages, lexicon } = await contentWork().words;
  const index = await buildSearchIndex({ distDir: outDir, base, pages, lexicon });
  return `${index.pages} 页，词表 ${index.bytes} 字节`;
}

/** Notation → the words of this build. */
const plainWords = (text: string): string => plainLine(text, siteContent());

/** No page is drawn before the content has passed: the last bundle before the pages waits for it. */
function checkedFirst(): Plugin {
  return {
    name: 'checked-first',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'client',
    generateBundle: async () => {
      await contentWork().passed;
    },
  };
}
