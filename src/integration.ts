import type { AstroIntegration } from 'astro';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parse } from 'yaml';
import { buildDay } from './build-day.ts';
import { checkContent, type CheckedContent } from './content-lint/check.ts';
import { readContentFiles } from './content-lint/files.ts';
import { sayProblem } from './content-lint/problem.ts';
import { buildOffline } from './offline/build.ts';
import { buildSearchIndex, searchPages } from './search/build/index.ts';
import type { Synonyms } from './search/lexicon/index.ts';
import { hostHeaders } from './security.ts';

const EVIDENCE = ['content/sources.yaml', 'content/facts.yaml', 'content/glossary.yaml'];

/** What happens around Astro's own build: the gate before it, the index after it. */
export function handbook(): AstroIntegration {
  let [outDir, base] = ['', '/'];
  let content: CheckedContent | undefined;
  return {
    name: 'handbook',
    hooks: {
      // Writers change a source or a figure and see it: these are read once, so the dev server starts again.
      'astro:config:setup': ({ addWatchFile }) =>
        EVIDENCE.forEach((file) => addWatchFile(pathToFileURL(file))),
      'astro:config:done': ({ config }) => {
        outDir = fileURLToPath(config.outDir);
        base = config.base;
      },
      'astro:build:start': ({ logger }) => {
        content = checkContent(readContentFiles(process.cwd()));
        refuse(content, outDir);
        logger.info(`${content.articles.length} 页内容合规`);
      },
      'astro:build:done': async ({ logger }) => {
        if (content === undefined) return;
        const synonyms = parse(readFileSync(join('content', 'synonyms.yaml'), 'utf8')) as Synonyms;
        const { articles, library } = content;
        const found = searchPages(articles, library, buildDay());
        const { pages, bytes } = await publishOrNothing(outDir, () =>
          buildSearchIndex({ distDir: outDir, base, pages: found, synonyms }),
        );
        writeFileSync(join(outDir, '_headers'), hostHeaders(base.replace(/\/*$/, '/')));
        const offline = await publishOrNothing(outDir, () =>
          buildOffline(outDir, { isOff: process.env['OFFLINE'] === 'off' }),
        );
        logger.info(`离线：${offline.pages} 页，${offline.bytes} 字节，${offline.version}`);
        logger.info(`搜索索引：${pages} 页，词表 ${bytes} 字节`);
      },
    },
  };
}

/** Stops a build whose content breaks a rule, and leaves nothing to publish. */
function refuse({ problems }: CheckedContent, outDir: string): void {
  if (problems.length === 0) return;
  rmSync(outDir, { recursive: true, force: true });
  problems.forEach((problem) => console.error(sayProblem(problem)));
  throw new Error(`内容有 ${problems.length} 处问题，没有生成网站。改好上面列出的每一处再构建。`);
}

/** A step after the pages are written; when it fails the half-made site goes too. */
async function publishOrNothing<T>(outDir: string, step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (error) {
    rmSync(outDir, { recursive: true, force: true });
    throw error;
  }
}
