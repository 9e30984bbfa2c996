import type { AstroIntegration } from 'astro';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { checkContent } from './gate/check.ts';
import { readContentFiles } from './gate/files.ts';
import { sayProblem } from './gate/problem.ts';

/** Stops a build whose content breaks a rule, and leaves nothing to publish. */
export function contentGate(): AstroIntegration {
  let outDir = '';
  return {
    name: 'content-gate',
    hooks: {
      'astro:config:done': ({ config }) => { outDir = fileURLToPath(config.outDir); },
      'astro:build:start': ({ logger }) => {
        const { problems, articles } = checkContent(readContentFiles(process.cwd()));
        if (problems.length === 0) { logger.info(`${articles.length} 页内容合规`); return; }
        rmSync(outDir, { recursive: true, force: true });
        problems.forEach((problem) => console.error(sayProblem(problem)));
        throw new Error(`内容有 ${problems.length} 处问题，没有生成网站。改好上面列出的每一处再构建。`);
      },
    },
  };
}
