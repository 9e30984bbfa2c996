import { Worker } from 'node:worker_threads';
import type { Standing } from '../domain/join.ts';
import type { Said, SearchWords, Told } from './content-thread.ts';
import type { Progress } from './steps.ts';

/** What a build does with the content alone, on a thread of its own. */
export interface ContentWork {
  /** The content has been read and what it was read as is kept: who reads it now is quick. */
  read: Promise<void>;
  /** How many pages passed. Rejects, every problem said, when a rule is broken. */
  passed: Promise<number>;
  words: Promise<SearchWords>;
  /** Begins the pictures, which show where the site stands. */
  begin: (standing: Standing) => void;
  /** Tells the folder to put pictures, codes and twins into: once, when nothing will empty it any more. */
  putInto: (outDir: string) => void;
  /** When all are there: how many pictures. */
  put: (progress: Progress) => Promise<{ pictures: number; drawn: number }>;
}

let work: ContentWork | undefined;

/** Begins the work when it is first asked for; this process does it once. */
export function contentWork(root = process.cwd()): ContentWork {
  return (work ??= begin(root));
}

function begin(root: string): ContentWork {
  const [read, passed, words, put] = [
    Promise.withResolvers<void>(),
    Promise.withResolvers<number>(),
    Promise.withResolvers<SearchWords>(),
    Promise.withResolvers<{ pictures: number; drawn: number }>(),
  ];
  const fail = (error: Error): void =>
    [read, passed, words, put].forEach(({ reject, promise }) => {
      promise.catch(() => undefined); // whoever waits is told
      reject(error);
    });
  let report: Progress = () => undefined;
  const thread = new Worker(new URL('./content-thread.ts', import.meta.url), { workerData: root });
  thread.on('error', fail);
  thread.on('exit', () => fail(new Error('内容没有检查完')));
  thread.on('message', (said: Said) => {
    switch (said.said) {
      case 'read':
        return read.resolve();
      case 'passed':
        return passed.resolve(said.pages);
      case 'words':
        return words.resolve(said.words);
      case 'drawing':
        return report(said.done, said.of);
      case 'put':
        return put.resolve(said);
      case 'not put':
        return fail(new Error(said.why));
      case 'refused':
        console.error(said.report);
        return fail(new Error(`内容有 ${said.problems} 处问题。改好上面列出的每一处再构建。`));
    }
  });
  const tell = (told: Told): void => thread.postMessage(told);
  return {
    read: read.promise,
    passed: passed.promise,
    words: words.promise,
    begin: (standing) => tell({ told: 'standing', standing }),
    putInto: (outDir) => tell({ told: 'folder', outDir }),
    put: (progress) => {
      report = progress;
      return put.promise;
    },
  };
}
