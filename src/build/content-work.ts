import { Worker } from 'node:worker_threads';
import type { Standing } from '../domain/join.ts';
import type { Put } from '../share/put.ts';
import type { Indexed, Said, Told } from './content-thread.ts';
import type { Progress } from './steps.ts';

/** What a build has done on a thread beside the one that draws pages. Everything rejects when the thread fails. */
export interface ContentWork {
  /** The content has been read and what it was read as is kept: who reads it now is quick. */
  read: Promise<void>;
  /** How many pages passed. Rejects, every problem said, when a rule is broken. */
  passed: Promise<number>;
  /** Begins what shows where the site stands. Into `outDir` it writes only when the first page comes. */
  begin: (standing: Standing, outDir: string) => void;
  /**
   * Finishes a page and hands it to the search index. `path` is its address below the base: `faq/jail/`. With the first of
   * them the scripts are in the folder, and nothing empties it any more.
   */
  finish: (html: string, path: string) => Promise<string>;
  /** Writes the search index of the pages that were finished. */
  index: () => Promise<Indexed>;
  /** When all pictures, codes and twins are there. */
  put: (progress: Progress) => Promise<Put>;
}

let work: ContentWork | undefined;

/** Begins the work when it is first asked for; this process does it once. */
export function contentWork(root = process.cwd()): ContentWork {
  return (work ??= begin(root));
}

/** Promises of one build, and the one way they fail. */
function promises() {
  const all = {
    read: Promise.withResolvers<void>(),
    passed: Promise.withResolvers<number>(),
    indexed: Promise.withResolvers<Indexed>(),
    put: Promise.withResolvers<Put>(),
  };
  /** Pages that are away, the longest first. */
  const pages: PromiseWithResolvers<string>[] = [];
  let failure: Error | undefined;
  return {
    ...all,
    pageBack: (html: string): void => pages.shift()?.resolve(html),
    awaitPage: (): Promise<string> => {
      const page = Promise.withResolvers<string>();
      if (failure === undefined) pages.push(page);
      else page.reject(failure);
      return page.promise;
    },
    fail: (error: Error): void => {
      failure ??= error;
      for (const { reject, promise } of [...Object.values(all), ...pages.splice(0)]) {
        promise.catch(() => undefined); // whoever waits is told
        reject(error);
      }
    },
  };
}

function begin(root: string): ContentWork {
  const { read, passed, indexed, put, pageBack, awaitPage, fail } = promises();
  let report: Progress = () => undefined;
  const thread = new Worker(new URL('./content-thread.ts', import.meta.url), { workerData: root });
  thread.on('error', fail);
  thread.on('exit', () => fail(new Error('内容没有检查完')));
  thread.on('message', (said: Said) => {
    switch (said.said) {
      case 'read':
        return read.resolve();
      case 'refused':
        console.error(said.report);
        return fail(new Error(`内容有 ${said.problems} 处问题。改好上面列出的每一处再构建。`));
      case 'passed':
        return passed.resolve(said.pages);
      case 'page':
        return pageBack(said.html);
      case 'drawing':
        return report(said.done, said.of);
      case 'put':
        return put.resolve(said);
      case 'indexed':
        return indexed.resolve(said);
      case 'failed':
        return fail(new Error(said.why));
    }
  });
  const tell = (told: Told): void => thread.postMessage(told);
  return {
    read: read.promise,
    passed: passed.promise,
    begin: (standing, outDir) => tell({ told: 'site', standing, outDir }),
    finish: (html, path) => {
      tell({ told: 'page', path, html });
      return awaitPage();
    },
    index: () => {
      tell({ told: 'pages done' });
      return indexed.promise;
    },
    put: (progress) => {
      report = progress;
      return put.promise;
    },
  };
}
