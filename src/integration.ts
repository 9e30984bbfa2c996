import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import { folder } from './domain/join.ts';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { contentWork } from './build/content-work.ts';
import { finishing } from './build/finish.ts';
import { pageWork, type PageWork } from './build/page-work.ts';
import { isOfflineOff } from './build/settings.ts';
import { step } from './build/steps.ts';
import { ADDRESSED_ROUTES, TWIN_ROUTE } from './feeds/routes.ts';
import { headersFile } from './hosting/headers-file.ts';
import { buildOffline } from './offline/build.ts';
import { saveKept } from './content/kept.ts';
import { plainLine } from './content/plain.ts';
import { siteContent } from './content/site.ts';
import { readAloudModule } from './tools/read-aloud/module.ts';

/** What happens around Astro's own build: the gate before it, the search index and the offline pack after it. */
export function handbook(): AstroIntegration {
  let [outDir, base] = ['', '/'];
  let site: string | undefined;
  let started = 0;
  let work: PageWork | undefined;
  return {
    name: 'handbook',
    hooks: {
      'astro:config:setup': ({ command, config, injectRoute, updateConfig }) => {
        started = performance.now();
        const words = async (): Promise<typeof plainWords> => {
          if (command === 'build') await contentWork().read; // read once, on its own thread
          return plainWords;
        };
        updateConfig({ vite: { plugins: [readAloudModule(words), checkedFirst()] } });
        if (config.site !== undefined) ADDRESSED_ROUTES.forEach((route) => injectRoute(route));
        if (command === 'dev') injectRoute(TWIN_ROUTE);
      },
      'astro:config:done': ({ config }) => {
        outDir = fileURLToPath(config.outDir);
        base = config.base;
        site = config.site;
      },
      'astro:build:start': ({ setPrerenderer }) => {
        contentWork().begin({ site, base }, outDir);
        const { finish } = (work = pageWork(outDir));
        setPrerenderer((standard) => finishing(standard, folder(base), finish));
      },
      'astro:build:done': async ({ pages }) => {
        const seconds = ((performance.now() - started) / 1000).toFixed(1);
        console.log(`  ✓ 页面：${pages.length} 页，${seconds} 秒`);
        saveKept(process.cwd()); // lines that only pages read
        await step('搜索', async () => (await work?.index()) ?? '没有');
        writeFileSync(join(outDir, '_headers'), headersFile(folder(base)));
        writeFileSync(join(outDir, '.nojekyll'), ''); // GitHub Pages would leave out _astro/
        await step('离线', async () => {
          const pack = await buildOffline(outDir, { isOff: isOfflineOff(process.env['OFFLINE']) });
          return `${pack.pages} 页，${pack.bytes} 字节，${pack.version}`;
        });
        await step('分享图', async (progress) => {
          const { pictures, drawn } = await contentWork().put(progress);
          return `${pictures} 张，其中新画 ${drawn} 张`;
        });
      },
    },
  };
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
