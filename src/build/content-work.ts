import { Worker } from 'node:worker_threads';
import type { Said, SearchWords } from './content-thread.ts';

/** What a build does with the content alone, on a thread of its own. */
export interface ContentWork {
  /** The content has been read and what it was read as is kept: who reads it now is quick. */
  read: Promise<void>;
  /** How many pages passed. Rejects, every problem said, when a rule is broken. */
  passed: Promise<number>;
  words: Promise<SearchWords>;
}

let work: ContentWork | undefined;

/** Begins the work when it is first asked for; this process does it once. */
export function contentWork(root = process.cwd()): ContentWork {
  return (work ??= begin(root));
}

function begin(root: string): ContentWork {
  const [read, passed, words] = [
    Promise.withResolvers<void>(),
    Promise.withResolvers<number>(),
    Promise.withResolvers<SearchWords>(),
  ];
  const fail = (error: Error): void =>
    [read, passed, words].forEach(({ reject, promise }) => {
      promise.catch(() => undefined); // whoever waits is told
      reject(error);
    });
  const thread = new Worker(new URL('./content-thread.ts', import.meta.url), { workerData: root });
  thread.on('error', fail);
  thread.on('exit', () => fail(new Error('内容没有检查完')));
  thread.on('message', (said: Said) => {
    if (said.said === 'read') read.resolve();
    else if (said.said === 'passed') passed.resolve(said.pages);
    else if (said.said === 'words') words.resolve(said.words);
    else {
      console.error(said.report);
      fail(new Error(`内容有 ${said.problems} 处问题。改好上面列出的每一处再构建。`));
    }
  });
  return { read: read.promise, passed: passed.promise, words: words.promise };
}
