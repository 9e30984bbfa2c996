import { basename, join } from 'node:path';
import type { ViteDevServer } from 'vite';
import { checkSite } from '../content-lint/check.ts';
import { sayProblem, type Problem } from '../content-lint/problem.ts';
import { escapeXml } from '../feeds/xml.ts';

/** Problems shown at once; the rest are counted. */
const SHOWN = 8;
const QUIET = 150;

/** What is wrong with the content now, as far as a page is concerned. */
export interface ContentWatch {
  /** The page to show instead of this one, when it cannot be drawn as it is. */
  insteadOf: (path: string) => string | undefined;
}

/**
 * While pages are written: every change of content/ is checked. A page with a fault of its own, or any page when a
 * library file is wrong, gives way to the list of faults; over other pages the list lies until Esc is pressed.
 */
export function watchContent(
  server: ViteDevServer,
  root: string,
  onChange: () => void,
): ContentWatch {
  const folder = join(root, 'content');
  let problems: readonly Problem[] = [];
  let timer: NodeJS.Timeout | undefined;

  const show = (): void => {
    if (problems.length === 0) return;
    const err = { message: sayProblems(problems), stack: '', plugin: '内容检查' };
    server.ws.send({ type: 'error', err });
  };
  const check = (): void => {
    onChange();
    const before = sayProblems(problems);
    problems = findProblems(root);
    const now = sayProblems(problems);
    if (now !== before) console.log(now === '' ? '✓ 内容没有问题了' : `\n${now}\n`);
    // What pages were drawn from is read again.
    for (const environment of Object.values(server.environments))
      environment.moduleGraph.invalidateAll();
    server.ws.send({ type: 'full-reload' });
  };
  server.watcher.add(folder);
  server.watcher.on('all', (_event, path) => {
    if (!path.startsWith(folder) || basename(path).startsWith('.')) return;
    clearTimeout(timer);
    timer = setTimeout(check, QUIET); // editors write a file in several steps
  });
  server.ws.on('connection', show); // a page opened or loaded again later is told too
  check();
  return {
    insteadOf: (path) => {
      if (!path.endsWith('/')) return undefined; // scripts, pictures and styles go on
      const own = problems.filter(({ file }) => !/\.mdx?$/.test(file) || isPageOf(file, path));
      return own.length === 0 ? undefined : faultPage(sayProblems([...own, ...problems]));
    },
  };
}

/** `content/faq/jail.md` is the file of `/faq/jail/`. */
function isPageOf(file: string, path: string): boolean {
  return path === `/${file.replace(/^content\//, '').replace(/\.mdx?$/, '')}/`;
}

function findProblems(root: string): readonly Problem[] {
  try {
    return checkSite(root).problems;
  } catch (error) {
    const { message } = error as Error;
    return [{ file: 'content', line: 0, what: `内容读不了：${message}`, mend: '看上面说的文件' }];
  }
}

function sayProblems(problems: readonly Problem[]): string {
  const said = [...new Set(problems.map(sayProblem))];
  if (said.length === 0) return '';
  const more = said.length > SHOWN ? `\n……还有 ${said.length - SHOWN} 处` : '';
  return `内容有 ${said.length} 处问题，改好保存，这一页会自己回来\n\n${said.slice(0, SHOWN).join('\n')}${more}`;
}

function faultPage(words: string): string {
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>内容有问题</title><script type="module" src="/@vite/client"></script><pre id="faults" style="max-width:60em;margin:2em auto;padding:0 1em;font:16px/1.7 sans-serif;white-space:pre-wrap">${escapeXml(words)}</pre>`;
}
