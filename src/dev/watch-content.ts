import { isRunnableDevEnvironment, type ViteDevServer } from 'vite';
import { contentStamp } from '../content/site.ts';
import { under } from '../domain/join.ts';
import { checkSite } from '../content-lint/check.ts';
import { sayProblem, type Problem } from '../content-lint/problem.ts';
import { escapeXml } from '../feeds/xml.ts';

/** Problems shown at once; the rest are counted. */
const SHOWN = 8;
/** Milliseconds between two looks; a change is taken when it has come to rest, for editors write a file in several steps. */
const LOOK = 250;

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
  { root, base }: { root: string; base: string },
  onChange: () => void,
): ContentWatch {
  let problems: readonly Problem[] = [];
  let [seen, before] = ['', ''];

  const show = (): void => {
    if (problems.length === 0) return;
    const err = { message: sayProblems(problems), stack: '', plugin: '内容检查' };
    server.ws.send({ type: 'error', err });
  };
  const check = (): void => {
    onChange();
    const said = sayProblems(problems);
    problems = findProblems(root);
    const now = sayProblems(problems);
    if (now !== said) console.log(now === '' ? '✓ 内容没有问题了' : `\n${now}\n`);
    // What pages were drawn from is read again. The runner forgets its modules too: a page half drawn now goes on asking
    // the server for them, and what it asked for would pass for unchanged when the next page wants it.
    for (const environment of Object.values(server.environments)) {
      environment.moduleGraph.invalidateAll();
      if (isRunnableDevEnvironment(environment)) environment.runner.clearCache();
    }
    server.ws.send({ type: 'full-reload' });
  };
  // Looked at, not listened to: a watcher that is still making its first round takes what was saved meanwhile for how it
  // always was, and in shared folders it hears nothing at all. Three hundred files are looked at in two milliseconds.
  const look = (): void => {
    if ('closed' in server.watcher && server.watcher.closed === true) {
      clearInterval(timer); // the server is gone, or has started anew
      return;
    }
    const now = stampOf(root);
    if (now !== seen && now === before) {
      seen = now;
      check();
    }
    before = now;
  };
  const timer = setInterval(look, LOOK).unref();
  server.ws.on('connection', show); // a page opened or loaded again later is told too
  seen = stampOf(root); // before it is read: what is saved while it is read is seen at the next look
  check();
  return {
    insteadOf: (path) => {
      if (!path.endsWith('/')) return undefined; // scripts, pictures and styles go on
      const own = problems.filter(({ file }) => !/\.mdx?$/.test(file) || isPageOf(file, path));
      return own.length === 0 ? undefined : faultPage(sayProblems([...own, ...problems]), base);
    },
  };
}

/** `content/faq/jail.md` is the file of `/faq/jail/`. */
function isPageOf(file: string, path: string): boolean {
  return path === `/${file.replace(/^content\//, '').replace(/\.mdx?$/, '')}/`;
}

/** A folder that goes while it is looked at is a change too. */
function stampOf(root: string): string {
  try {
    return contentStamp(root);
  } catch (error) {
    return String(error);
  }
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

function faultPage(words: string, base: string): string {
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>内容有问题</title><script type="module" src="${under(base, '@vite/client')}"></script><pre id="faults" style="max-width:60em;margin:2em auto;padding:0 1em;font:16px/1.7 sans-serif;white-space:pre-wrap">${escapeXml(words)}</pre>`;
}
